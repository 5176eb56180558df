import type { CommunityId, PaperCommentId, PersonId } from '#database'
import type { Language } from '#kernel/words.ts'

/** What a member says of a text that was put to the members. */
export interface Comment {
  readonly id: PaperCommentId
  readonly communityId: CommunityId
  /** The key of the part that it is about; null where it is about the whole. */
  readonly part: string | null
  readonly authorId: PersonId | null
  /** Null where she has left the community. */
  readonly authorName: string | null
  readonly text: string
  readonly language: Language | null
  readonly createdAt: Temporal.Instant
  readonly settledAt: Temporal.Instant | null
  readonly isTakenUp: boolean | null
  /** Why not, where it was not taken up. */
  readonly answer: string
}

export function isOpen({ settledAt }: Pick<Comment, 'settledAt'>): boolean {
  return settledAt === null
}
