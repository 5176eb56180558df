import type { ProtocolId } from '#database'
import { shelfOf, twoSteps } from '../src/protocols/testing/forms.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Circle has a way of working of its own. */
export async function keepProtocol(journey: Journey): Promise<ProtocolId> {
  await say(journey, 'ana', shelfOf(journey.communities.circle), twoSteps)
  await say(journey, 'ben', `${shelfOf(journey.communities.circle)}/where-i-stand/alone`, {
    'step-0': 'The long way here',
  })
  const { id } = await journey.clone.system.selectFrom('protocol').select('id').executeTakeFirstOrThrow()
  return id
}

export function protocolPages({ communities: { circle }, protocol }: Full): SomePage[] {
  const shelf = shelfOf(circle)
  const own = `${shelf}/${protocol}`
  return [
    ...seen('ben', [shelf, `${shelf}?minutes=1`, `${shelf}/troika`, `${shelf}/go-round?people=12`, own]),
    ...seen('ben', [`${shelf}/consultancy/handout`, `${own}/handout`]),
    ...seen('ben', [`${shelf}/where-i-stand/alone`, `${shelf}/fears-of-being-judged`]),
    ...seen('fay', [`${shelf}/fears-of-being-judged/alone`]),
    wrong('ben', `${shelf}/where-i-stand/alone`, { 'step-0': 'My client Delia Fernbrook called.' }),
    { who: 'ben', path: `${shelf}/troika/alone`, status: 404 },
    ...seen('fay', [shelf, `${shelf}/new`, `${shelf}/new?from=fears-of-being-judged`, own, `${own}/editing`]),
    ...seen('ana', [shelf, `${shelf}/looking-at-assumptions`, `${own}/editing`]),
    wrong('ana', shelf, { ...twoSteps, title: '', 'minutes-0': 'soon' }),
    { ...wrong('ana', `${own}/editing`, { ...twoSteps, seen: '0' }), status: 409 },
    { who: 'ben', path: `${shelf}/new`, status: 403 },
    { who: 'cy', path: shelf, status: 403 },
  ]
}
