import type { FamilyId, GuestId, InvitationId, JoinRequestId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning, type Persona } from '#world/people.ts'
import { inTeam, practice } from '../src/joining/testing/asking.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'

/** Requests to join in several states. */
export interface Requests {
  /** Of Cy, with a question and its answer. */
  readonly answered: JoinRequestId
  /** Of Eve, declined. */
  readonly declined: JoinRequestId
  /** Of Gus, waiting for a place. */
  readonly waiting: JoinRequestId
  /** With whom Cy asks. */
  readonly colleagues: string
  /** In whose team Ivy is. */
  readonly family: FamilyId
}

/** What Fay writes to pass hers on. */
const seat = { name: 'Nia New', email: 'nia@example.net', language: 'en', notes: 'The key hangs behind the door.' }

export async function askToJoin(journey: Journey): Promise<Requests> {
  const family = await inTeam({ ...journey, db: journey.clone.system }, 'ivy')
  const request = (who: Persona) => requestOf(journey, who)
  const answered = await request('cy')
  await say(journey, 'ana', `/requests/${answered}/question`, { message: 'Since when do you do this work?' })
  await say(journey, 'cy', `/requests/${answered}/answer`, { message: 'For three years, in two small towns.' })
  const declined = await request('eve')
  const refusal = { outcome: 'declined', reason: 'otherCommunity', message: 'Meadow fits you better.' }
  await say(journey, 'cy', `/requests/${answered}/colleagues`, { organisation: 'Lantern House' })
  await say(journey, 'ana', `/requests/${declined}/decision`, refusal)
  const waiting = await request('gus')
  await say(journey, 'ana', `/requests/${waiting}/decision`, {
    outcome: 'waitlisted',
    message: 'There is no place yet.',
  })
  await say(journey, 'gus', `/me/past/${journey.communities.circle}/alumni`, {})
  await say(journey, 'fay', `/communities/${journey.communities.circle}/membership/hand-over`, seat)
  await say(journey, 'ana', `/communities/${journey.communities.circle}/groups`, { size: '2' })
  await makeGuest(journey)
  const asked = journey.clone.system.selectFrom('colleague_group').select('id')
  const { id: colleagues } = await asked.executeTakeFirstOrThrow()
  return { answered, declined, waiting, colleagues, family }
}

/** Gus, who left, is asked back into one conversation. */
async function makeGuest({ clone, communities, people, threads }: Journey): Promise<void> {
  const { system } = clone
  const at = morning
  const place = { community_id: communities.circle, umbrella_id: communities.harbour }
  const invitation = newId<InvitationId>()
  const letter = {
    id: invitation,
    email: 'gus@example.org',
    language: 'en',
    token_hash: 'guest',
    is_guest: true,
  } as const
  const accepted = { created_at: at, expires_at: at, accepted_at: at, accepted_by: people.gus }
  await system
    .insertInto('invitation')
    .values({ ...letter, ...place, ...accepted })
    .execute()
  const asked = { asked_by: people.ana, asked_at: at, until: at.add({ hours: 24 * 3650 }) }
  const came = { person_id: people.gus, came_at: at, name: 'Gus Lund' }
  const where = { thread_id: threads.listening, community_id: communities.circle }
  await system
    .insertInto('guest')
    .values({ id: newId<GuestId>(), invitation_id: invitation, ...where, ...asked, ...came })
    .execute()
}

async function requestOf(journey: Journey, who: Persona): Promise<JoinRequestId> {
  await say(journey, who, `/communities/${journey.communities.circle}/request`, { practice })
  const asked = journey.clone.system
    .selectFrom('join_request')
    .select('id')
    .where('person_id', '=', journey.people[who])
  return (await asked.executeTakeFirstOrThrow()).id
}
