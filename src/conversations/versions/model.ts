import type { ContentNote } from '../content-notes/model.ts'

/** What a post said until its author changed it. */
export interface Version {
  readonly version: number
  readonly markdown: string
  readonly note: ContentNote | null
  readonly replacedAt: Temporal.Instant
}
