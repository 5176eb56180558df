import type { CommunityId, PersonId, PostId, ReactionKind, ThreadId } from '#database'
import type { Language } from '#kernel/words.ts'

/** Rows as PostgreSQL reads them from JSON; moments as text. */
export interface ThreadRow {
  readonly id: ThreadId
  readonly community_id: CommunityId
  readonly title: string
  readonly language: Language | null
  readonly author_id: PersonId
  readonly pinned_at: string | null
  readonly reply_count: number
  readonly last_seq: number
  readonly last_posted_at: string
  readonly last_author_id: PersonId
  readonly created_at: string
}

export interface PostRow {
  readonly id: PostId
  readonly thread_id: ThreadId
  readonly community_id: CommunityId
  readonly seq: number
  readonly author_id: PersonId
  readonly markdown: string
  readonly html: string
  readonly rendered_by: number
  readonly language: Language | null
  readonly edited_at: string | null
  readonly created_at: string
}

export interface ReactionRow {
  readonly post_id: PostId
  readonly community_id: CommunityId
  readonly person_id: PersonId
  readonly kind: ReactionKind
  readonly created_at: string
}

export interface MentionRow {
  readonly post_id: PostId
  readonly community_id: CommunityId
  readonly person_id: PersonId
}

/** What one batch adds: new threads, threads that go on, and what was said in them. */
export interface HistoryRows {
  readonly threads: readonly ThreadRow[]
  readonly continued: readonly ThreadRow[]
  readonly posts: readonly PostRow[]
  readonly reactions: readonly ReactionRow[]
  readonly mentions: readonly MentionRow[]
}
