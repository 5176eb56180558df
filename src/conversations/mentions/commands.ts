import type { CommunityId, PersonId, PostId } from '#database'
import type { Tx } from '#kernel/db.ts'

/** Who is called by which post. */
export interface Calling {
  readonly post: PostId
  readonly community: CommunityId
  readonly people: readonly PersonId[]
}

/** Keeps who is called by words that their author was let write, instead of who was before. */
export async function unguardedMentions(tx: Tx, { post, community, people }: Calling): Promise<void> {
  await tx.deleteFrom('mention').where('post_id', '=', post).execute()
  await unguardedNewMentions(tx, { post, community, people })
}

/** The same for a post that was not there before. */
export async function unguardedNewMentions(tx: Tx, { post, community, people }: Calling): Promise<void> {
  if (people.length === 0) return
  const rows = people.map((person) => ({ post_id: post, community_id: community, person_id: person }))
  await tx.insertInto('mention').values(rows).execute()
}
