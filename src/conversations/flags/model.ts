import type { CommunityId, FlagId, FlagReason, PersonId, PostId, ThreadId, UmbrellaId } from '#database'
import type { ContentNote } from '../content-notes/model.ts'
import type { Names } from '#kernel/viewer.ts'

/** Something that a member flagged, with its words, for those who look at it. Who flagged it is told to nobody. */
export interface Flag {
  readonly id: FlagId
  readonly postId: PostId
  readonly threadId: ThreadId
  readonly seq: number
  readonly communityId: CommunityId
  readonly umbrellaId: UmbrellaId
  readonly authorId: PersonId
  /** Null for a privacy officer, who need not know. */
  readonly authorName: string | null
  /** Whether it was said under a mask, as all who read it see. */
  readonly isMasked: boolean
  /** Whether a privacy officer keeps its writer out of the community. */
  readonly isKeptOut: boolean
  readonly communityName: Names
  readonly title: string
  readonly markdown: string
  readonly note: ContentNote | null
  readonly fileCount: number
  readonly isHidden: boolean
  /** Whether the viewer may read what the post said before. */
  readonly hasVersions: boolean
  readonly reason: FlagReason
  /** What the member says of it, such as the clause of the agreement. */
  readonly words: string
  readonly flaggedAt: Temporal.Instant
}

export const reasons: readonly FlagReason[] = ['identifying', 'harmful', 'agreement']

/** What stands where something was taken out. */
export const takenOut = '[…]'

/** A text without the passages. */
export function without(text: string, passages: readonly string[]): string {
  // The longest first, so that a passage inside of another leaves nothing of it.
  const ordered = passages.toSorted((a, b) => b.length - a.length)
  return ordered.reduce((kept, passage) => kept.replaceAll(passage, takenOut), text)
}

/** Passages shorter than this are taken out of the conversation alone: elsewhere they may mean anything. */
export const tellingLength = 6
