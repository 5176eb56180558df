import type { Entered } from '#kernel/form.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Doubt } from '#shell/index.ts'
import { lookBeforePosting } from './before-posting.ts'
import { doubtAbout } from './views/doubt.ts'

export interface Asking {
  /** The fields that hold words. */
  readonly fields: readonly string[]
  /** Words that were there before. */
  readonly known?: string
}

/**
 * The one call for every place where Hearth takes words: what the writer is asked to look at again before they are
 * kept, or null where nothing was found or she has looked at exactly these words. A page shows it with its draft.
 */
export function doubtOf(reader: Reader, entered: Entered, { fields, known }: Asking): Doubt | null {
  const looked = lookBeforePosting(entered, fields, known)
  if (looked.parts.length === 0 || looked.isSeen) return null
  return doubtAbout({ reader, looked })
}
