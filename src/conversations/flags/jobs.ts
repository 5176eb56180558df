import { sql } from 'kysely'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { FlagEvent } from '../events.ts'
import { unguardedRewrite, type Asked } from './rewriting-jobs.ts'

/** Takes out what those who look have said has to go, wherever it stands. */
export async function unguardedRedact(system: Db, now: Temporal.Instant): Promise<void> {
  let isMore = true
  while (isMore) isMore = await transaction(system, (tx) => redactNext(tx, now))
}

async function redactNext(tx: Tx, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<Asked>`
    select redaction.id, post.id as "postId", post.thread_id as "threadId", post.community_id as "communityId", post.seq,
      redaction.passages, redaction.is_whole as "isWhole", redaction.with_files as "withFiles"
    from redaction join post on post.id = redaction.post_id
    where redaction.done_at is null order by redaction.asked_at, redaction.id
    limit 1 for update of redaction, post skip locked`.execute(tx)
  const [asked] = rows
  if (!asked) return false

  await showAgain(tx, asked)
  const whole = asked.isWhole ? await linesOf(tx, asked) : []
  await tx.updateTable('post').set({ redacted_at: now }).where('id', '=', asked.postId).execute()
  await unguardedRewrite(tx, { ...asked, passages: [...asked.passages, ...whole] })
  await tx.updateTable('redaction').set({ passages: [], done_at: now }).where('id', '=', asked.id).execute()

  const { postId: subject, communityId: community, threadId: thread, seq } = asked
  await record<FlagEvent>(tx, theSystem, 'words.mended', { subject, community, facts: { thread, seq }, now })
  return true
}

/** Where all of a post goes, each of its lines goes wherever it was quoted. */
async function linesOf(tx: Tx, { postId }: Asked): Promise<readonly string[]> {
  const post = tx.selectFrom('post').select(['markdown', 'note_words as note']).where('id', '=', postId)
  const { markdown, note } = await post.executeTakeFirstOrThrow()
  return `${markdown}\n${note}`
    .split('\n')
    .map((line) => line.trim())
    .filter(({ length }) => length >= lineTelling)
}

/** Shorter lines are said by many. */
const lineTelling = 12

/** Hidden words go back where they stood, to be rewritten there with all others. */
async function showAgain(tx: Tx, { postId }: Asked): Promise<void> {
  await sql`
    with words as (delete from hidden_post where post_id = ${postId} returning *), shown as (
      update post set markdown = words.markdown, html = words.html, language = words.language,
        note_words = words.note_words, hidden_at = null
      from words where post.id = words.post_id returning post.thread_id
    )
    update thread set title = words.title from words, shown
    where thread.id = shown.thread_id and words.title is not null`.execute(tx)
}
