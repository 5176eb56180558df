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
  /** Whether a second pair of eyes can look at these words before others see them. */
  readonly canWait?: boolean
}

/**
 * The one call for every place where Hearth takes words: what the writer is asked to look at again before they are
 * kept, or null where nothing was found or she has looked at exactly these words. A page shows it with its draft. What
 * is almost sure to name one person is not kept as it is: it waits where it can, and is changed where it cannot.
 */
export function doubtOf(reader: Reader, entered: Entered, { fields, known, canWait = false }: Asking): Doubt | null {
  const looked = lookBeforePosting(entered, fields, known)
  const isWeighty = looked.weighty.length > 0
  const mayGoOn = looked.isSeen && (canWait || !isWeighty)
  if (looked.parts.length === 0 || mayGoOn) return null
  return doubtAbout({ reader, looked, next: isWeighty ? (canWait ? 'waits' : 'stays') : 'posts' })
}

/** Whether words that their writer leaves as they are wait for a second pair of eyes. */
export function mustWait(entered: Entered, fields: readonly string[]): boolean {
  return lookBeforePosting(entered, fields).weighty.length > 0
}
