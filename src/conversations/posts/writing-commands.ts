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
  const { numInsertedOrUpdatedRows: written } = await tx
    .insertInto('post')
    .values(rowOf(post))
    .onConflict((taken) => taken.column('id').doNothing())
    .executeTakeFirst()
  if (written === 0n) return unguardedPost(tx, { ...post, id: newId<PostId>() })
  await call(tx, post)
  return post.id
}

/** The same under an id that was just drawn: whoever announces something from outside may not look whether one is taken. */
export async function unguardedOpening(tx: Tx, post: NewPost): Promise<void> {
  await tx.insertInto('post').values(rowOf(post)).execute()
  await call(tx, post)
}

function rowOf({ id, thread, seq, author, quoted, words, note, now }: NewPost) {
  return {
    id,
    thread_id: thread.id,
    community_id: thread.communityId,
    seq,
    author_id: author,
    quoted_id: quoted,
    markdown: words.markdown,
    html: words.html,
    rendered_by: words.version,
    language: words.language,
    ...noteColumns(note),
    created_at: now,
  }
}

function call(tx: Tx, { id: post, thread, words, author }: NewPost): Promise<void> {
  const people = words.called.filter((one) => one !== author)
  return unguardedNewMentions(tx, { post, community: thread.communityId, people })
}
