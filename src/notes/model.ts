import type { GatheringId } from '#database'

/** What those at a gathering write down together: nobody's words in particular. */
export interface SharedNotes {
  readonly gatheringId: GatheringId
  /** What they say, as Markdown. */
  readonly words: string
  /** Counts each change, so that whoever saves a whole page learns of what came since she opened it. */
  readonly version: number
  /** Counts how often the document of the editors was ended by a harvest: of another edition nothing is merged. */
  readonly edition: number
}

/** Markdown, in characters. */
export const wordsMax = 100_000

/** One batch of changes, and all that is kept of how the words came about, in bytes. */
export const updateMax = 256 * 1024
export const stateMax = 2 * 1024 * 1024
