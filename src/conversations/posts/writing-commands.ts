import type { PersonId, PostId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { noteColumns, type ContentNote } from '../content-notes/model.ts'
import { unguardedNewMentions } from '../mentions/commands.ts'
import type { Thread } from '../threads/model.ts'
import type { Words } from './words.ts'

export interface NewPost {
  readonly id: PostId
  readonly thread: Pick<Thread, 'id' | 'communityId'>
  readonly seq: number
  readonly author: PersonId
  readonly words: Words
  readonly note: ContentNote | null
  readonly quoted: PostId | null
  readonly now: Temporal.Instant
}

/**
 * Writes down words whose author was let say them, and gives their id: the one asked for, or another where that is taken
 * by what she deleted since, or by what is not hers.
 */
export async function unguardedPost(tx: Tx, post: NewPost): Promise<PostId> {
  const { id, thread, words } = post
  const { numInsertedOrUpdatedRows: written } = await tx
    .insertInto('post')
    .values({
      id,
      thread_id: thread.id,
      community_id: thread.communityId,
      seq: post.seq,
      author_id: post.author,
      quoted_id: post.quoted,
      markdown: words.markdown,
      html: words.html,
      rendered_by: words.version,
      language: words.language,
      ...noteColumns(post.note),
      created_at: post.now,
    })
    .onConflict((taken) => taken.column('id').doNothing())
    .executeTakeFirst()
  if (written === 0n) return unguardedPost(tx, { ...post, id: newId<PostId>() })
  await unguardedNewMentions(tx, {
    post: id,
    community: thread.communityId,
    people: words.called.filter((one) => one !== post.author),
  })
  return id
}
