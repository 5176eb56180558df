/** What a post said until its author changed it. */
export interface Version {
  readonly version: number
  readonly markdown: string
  readonly replacedAt: Temporal.Instant
}
