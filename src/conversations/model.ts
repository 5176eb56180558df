import type { ThreadId } from '#database'
import { parseId } from '#kernel/id.ts'

/** Where a page of conversations ended: lists are in the order of a moment, then of the id. */
export interface Key {
  readonly at: Temporal.Instant
  readonly id: ThreadId
}

export function writeKey({ at, id }: Key): string {
  return `${at.toString()}~${id}`
}

/** The key that a link carries, or null where it carries none that we wrote. */
export function readKey(text: string | undefined): Key | null {
  const [moment = '', name] = (text ?? '').split('~')
  const id = parseId<ThreadId>(name)
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(moment) ? instantOf(moment) : null
  return at && id ? { at, id } : null
}

function instantOf(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}
