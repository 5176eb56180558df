import { sql, type RawBuilder } from 'kysely'
import type {
  CommunityId,
  DraftId,
  FileId,
  FlagId,
  HeldPostId,
  PersonId,
  PostId,
  ProfileKey,
  RedactionId,
  ThreadId,
  UnmaskingId,
} from '#database'
import type { Tx } from '#kernel/db.ts'
import type { Entered } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import { languageOf } from '#kernel/language-of.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import { noteColumns } from '../content-notes/model.ts'
import { takenOut, tellingLength, without } from './model.ts'

/** What has to go, and where it was flagged. */
export interface Asked {
  readonly id: RedactionId
  readonly postId: PostId
  readonly threadId: ThreadId
  readonly communityId: CommunityId
  readonly seq: number
  readonly passages: readonly string[]
  readonly isWhole: boolean
  readonly withFiles: boolean
}

/** Takes the passages out of every row that may hold them. */
export async function unguardedRewrite(tx: Tx, asked: Asked): Promise<void> {
  await rewritePosts(tx, asked)
  await rewriteHidden(tx, asked)
  await rewriteVersions(tx, asked)
  await rewriteThreads(tx, asked)
  await rewriteUnposted(tx, asked)
  await rewriteRemarks(tx, asked)
  await rewriteFiles(tx, asked)
  await rewriteProfiles(tx, asked)
}

/** The post itself, and all that quote it or repeat it. */
async function rewritePosts(tx: Tx, asked: Asked): Promise<void> {
  const { rows } = await sql<{ id: PostId; markdown: string; note: string }>`
    select id, markdown, note_words as note from post
    where ${isIn(asked, sql`markdown || note_words`)} or id = ${asked.postId}`.execute(tx)
  for (const { id, markdown, note } of rows) {
    const isAllOfIt = asked.isWhole && id === asked.postId
    const words = isAllOfIt ? takenOut : without(markdown, asked.passages)
    const { html, version } = renderMarkdown(words)
    const said = isAllOfIt ? noteColumns(null) : { note_words: without(note, asked.passages) }
    const rewritten = { markdown: words, html, rendered_by: version, language: languageOf(words), ...said }
    await tx.updateTable('post').set(rewritten).where('id', '=', id).execute()
  }
}

const hiddenWords = sql`hidden_post.markdown || hidden_post.note_words || coalesce(hidden_post.title, '')`

/** What is hidden for another reason. */
async function rewriteHidden(tx: Tx, asked: Asked): Promise<void> {
  const { rows } = await sql<{ id: PostId; title: string | null; markdown: string; note: string }>`
    select hidden_post.post_id as id, hidden_post.title, hidden_post.markdown, hidden_post.note_words as note
    from hidden_post join post on post.id = hidden_post.post_id
    where ${isIn(asked, hiddenWords, ofPost)}`.execute(tx)
  for (const { id, title, markdown, note } of rows) {
    const words = without(markdown, asked.passages)
    const rewritten = {
      title: title && without(title, asked.passages),
      markdown: words,
      html: renderMarkdown(words).html,
      note_words: without(note, asked.passages),
    }
    await tx.updateTable('hidden_post').set(rewritten).where('post_id', '=', id).execute()
  }
}

