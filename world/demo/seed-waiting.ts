import type { CommunityId, EmergencyId, PersonId, ThreadId, UmbrellaId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { instantOf } from './moments.ts'
import { network } from './network.ts'
import { named, type Known } from './seed-network.ts'

const body = 'My client Delia Fernbrook lives at 1428 Larch Street. What do you put into the letter to a landlord?'

/** A reply that waits for a second pair of eyes, so that a coordinator and its author have one to look at. */
export async function makeWaiting(
  tx: Tx,
  { communities, people }: Known,
  threads: ReadonlyMap<string, ThreadId>,
  now: Temporal.Instant,
): Promise<void> {
  const thread = network.threads.find(({ community, kind }) => community === 'victim-services' && kind === 'discussion')
  if (!thread) throw new Error('The demonstration has no discussion in victim-services')
  const community = named(communities, 'victim-services')
  const { umbrella_id } = await tx
    .selectFrom('community')
    .select('umbrella_id')
    .where('id', '=', community)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('held_post')
    .values({
      id: newId(),
      community_id: community,
      umbrella_id,
      author_id: named(people, 'rosa'),
      thread_id: named(threads, thread.handle),
      markdown: body,
      entered: JSON.stringify({ body }),
      held_at: instantOf('1d 10:00', now, 'America/Vancouver'),
    })
    .execute()
  const place = { community_id: community, umbrella_id, thread: named(threads, thread.handle) }
  await flagOne(tx, place, now)
  await readOnce(tx, { ...place, administrator: named(people, 'margit') }, now)
}

interface Place {
  readonly community_id: CommunityId
  readonly umbrella_id: UmbrellaId
  readonly thread: ThreadId
}

/** A reply that a member flagged, for whoever coordinates and whoever protects privacy. */
async function flagOne(tx: Tx, { thread, ...place }: Place, now: Temporal.Instant): Promise<void> {
  const replies = tx.selectFrom('post').select('id').where('thread_id', '=', thread).where('seq', '>', 1)
  const { id } = await replies.orderBy('seq').executeTakeFirstOrThrow()
  const flagged_at = instantOf('1d 16:30', now, 'America/Vancouver')
  const words = 'We agreed to leave out where each of us works.'
  await tx
    .insertInto('flag')
    .values({ ...place, id: newId(), post_id: id, reason: 'agreement', words, flagged_at })
    .execute()
}

const reason = 'A reply made somebody fear for a colleague that night, and nobody who coordinates could be reached.'

/** An administrator has read there in an emergency, for some minutes: those whom it concerns find who, when and why. */
async function readOnce(
  tx: Tx,
  { thread, administrator, ...place }: Place & { readonly administrator: PersonId },
  now: Temporal.Instant,
): Promise<void> {
  const began_at = instantOf('9d 20:10', now, 'America/Vancouver')
  const [read_at, ended_at] = [began_at.add({ minutes: 2 }), began_at.add({ minutes: 14 })]
  const id = newId<EmergencyId>()
  const hour = { began_at, until: began_at.add({ hours: 1 }), ended_at }
  const { umbrella_id, community_id: subject_id } = place
  await tx
    .insertInto('emergency')
    .values({ ...place, ...hour, id, reason, opened_by: administrator, ended_by: administrator })
    .execute()
  await tx
    .insertInto('emergency_reading')
    .values({ emergency_id: id, thread_id: thread, umbrella_id, read_at })
    .execute()
  const noted = [
    { kind: 'emergency.began', at: began_at },
    { kind: 'emergency.opened', at: read_at },
    { kind: 'emergency.ended', at: ended_at },
  ]
  await tx
    .insertInto('event')
    .values(noted.map((one) => ({ ...one, actor_id: administrator, umbrella_id, subject_id })))
    .execute()
}
