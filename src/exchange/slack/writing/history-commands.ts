import { sql } from 'kysely'
import type { Tx } from '#kernel/db.ts'
import type { HistoryRows } from './rows.ts'

/** Writes down a batch of what was said elsewhere, in one statement a table. Whoever calls this has asked who may. */
export async function unguardedHistory(tx: Tx, rows: HistoryRows): Promise<void> {
  await addThreads(tx, rows)
  await addPosts(tx, rows)
  await addReactions(tx, rows)
  await addMentions(tx, rows)
  await continueThreads(tx, rows)
}

async function addThreads(tx: Tx, { threads }: HistoryRows): Promise<void> {
  if (threads.length === 0) return
  await sql`
    insert into thread (id, community_id, kind, title, language, author_id, pinned_at, reply_count, last_seq, last_posted_at,
      last_author_id, created_at)
    select id, community_id, 'discussion', title, language, author_id, pinned_at, reply_count, last_seq, last_posted_at,
      last_author_id, created_at
    from json_to_recordset(${JSON.stringify(threads)}::json) as row (id uuid, community_id uuid, title text,
      language language, author_id uuid, pinned_at timestamptz, reply_count integer, last_seq integer, last_posted_at timestamptz,
      last_author_id uuid, created_at timestamptz)`.execute(tx)
}

async function addPosts(tx: Tx, { posts }: HistoryRows): Promise<void> {
  await sql`
    insert into post (id, thread_id, community_id, seq, author_id, markdown, html, rendered_by, language,
      edited_at, created_at)
    select id, thread_id, community_id, seq, author_id, markdown, html, rendered_by, language, edited_at, created_at
    from json_to_recordset(${JSON.stringify(posts)}::json) as row (id uuid, thread_id uuid, community_id uuid,
      seq integer, author_id uuid, markdown text, html text, rendered_by smallint, language language, edited_at timestamptz,
      created_at timestamptz)`.execute(tx)
}

async function addReactions(tx: Tx, { reactions }: HistoryRows): Promise<void> {
  if (reactions.length === 0) return
  await sql`
    insert into reaction (post_id, community_id, person_id, kind, created_at)
    select post_id, community_id, person_id, kind, created_at
    from json_to_recordset(${JSON.stringify(reactions)}::json) as row (post_id uuid, community_id uuid,
      person_id uuid, kind reaction_kind, created_at timestamptz)
    on conflict do nothing`.execute(tx)
}

async function addMentions(tx: Tx, { mentions }: HistoryRows): Promise<void> {
  if (mentions.length === 0) return
  await sql`
    insert into mention (post_id, community_id, person_id)
    select post_id, community_id, person_id
    from json_to_recordset(${JSON.stringify(mentions)}::json) as row (post_id uuid, community_id uuid,
      person_id uuid)
    on conflict do nothing`.execute(tx)
}

// Somebody may have replied here since the last import, later than anything that comes now.
async function continueThreads(tx: Tx, { continued }: HistoryRows): Promise<void> {
  if (continued.length === 0) return
  await sql`
    update thread set
      last_seq = row.last_seq, reply_count = thread.reply_count + row.reply_count,
      pinned_at = coalesce(thread.pinned_at, row.pinned_at),
      last_author_id = case when row.last_posted_at >= thread.last_posted_at then row.last_author_id
                            else thread.last_author_id end,
      last_posted_at = greatest(thread.last_posted_at, row.last_posted_at)
    from json_to_recordset(${JSON.stringify(continued)}::json) as row (id uuid, last_seq integer,
      reply_count integer, pinned_at timestamptz, last_posted_at timestamptz, last_author_id uuid)
    where thread.id = row.id`.execute(tx)
}
