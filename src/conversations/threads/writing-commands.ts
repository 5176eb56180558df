import type { Activity, CommunityId, PersonId, PostId, ThreadId, ThreadKind } from '#database'
import type { Tx } from '#kernel/db.ts'
import { languageOf } from '#kernel/language-of.ts'
import type { ContentNote } from '../content-notes/model.ts'
import { openingSeq } from '../posts/model.ts'
import type { Words } from '../posts/words.ts'
import { unguardedPost } from '../posts/writing-commands.ts'

export interface Opening {
  readonly id: ThreadId
  readonly communityId: CommunityId
  readonly kind: ThreadKind
  readonly activity?: Activity | undefined
  readonly title: string
  /** The id for the opening words. */
  readonly post: PostId
  readonly author: PersonId
  readonly words: Words
  readonly note: ContentNote | null
  /** What the same announcement has in common in several communities. */
  readonly announcement?: string
  readonly now: Temporal.Instant
}

/** Writes down a conversation that its author was let begin; says whether it was not there already. */
export async function unguardedThread(tx: Tx, opening: Opening): Promise<boolean> {
  const { id, communityId, now, author } = opening
  const written = await tx
    .insertInto('thread')
    .values({
      id,
      community_id: communityId,
      kind: opening.kind,
      activity: opening.activity ?? null,
      title: opening.title,
      language: languageOf(opening.title) ?? opening.words.language,
      author_id: author,
      announcement_id: opening.announcement ?? null,
      ask_state: opening.kind === 'ask' ? 'open' : null,
      last_posted_at: now,
      last_author_id: author,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written) return false

  const { post, words, note } = opening
  await unguardedPost(tx, { id: post, thread: opening, seq: openingSeq, author, words, note, quoted: null, now })
  // Nobody is called back to a community by what is said in its peer-support space.
  if (opening.kind === 'support') return true
  await tx.updateTable('community').set({ last_posted_at: now }).where('id', '=', communityId).execute()
  return true
}
