import { hello } from '../src/newcomers/testing/joining.ts'
import type { Journey } from './browser.ts'
import { morning } from '#world/people.ts'
import { say } from './full-saying.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Ben is new to Circle and has said hello; Circle has a welcome and a first step of its own. */
export async function welcomeNewcomers(journey: Journey): Promise<void> {
  const { communities, people, clone } = journey
  const place = `/communities/${communities.circle}`
  await say(journey, 'ana', `${place}/welcome/editing`, { wordsEn: 'Come **in**.', wordsFr: '', seen: '0' })
  await say(journey, 'ana', `${place}/welcome/steps`, { nameEn: 'Know how to leave', path: '/safety' })
  await clone.system
    .updateTable('membership')
    .set({ joined_at: morning.subtract({ hours: 1 }) })
    .where('person_id', '=', people.ben)
    .execute()
  await say(journey, 'ben', `${place}/conversations`, hello)
  await say(journey, 'fay', `${place}/buddies/wish`, { wish: 'glad' })
  await say(journey, 'ana', `${place}/buddies`, { newcomer: people.ben, buddy: people.fay })
}

export function newcomerPages({ people, communities: { circle, field } }: Full): SomePage[] {
  const place = `/communities/${circle}`
  return [
    ...seen('ben', [`${place}/welcome`, `${place}/conversations/new?kind=introduction`]),
    ...seen('ben', [`${place}/conversations?show=introductions`]),
    ...seen('fay', [`${place}/welcome`, `${place}/newcomers`, `${place}/buddies`]),
    ...seen('ben', [`${place}/buddies`]),
    ...seen('ana', [`${place}/buddies`]),
    wrong('ana', `${place}/buddies`, { newcomer: people.ben, buddy: '' }),
    ...seen('cy', [`/communities/${field}/welcome`, `/communities/${field}/newcomers`]),
    ...seen('ana', [`${place}/welcome`, `${place}/welcome/editing`, `${place}/newcomers`]),
    wrong('ana', `${place}/welcome/editing`, { wordsEn: 'My client Delia Fernbrook', wordsFr: 'x'.repeat(4001) }),
    wrong('ana', `${place}/welcome/steps`, { nameEn: '', path: 'https://elsewhere.example.org' }),
    ...seen('ben', ['/learning', '/learning/whatItIs']),
    ...seen('fay', ['/learning', '/learning/callingTogether']),
    { who: 'visitor', path: '/learning', status: 401 },
    { who: 'ben', path: `${place}/newcomers`, status: 403 },
    { who: 'ben', path: `${place}/welcome/editing`, status: 403 },
  ]
}
