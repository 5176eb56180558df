import { sql } from 'kysely'
import type { AskState } from '#database'

/** What an ask is while it is neither settled nor stale. */
export const openOrAnswered = sql<AskState>`case when exists (
  select from post where post.thread_id = thread.id and post.author_id <> thread.author_id and post.deleted_at is null
) then 'answered'::ask_state else 'open'::ask_state end`
