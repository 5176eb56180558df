import type { Names } from '#kernel/viewer.ts'

/** What an umbrella means by a community of practice, in its own words. */
export interface Framework {
  /** Versions count from one; nothing was said yet where it is zero. */
  readonly version: number
  /** Markdown. */
  readonly words: Names
}

/** The same as it was at some time, for those who look after the umbrella. */
export interface FrameworkVersion extends Framework {
  readonly madeAt: Temporal.Instant
  /** Null where she is nobody whose name the reader may know. */
  readonly madeByName: string | null
}

export const frameworkLengthMax = 20_000

export function saysSomething({ words }: Framework): boolean {
  return Boolean(words.en) || Boolean(words.fr)
}
