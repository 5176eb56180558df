/** What is kept of a gathering in words. */
export interface Minutes {
  /** As Markdown. */
  readonly words: string
  /** Counts each change, so that of two who change it at once the second is told. */
  readonly revision: number
  readonly approvedAt: Temporal.Instant | null
}

export const minutesMax = 50_000
