import { sql, type RawBuilder } from 'kysely'
import type { CommunityId, DraftId, FileId, HeldPostId, PostId, RedactionId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { languageOf } from '#kernel/language-of.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { FlagEvent } from '../events.ts'
import { takenOut, tellingLength, without } from './model.ts'

/** Takes out what those who look have said has to go, wherever it stands. */
export async function unguardedRedact(system: Db, now: Temporal.Instant): Promise<void> {
  let isMore = true
  while (isMore) isMore = await transaction(system, (tx) => redactNext(tx, now))
}

interface Asked {
  readonly id: RedactionId
  readonly postId: PostId
  readonly threadId: ThreadId
  readonly communityId: CommunityId
  readonly seq: number
  readonly passages: readonly string[]
  readonly isWhole: boolean
  readonly withFiles: boolean
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
  await rewriteEverywhere(tx, { ...asked, passages: [...asked.passages, ...whole] })
  await tx.updateTable('redaction').set({ passages: [], done_at: now }).where('id', '=', asked.id).execute()

  const { postId: subject, communityId: community, threadId: thread, seq } = asked
  await record<FlagEvent>(tx, theSystem, 'words.mended', { subject, community, facts: { thread, seq }, now })
  return true
}

/** Where all of a post goes, each of its lines goes wherever it was quoted. */
async function linesOf(tx: Tx, { postId }: Asked): Promise<readonly string[]> {
  const { markdown } = await tx.selectFrom('post').select('markdown').where('id', '=', postId).executeTakeFirstOrThrow()
  return markdown
    .split('\n')
    .map((line) => line.trim())
    .filter(({ length }) => length >= lineTelling)
}

/** Shorter lines are said by many. */
const lineTelling = 12

async function rewriteEverywhere(tx: Tx, asked: Asked): Promise<void> {
  await rewritePosts(tx, asked)
  await rewriteHidden(tx, asked)
  await rewriteVersions(tx, asked)
  await rewriteThreads(tx, asked)
  await rewriteUnposted(tx, asked)
  await rewriteFiles(tx, asked)
}

/** Hidden words go back where they stood, to be rewritten there with all others. */
async function showAgain(tx: Tx, { postId }: Asked): Promise<void> {
  await sql`
    with words as (delete from hidden_post where post_id = ${postId} returning *), shown as (
      update post set markdown = words.markdown, html = words.html, language = words.language, hidden_at = null
      from words where post.id = words.post_id returning post.thread_id
    )
    update thread set title = words.title from words, shown
    where thread.id = shown.thread_id and words.title is not null`.execute(tx)
}

/** The post itself, and all that quote it or repeat it. */
async function rewritePosts(tx: Tx, asked: Asked): Promise<void> {
  const { rows } = await sql<{ id: PostId; markdown: string }>`
    select id, markdown from post where ${isIn(asked, sql`markdown`)} or id = ${asked.postId}`.execute(tx)
  for (const { id, markdown } of rows) {
    const words = asked.isWhole && id === asked.postId ? takenOut : without(markdown, asked.passages)
    const { html, version } = renderMarkdown(words)
    const rewritten = { markdown: words, html, rendered_by: version, language: languageOf(words) }
    await tx.updateTable('post').set(rewritten).where('id', '=', id).execute()
  }
}

/** What is hidden for another reason. */
async function rewriteHidden(tx: Tx, asked: Asked): Promise<void> {
  const { rows } = await sql<{ id: PostId; title: string | null; markdown: string }>`
    select hidden_post.post_id as id, hidden_post.title, hidden_post.markdown
    from hidden_post join post on post.id = hidden_post.post_id
    where post.community_id = ${asked.communityId}
      and ${contains(asked, sql`hidden_post.markdown || coalesce(hidden_post.title, '')`)}`.execute(tx)
  for (const { id, title, markdown } of rows) {
    const words = without(markdown, asked.passages)
    const rewritten = {
      title: title && without(title, asked.passages),
      markdown: words,
      html: renderMarkdown(words).html,
    }
    await tx.updateTable('hidden_post').set(rewritten).where('post_id', '=', id).execute()
  }
}

/** What posts said before. Of a post that goes as a whole, its history goes too. */
async function rewriteVersions(tx: Tx, asked: Asked): Promise<void> {
  if (asked.isWhole) await tx.deleteFrom('post_version').where('post_id', '=', asked.postId).execute()
  const { rows } = await sql<{ id: PostId; version: number; markdown: string }>`
    select post_version.post_id as id, version, post_version.markdown
    from post_version join post on post.id = post_version.post_id
    where (post.community_id = ${asked.communityId} and ${contains(asked, sql`post_version.markdown`)})
      or (post.thread_id = ${asked.threadId} and ${containsAny(asked.passages, sql`post_version.markdown`)})`.execute(
    tx,
  )
  for (const { id, version, markdown } of rows) {
    const rewritten = { markdown: without(markdown, asked.passages) }
    await tx
      .updateTable('post_version')
      .set(rewritten)
      .where('post_id', '=', id)
      .where('version', '=', version)
      .execute()
  }
}

const titles = sql`title || coalesce(outcome_note, '')`

/** Titles, and what came of asks. */
async function rewriteThreads(tx: Tx, asked: Asked): Promise<void> {
  const { rows } = await sql<{ id: ThreadId; title: string; note: string | null }>`
    select id, title, outcome_note as note from thread
    where (community_id = ${asked.communityId} and ${contains(asked, titles)})
      or (id = ${asked.threadId} and ${containsAny(asked.passages, titles)})`.execute(tx)
  for (const { id, title, note } of rows) {
    const rewritten = { title: without(title, asked.passages), outcome_note: note && without(note, asked.passages) }
    await tx.updateTable('thread').set(rewritten).where('id', '=', id).execute()
  }
  if (!asked.isWhole || asked.seq > 1) return
  await tx.updateTable('thread').set({ title: takenOut }).where('id', '=', asked.threadId).execute()
}

/** Drafts and words that wait, which nobody but their owners can read. */
async function rewriteUnposted(tx: Tx, asked: Asked): Promise<void> {
  const drafts = await sql<{ id: DraftId; title: string; markdown: string }>`
    select id, title, markdown from draft where ${contains(asked, sql`title || markdown`)}
      and (community_id is null or community_id = ${asked.communityId})`.execute(tx)
  for (const { id, title, markdown } of drafts.rows) {
    const rewritten = { title: without(title, asked.passages), markdown: without(markdown, asked.passages) }
    await tx.updateTable('draft').set(rewritten).where('id', '=', id).execute()
  }
  const held = await sql<{ id: HeldPostId; title: string; markdown: string; entered: string }>`
    select id, title, markdown, entered::text as entered from held_post where community_id = ${asked.communityId}
      and ${contains(asked, sql`title || markdown`)}`.execute(tx)
  for (const { id, title, markdown, entered } of held.rows) {
    const rewritten = {
      title: without(title, asked.passages),
      markdown: without(markdown, asked.passages),
      entered: withoutInside(entered, asked.passages),
    }
    await tx.updateTable('held_post').set(rewritten).where('id', '=', id).execute()
  }
}

/** Inside of JSON a passage is written as JSON writes it. */
function withoutInside(json: string, passages: readonly string[]): string {
  return without(
    json,
    passages.map((passage) => JSON.stringify(passage).slice(1, -1)),
  )
}

async function rewriteFiles(tx: Tx, asked: Asked): Promise<void> {
  if (asked.withFiles) await tx.deleteFrom('file').where('post_id', '=', asked.postId).execute()
  const { rows } = await sql<{ id: FileId; name: string; alt: string }>`
    select id, name, alt from file where community_id = ${asked.communityId} and ${contains(asked, sql`name || alt`)}`.execute(
    tx,
  )
  for (const { id, name, alt } of rows) {
    const rewritten = { name: without(name, asked.passages), alt: without(alt, asked.passages) }
    await tx.updateTable('file').set(rewritten).where('id', '=', id).execute()
  }
}

type Sql = RawBuilder<unknown>

/** Telling passages anywhere in the community; short ones in the same conversation. */
function isIn(asked: Asked, text: Sql): Sql {
  return sql`(community_id = ${asked.communityId} and ${contains(asked, text)})
    or (thread_id = ${asked.threadId} and ${containsAny(asked.passages, text)})`
}

function contains({ passages }: Asked, text: Sql): Sql {
  return containsAny(
    passages.filter(({ length }) => length >= tellingLength),
    text,
  )
}

function containsAny(passages: readonly string[], text: Sql): Sql {
  return sql`exists (select from unnest(${passages}::text[]) passage where strpos(${text}, passage) > 0)`
}
