import type { CommunityId, GuestId, PersonId, PostId, ThreadId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import type { ContentNote } from '../content-notes/model.ts'

/** Somebody from outside who was asked into one conversation, as its community sees her. */
export interface Guest {
  readonly id: GuestId
  readonly threadId: ThreadId
  readonly communityId: CommunityId
  readonly name: string
  readonly askedByName: string | null
  readonly askedAt: Temporal.Instant
  readonly until: Temporal.Instant
  readonly cameAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
}

/** A conversation that is open to the viewer as a guest. */
export interface Visit {
  readonly id: GuestId
  readonly threadId: ThreadId
  readonly communityId: CommunityId
  readonly community: Names
  readonly title: string
  readonly language: Language | null
  readonly isClosed: boolean
  /** Whoever asked her; null where we do not know her any more. */
  readonly host: string | null
  readonly cameAt: Temporal.Instant
  readonly until: Temporal.Instant
}

/** What was said there, as a guest reads it. */
export interface GuestPost {
  readonly id: PostId
  readonly seq: number
  /** Null where she is told no name. */
  readonly authorId: PersonId | null
  readonly authorName: string | null
  readonly isMine: boolean
  readonly html: string
  readonly language: Language | null
  readonly note: ContentNote | null
  readonly createdAt: Temporal.Instant
  readonly editedAt: Temporal.Instant | null
}

/** For how long somebody may be asked in. */
export const guestDays = [7, 14, 30, 60, 90] as const

export type GuestState = 'asked' | 'here' | 'over'

export function stateOf({ cameAt, endedAt, until }: Guest, now: Temporal.Instant): GuestState {
  if (endedAt !== null || Temporal.Instant.compare(until, now) <= 0) return 'over'
  return cameAt === null ? 'asked' : 'here'
}
