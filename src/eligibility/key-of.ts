import { createHash } from 'node:crypto'
import type { Names } from '#kernel/viewer.ts'

/** A short name for some words of a rule, by which an answer finds them: other words are another name. */
export function keyOf({ en, fr }: Names): string {
  return createHash('sha256')
    .update(JSON.stringify([en, fr]))
    .digest('hex')
    .slice(0, 16)
}
