import type { CommunityId, PersonId, ThreadId } from '#database'
import { languageOf } from '#kernel/language-of.ts'
import type { KnownThread } from './history-queries.ts'
import type { ThreadRow } from './rows.ts'

/** A thread while a batch adds to it. */
export interface Growing {
  readonly id: ThreadId
  readonly communityId: CommunityId
  readonly title: string
  /** Who wrote its first words and when; null where the thread was there before. */
  begunBy: Beginning | null
  added: number
  lastSeq: number
  lastPost: Beginning | null
  pinnedAt: string | null
}

interface Beginning {
  readonly author: PersonId
  readonly at: string
}

export function continueThread({ id, communityId, lastSeq }: KnownThread): Growing {
  return { id, communityId, title: '', begunBy: null, added: 0, lastSeq, lastPost: null, pinnedAt: null }
}

export function beginThread(
  { id, communityId, title }: Pick<Growing, 'id' | 'communityId' | 'title'>,
  begunBy: Beginning,
): Growing {
  return { id, communityId, title, begunBy, added: 0, lastSeq: 0, lastPost: null, pinnedAt: null }
}

/** Adds a post at the thread's end and gives its place. */
export function grow(thread: Growing, post: Beginning & { readonly isPinned: boolean }): number {
  thread.added++
  thread.lastSeq++
  if (thread.lastPost === null || thread.lastPost.at <= post.at) thread.lastPost = post
  if (post.isPinned) thread.pinnedAt ??= post.at
  return thread.lastSeq
}

export function rowOf(thread: Growing): ThreadRow[] {
  const { id, communityId, title, begunBy, added, lastSeq, lastPost, pinnedAt } = thread
  if (lastPost === null) return []
  const first = begunBy ?? lastPost
  return [
    {
      id,
      community_id: communityId,
      title,
      language: languageOf(title),
      author_id: first.author,
      pinned_at: pinnedAt,
      // The first post of a new thread is no reply.
      reply_count: begunBy === null ? added : added - 1,
      last_seq: lastSeq,
      last_posted_at: lastPost.at,
      last_author_id: lastPost.author,
      created_at: first.at,
    },
  ]
}
