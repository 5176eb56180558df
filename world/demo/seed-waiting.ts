import type { ThreadId } from '#database'
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
}
