import type { PostId, ReactionKind } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { PostEvent } from '../events.ts'
import type { Post } from '../posts/model.ts'
import { holdPost } from '../posts/queries.ts'
import { postRules } from '../posts/rules.ts'

interface Reaction {
  readonly kind: ReactionKind
  readonly now: Temporal.Instant
}

/** Reacts to a post, or takes the same reaction back. */
export function react(db: Db, viewer: Viewer, id: PostId, { kind, now }: Reaction): Promise<Post> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    const post = await holdPost(tx, viewer, id)
    authorize(postRules, 'react', viewer, post)

    const mine = { post_id: id, person_id: person, kind }
    const { numDeletedRows } = await tx
      .deleteFrom('reaction')
      .where((where) => where.and(mine))
      .executeTakeFirst()
    const isWithdrawn = numDeletedRows > 0n
    if (!isWithdrawn) {
      await tx
        .insertInto('reaction')
        .values({ ...mine, community_id: post.communityId, created_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }

    const event = isWithdrawn ? 'post.reactionWithdrawn' : 'post.reacted'
    const facts = { thread: post.threadId, seq: post.seq, kind }
    await record<PostEvent>(tx, viewer, event, { subject: id, community: post.communityId, facts, now })
    return post
  })
}
