import type { EmergencyId, FlagId, KeptOutId, PersonId, PostId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Words of Ben that wait for a second pair of eyes, and others that came back to him. */
export async function holdWords({ clone, people, communities, threads }: Journey): Promise<void> {
  const words = {
    community_id: communities.circle,
    umbrella_id: communities.harbour,
    author_id: people.ben,
    entered: '{}',
    held_at: morning,
  }
  const markdown = 'My client Delia Fernbrook lives at 1428 Larch Street.'
  const returned = { returned_at: morning, returned_by: people.ana, note: 'Could you leave out the street?' }
  await clone.system
    .insertInto('held_post')
    .values({ ...words, id: newId(), thread_id: threads.waiting, markdown })
    .execute()
  await clone.system
    .insertInto('held_post')
    .values({ ...words, id: newId(), title: 'A landlord', markdown, ...returned })
    .execute()
}

/** A post that Fay flagged, and somebody else whom Ivy, a privacy officer, keeps out of Circle until today. */
export async function flagWords(journey: Journey, post: PostId): Promise<FlagId> {
  const { clone, people, communities } = journey
  const [flag, person] = [newId<FlagId>(), newId<PersonId>()]
  const at = { community_id: communities.circle, umbrella_id: communities.harbour, flagged_at: morning }
  const db = clone.system
  await db
    .insertInto('flag')
    .values({ ...at, id: flag, post_id: post, reason: 'harmful', words: 'Please look.' })
    .execute()
  await db
    .insertInto('person')
    .values({ id: person, display_name: 'Gus Lund', time_zone: 'UTC', created_at: morning })
    .execute()
  const membership = { community_id: communities.circle, person_id: person, roles: ['member' as const] }
  const dates = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  await db
    .insertInto('membership')
    .values({ ...membership, ...dates })
    .execute()
  const suspended = {
    ended_at: morning,
    ended_because: 'suspended',
    review_at: morning,
    suspended_because: 'Please call us.',
  }
  await db.updateTable('membership').set(suspended).where('person_id', '=', person).execute()
  const kept = { id: newId<KeptOutId>(), community_id: communities.circle, person_id: person }
  await db
    .insertInto('kept_out')
    .values({ ...kept, kept_at: morning, kept_by: people.ivy, until: morning })
    .execute()
  await readInEmergency(journey)
  return flag
}

const emergency = newId<EmergencyId>()

/** Dee reads a conversation of Circle in an emergency. */
async function readInEmergency({ clone, people, communities, threads }: Journey): Promise<void> {
  const { harbour: umbrella_id, circle: community_id } = communities
  const reason = 'A member wrote that somebody may come to harm tonight.'
  const until = morning.add({ hours: 1 })
  const db = clone.system
  await db
    .insertInto('emergency')
    .values({ id: emergency, community_id, umbrella_id, opened_by: people.dee, reason, began_at: morning, until })
    .execute()
  await db
    .insertInto('emergency_reading')
    .values({ emergency_id: emergency, thread_id: threads.listening, umbrella_id, read_at: morning })
    .execute()
}

/** What waits for a privacy officer. */
export function officerPages({ masked, flag, threads, communities }: Full): SomePage[] {
  const [emergencies, one] = ['/emergencies', `/emergencies/${emergency}`]
  const begin = `/communities/${communities.circle}/emergency`
  const keepingOut = `/waiting/flags/${flag}/keeping-out`
  return [
    ...seen('ivy', ['/', '/waiting', `/waiting/masks/${masked.asked}`, keepingOut]),
    wrong('ivy', keepingOut, { message: '', days: '100' }),
    ...seen('ivy', [emergencies, one]),
    ...seen('ana', [emergencies, one]),
    ...seen('fay', [emergencies]),
    ...seen('dee', [emergencies, one, `${one}/threads/${threads.listening}`, begin]),
    wrong('dee', begin, { reason: 'x' }),
  ]
}