/** What posts said before. Of a post that goes as a whole, its history goes too. */
async function rewriteVersions(tx: Tx, asked: Asked): Promise<void> {
  if (asked.isWhole) await tx.deleteFrom('post_version').where('post_id', '=', asked.postId).execute()
  const { rows } = await sql<{ id: PostId; version: number; markdown: string; note: string }>`
    select post_version.post_id as id, version, post_version.markdown, post_version.note_words as note
    from post_version join post on post.id = post_version.post_id
    where ${isIn(asked, sql`post_version.markdown || post_version.note_words`, ofPost)}`.execute(tx)
  for (const { id, version, markdown, note } of rows) {
    const rewritten = { markdown: without(markdown, asked.passages), note_words: without(note, asked.passages) }
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
    where ${isIn(asked, titles, { ...ofRow, thread: sql`id` })}`.execute(tx)
  for (const { id, title, note } of rows) {
    const rewritten = { title: without(title, asked.passages), outcome_note: note && without(note, asked.passages) }
    await tx.updateTable('thread').set(rewritten).where('id', '=', id).execute()
  }
  if (!asked.isWhole || asked.seq > 1) return
  await tx.updateTable('thread').set({ title: takenOut }).where('id', '=', asked.threadId).execute()
}

/** Drafts and words that wait, which nobody but their owners can read. */
async function rewriteUnposted(tx: Tx, asked: Asked): Promise<void> {
  const drafts = await sql<{ id: DraftId; title: string; markdown: string; said: string }>`
    select id, title, markdown, note_words as said from draft
    where ${isIn(asked, sql`title || markdown || note_words`, { ...ofRow, community: sql`coalesce(community_id, ${asked.communityId})` })}`.execute(
    tx,
  )
  for (const { id, title, markdown, said } of drafts.rows) {
    const rewritten = {
      title: without(title, asked.passages),
      markdown: without(markdown, asked.passages),
      note_words: without(said, asked.passages),
    }
    await tx.updateTable('draft').set(rewritten).where('id', '=', id).execute()
  }
  const held = await sql<{ id: HeldPostId; title: string; markdown: string; note: string; entered: Entered }>`
    select id, title, markdown, note, entered from held_post
    where ${isIn(asked, sql`title || markdown || note || ${enteredWords}`)}`.execute(tx)
  for (const { id, title, markdown, note, entered } of held.rows) {
    const rewritten = {
      title: without(title, asked.passages),
      markdown: without(markdown, asked.passages),
      note: without(note, asked.passages),
      entered: JSON.stringify(withoutInForm(entered, asked.passages)),
    }
    await tx.updateTable('held_post').set(rewritten).where('id', '=', id).execute()
  }
}

// What pictures show stands in the form alone.
const enteredWords = sql`(select coalesce(string_agg(said #>> '{}', ' '), '') from jsonb_path_query(entered, '$.*[*]') said)`

/** A form keeps its fields, and the numbers in them. */
function withoutInForm(entered: Entered, passages: readonly string[]): Entered {
  const mended = (text: string) => (parseId(text) === null ? without(text, passages) : text)
  const fields = Object.entries(entered).map(([name, said]) => {
    return [name, typeof said === 'string' ? mended(said) : said.map(mended)] as const
  })
  return Object.fromEntries(fields)
}

/** What members said of what they flagged, and coordinators of a mask that they ask about. */
async function rewriteRemarks(tx: Tx, asked: Asked): Promise<void> {
  const flags = await sql<{ id: FlagId; words: string }>`
    select flag.id, words from flag join post on post.id = flag.post_id where ${isIn(asked, sql`words`, ofPost)}`.execute(
    tx,
  )
  for (const { id, words } of flags.rows) {
    const rewritten = { words: without(words, asked.passages) }
    await tx.updateTable('flag').set(rewritten).where('id', '=', id).execute()
  }
  const unmaskings = await sql<{ id: UnmaskingId; reason: string }>`
    select unmasking.id, reason from unmasking join post on post.id = unmasking.post_id
    where ${isIn(asked, sql`reason`, ofPost)}`.execute(tx)
  for (const { id, reason } of unmaskings.rows) {
    const rewritten = { reason: without(reason, asked.passages) }
    await tx.updateTable('unmasking').set(rewritten).where('id', '=', id).execute()
  }
}

async function rewriteFiles(tx: Tx, asked: Asked): Promise<void> {
  if (asked.withFiles) await tx.deleteFrom('file').where('post_id', '=', asked.postId).execute()
  const { rows } = await sql<{ id: FileId; name: string; alt: string }>`
    select id, name, alt from file where ${isIn(asked, sql`name || alt`, ofFile)}`.execute(tx)
  for (const { id, name, alt } of rows) {
    const rewritten = { name: without(name, asked.passages), alt: without(alt, asked.passages) }
    await tx.updateTable('file').set(rewritten).where('id', '=', id).execute()
  }
}

/** What those who belong to the community, or did, tell of themselves. */
async function rewriteProfiles(tx: Tx, asked: Asked): Promise<void> {
  const { rows } = await sql<{ owner: PersonId; key: ProfileKey; said: string }>`
    select owner_id as owner, key, text as said from profile_field
    where key <> 'languages' and ${isIn(asked, sql`coalesce(text, '')`, ofOwner(asked))}`.execute(tx)
  for (const { owner, key, said } of rows) {
    const rewritten = { text: without(said, asked.passages) }
    await tx.updateTable('profile_field').set(rewritten).where('owner_id', '=', owner).where('key', '=', key).execute()
  }
}

type Sql = RawBuilder<unknown>

/** Which community and which conversation a row is of. */
interface Belongs {
  readonly community: Sql
  readonly thread: Sql
}

const ofRow: Belongs = { community: sql`community_id`, thread: sql`thread_id` }
const ofPost: Belongs = { community: sql`post.community_id`, thread: sql`post.thread_id` }
const ofFile: Belongs = {
  community: sql`community_id`,
  thread: sql`coalesce(place_id, (select thread_id from post where post.id = file.post_id))`,
}

/** What is somebody's own is of each community that she has been in, and of no conversation. */
function ofOwner({ communityId }: Asked): Belongs {
  return {
    community: sql`(select m.community_id from membership m where m.person_id = owner_id and m.community_id = ${communityId})`,
    thread: sql`null::uuid`,
  }
}

/** Telling passages anywhere in the community; short ones in the same conversation. */
function isIn({ communityId, threadId, passages }: Asked, text: Sql, { community, thread } = ofRow): Sql {
  const telling = passages.filter(({ length }) => length >= tellingLength)
  return sql`((${community} = ${communityId} and ${containsAny(telling, text)})
    or (${thread} = ${threadId} and ${containsAny(passages, text)}))`
}

function containsAny(passages: readonly string[], text: Sql): Sql {
  return sql`exists (select from unnest(${passages}::text[]) passage where strpos(${text}, passage) > 0)`
}
