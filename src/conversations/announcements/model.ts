import type { ThreadId } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** Something announced to several communities: what whoever announced it may know of it. */
export interface Announcement {
  readonly id: string
  readonly at: Temporal.Instant
  /** Null where she belongs to none of them: then she has said it, and reads it no more. */
  readonly title: string | null
  readonly heardBy: readonly Hearing[]
}

export interface Hearing {
  readonly name: Names
  /** The conversation that it began, where she belongs. */
  readonly thread: ThreadId | null
}
