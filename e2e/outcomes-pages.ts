import type { OutcomeDecisionId } from '#database'
import { proposal } from '../src/outcomes/testing/recording.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'
import type { Gatherings } from './gatherings-pages.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

export interface CameOf {
  readonly proposal: OutcomeDecisionId
}

/** Of Circle's call came a proposal with an objection, a decision, something to do and something learned. */
export async function noteOutcomes(journey: Journey, { next }: Gatherings): Promise<CameOf> {
  const { people, clone } = journey
  const at = `/gatherings/${next}`
  await say(journey, 'ana', `${at}/decisions`, { ...proposal, state: 'decided', objections: 'It takes time.' })
  await say(journey, 'ana', `${at}/decisions`, proposal)
  await say(journey, 'ana', `${at}/actions`, { text: 'Write to them', owner: people.ben, due: '2026-05-01' })
  await clone.system
    .updateTable('outcome_action')
    .set({ due: Temporal.PlainDate.from('2026-02-01') })
    .execute()
  await say(journey, 'ana', `${at}/actions`, { text: 'Find a room', owner: '', due: '' })
  await say(journey, 'fay', `${at}/actions`, { text: 'Ask the library', owner: people.fay, due: '' })
  await say(journey, 'ben', `${at}/learnings`, { text: 'Silence helps.' })
  const { id } = await clone.system
    .selectFrom('outcome_decision')
    .select('id')
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow()
  await say(journey, 'ben', `/decisions/${id}/voice`, { voice: 'object', words: 'Some join by phone.' })
  return { proposal: id }
}

export function outcomePages({ communities: { circle, field }, gatherings: { next }, cameOf }: Full): SomePage[] {
  const place = `/communities/${circle}/outcomes`
  const one = `/decisions/${cameOf.proposal}`
  return [
    ...seen('ben', [place, `${place}?q=nothing`, `/gatherings/${next}/outcomes`, one]),
    ...seen('fay', [place, `/gatherings/${next}/outcomes`, one]),
    ...seen('ana', [place, `/gatherings/${next}/outcomes`, one]),
    ...seen('cy', [`/communities/${field}/outcomes`]),
    wrong('ana', `/gatherings/${next}/decisions`, { text: '', rule: 'x', state: 'x' }),
    wrong('ana', `/gatherings/${next}/actions`, { text: '', due: 'soon' }),
    wrong('ana', `/gatherings/${next}/learnings`, { text: '' }),
    wrong('ben', `${one}/voice`, { voice: 'object', words: '' }),
    wrong('ana', `${one}/wording`, { text: '' }),
    { ...wrong('ana', `${one}/settling`, { as: 'decided' }), status: 409 },
    { who: 'visitor', path: one, status: 404 },
  ]
}
