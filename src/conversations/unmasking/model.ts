import type { CommunityId, PersonId, PostId, ThreadId, UmbrellaId, UnmaskingId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { MaskLabel } from '../masks/model.ts'

/** Somebody asks who is behind a mask, and what came of it. The name stands nowhere in it. */
export interface Unmasking {
  readonly id: UnmaskingId
  readonly postId: PostId
  readonly threadId: ThreadId
  readonly seq: number
  readonly communityId: CommunityId
  readonly umbrellaId: UmbrellaId
  readonly maskId: PersonId
  /** What the conversation calls it. */
  readonly mask: MaskLabel
  readonly communityName: Names
  readonly title: string
  readonly markdown: string
  readonly reason: string
  readonly askedBy: PersonId | null
  readonly askedByName: string | null
  readonly askedAt: Temporal.Instant
  readonly agreedBy: PersonId | null
  readonly agreedByName: string | null
  readonly agreedAt: Temporal.Instant | null
  readonly refusedAt: Temporal.Instant | null
  /** Whether the viewer wears the mask. */
  readonly isMine: boolean
}

export const reasonMax = 1000

/** For how long the two who agreed see the name. */
export const shownHours = 24

export function isOpen({ agreedAt, refusedAt }: Unmasking): boolean {
  return agreedAt === null && refusedAt === null
}

/** Until when the name is shown to the two who agreed; null while they have not. */
export function shownUntil({ agreedAt }: Unmasking): Temporal.Instant | null {
  return agreedAt?.add({ hours: shownHours }) ?? null
}
