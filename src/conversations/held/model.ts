import type { CommunityId, HeldPostId, PersonId, ThreadId, UmbrellaId } from '#database'
import type { Entered } from '#kernel/form.ts'
import type { Names } from '#kernel/viewer.ts'

/** Words that wait for a second pair of eyes before they become a post. */
export interface HeldPost {
  readonly id: HeldPostId
  readonly communityId: CommunityId
  readonly umbrellaId: UmbrellaId
  readonly authorId: PersonId
  /** Null where they begin a conversation. */
  readonly threadId: ThreadId | null
  readonly title: string
  readonly markdown: string
  /** The form as it was sent. */
  readonly entered: Entered
  readonly heldAt: Temporal.Instant
  readonly letThroughAt: Temporal.Instant | null
  readonly returnedAt: Temporal.Instant | null
  /** What whoever looked at them writes to their author. */
  readonly note: string
}

/** The same, as a list shows it. */
export interface ListedHeld extends HeldPost {
  /** Null for whoever does not belong to the community, such as a privacy officer. */
  readonly authorName: string | null
  readonly returnedByName: string | null
  readonly threadTitle: string | null
  readonly communityName: Names
}

/** What is said by a mask cannot wait: whoever looks at it would read whose it is. */
export function canWait(entered: Entered): boolean {
  return (entered['voice'] ?? 'name') === 'name'
}

export function isWaiting({ letThroughAt, returnedAt }: HeldPost): boolean {
  return letThroughAt === null && returnedAt === null
}
