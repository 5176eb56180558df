import type { CommunityId, EmergencyId, NoteKind, PersonId, PostId, ThreadId, UmbrellaId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'

/** That an administrator reads conversations of a community for an hour, with a reason that those it concerns see. */
export interface Emergency {
  readonly id: EmergencyId
  readonly communityId: CommunityId
  readonly umbrellaId: UmbrellaId
  readonly communityName: Names
  readonly openedBy: PersonId | null
  readonly openedByName: string | null
  readonly reason: string
  readonly beganAt: Temporal.Instant
  readonly until: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly endedByName: string | null
  /** How many conversations were opened. */
  readonly openedCount: number
  readonly isRunning: boolean
}

/** A conversation that can be opened in one. */
export interface EmergencyThread {
  readonly id: ThreadId
  readonly title: string
  readonly language: Language | null
  readonly replyCount: number
  readonly lastPostedAt: Temporal.Instant
  readonly isRead: boolean
}

/** What was opened in one, as those who belong to its community find it. */
export interface EmergencyOpened {
  readonly threadId: ThreadId
  readonly title: string
  readonly readAt: Temporal.Instant
}

/** Words of a conversation that was opened: without a name where their author has a mask, or belongs no longer. */
export interface EmergencyPost {
  readonly id: PostId
  readonly seq: number
  readonly authorName: string | null
  readonly html: string
  readonly language: Language | null
  readonly note: { readonly kind: NoteKind; readonly words: string } | null
  readonly createdAt: Temporal.Instant
}

/** So long it lasts, and not longer. */
export const emergencyMinutes = 60
export const reasonMin = 20
export const reasonMax = 1000
