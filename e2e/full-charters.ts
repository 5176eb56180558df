import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import { say } from './full-saying.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

const marks = { domainEn: 'How we listen at work.', commitmentsEn: 'We answer.', practiceEn: 'Questions that open.' }

/** A charter that holds and a second version put to the members, with comments; an agreement, and a draft of its second. */
export async function writeCharters(journey: Journey): Promise<void> {
  const place = `/communities/${journey.communities.circle}`
  const rest = {
    domainFr: 'L’écoute au travail.',
    objectivesEn: 'Fewer forms\nMore time',
    peerSupport: '2',
    sharedVision: '1',
  }
  await adopt(journey, `${place}/charter`, {
    ...marks,
    ...rest,
    mottoFr: 'Écouter, c’est agir.',
    reviewOn: '2026-03-02',
  })
  await say(journey, 'ana', `${place}/charter`, {})
  const second = { ...marks, domainEn: 'How we listen and rest at work.', domainFr: 'L’écoute et le repos au travail.' }
  await say(journey, 'ana', `${place}/charter/2/editing`, { ...second, scopeOutEn: 'Cases of clients.', seen: '1' })
  await say(journey, 'ana', `${place}/charter/2/consultation`, { seen: '2' })
  await say(journey, 'ben', `${place}/charter/2/comments`, { part: 'domain', comment: 'Rest is a good word here.' })
  await say(journey, 'fay', `${place}/charter/2/comments`, {
    part: '',
    comment: 'Je trouve que c’est clair pour nous.',
  })

  const clauses = { 'key-0': 'stays', 'en-0': 'What is said here stays.', 'fr-0': 'Ce qui se dit ici reste.' }
  await adopt(journey, `${place}/agreement`, { ...clauses, 'key-1': 'own-1', 'en-1': 'We bring tea.' })
  await say(journey, 'ana', `${place}/agreement`, {})
}

async function adopt(journey: Journey, shelf: string, words: Record<string, string>): Promise<void> {
  await say(journey, 'ana', shelf, {})
  await say(journey, 'ana', `${shelf}/1/editing`, { ...words, seen: '1' })
  await say(journey, 'ana', `${shelf}/1/consultation`, { seen: '2' })
  await say(journey, 'ana', `${shelf}/1/adoption`, { seen: '3' })
}

/** The pages of both, as those who read and as those who write them. */
export function charterPages({ communities: { circle, field, harbour } }: Full): SomePage[] {
  const place = `/communities/${circle}`
  return [
    ...(['ben', 'fay', 'ana'] as const).flatMap((who) => [
      ...seen(who, [`${place}/charter`, `${place}/charter/2`, `${place}/agreement`, `${place}/agreement/1`]),
      ...seen(who, [`${place}/charter/versions`, `${place}/charter/differences?from=1&to=2`]),
    ]),
    ...seen('ana', [`${place}/agreement/versions`, `${place}/agreement/differences?from=1&to=2`]),
    ...seen('ana', [`${place}/charter/2/editing`, `${place}/agreement/2/editing`, `${place}/agreement/2`]),
    ...seen('fay', [`${place}/charter/2/editing`, `${place}/agreement/2/editing`]),
    ...seen('cy', [`/communities/${field}/charter`, `/communities/${field}/agreement`]),
    ...seen('dee', [`/umbrellas/${harbour}/limits`]),
    wrong('dee', `/umbrellas/${harbour}/limits`, { limitsFr: 'x'.repeat(2001) }),
    { who: 'ben', path: `${place}/charter/2/editing`, status: 403 },
    { who: 'cy', path: `${place}/charter`, status: 403 },
    { ...wrong('ana', `${place}/charter/2/editing`, { ...marks, seen: '1' }), status: 409 },
    { ...wrong('ana', `${place}/charter/2/adoption`, { seen: '1' }), status: 409 },
    wrong('ana', `${place}/charter/2/editing`, { ...marks, reviewOn: '2026-02-31' }),
    wrong('ana', `${place}/charter/2/editing`, { domainEn: 'My client Delia Fernbrook lives at 1428 Larch Street.' }),
    { ...wrong('fay', `${place}/agreement/acknowledgement`, { paper: '' }), status: 409 },
    wrong('ben', `${place}/charter/2/comments`, { part: 'domain', comment: '' }),
    wrong('fay', `${place}/charter/2/comments`, { part: '', comment: 'Ma cliente Delia Fernbrook, 604-555-0143' }),
  ]
}
