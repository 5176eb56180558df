import type { CommunityId, ThreadId, UmbrellaId } from '#database'
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
  await flagOne(tx, { community_id: community, umbrella_id, thread: named(threads, thread.handle) }, now)
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
