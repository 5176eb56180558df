import type { CommunityId, PersonId, ThreadId } from '#database'
import type { Db } from '#kernel/db.ts'
import { unguardedLookedIn, unguardedMarkRead } from './commands.ts'

/** How far somebody has read: the highest post number she was shown. */
export interface Mark {
  readonly person: PersonId
  readonly thread: ThreadId
  readonly seq: number
}

/** That somebody has looked at what is talked about in a community. */
export interface Look {
  readonly person: PersonId
  readonly community: CommunityId
}

/**
 * Remembers marks without making the reader wait. Those that arrive while a write is under way are written
 * together by the next one, so a busy moment costs a few statements and not one a page.
 */
export interface Marks {
  /** Resolves when this mark, or a later one of the same person and thread, is written. */
  note(mark: Mark, now: Temporal.Instant): Promise<void>
  lookedIn(look: Look, now: Temporal.Instant): Promise<void>
}

export function marksOn(system: Db): Marks {
  let waiting = new Map<string, Mark>()
  let writing: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null

  function write(now: Temporal.Instant): Promise<void> {
    const marks = [...waiting.values()]
    waiting = new Map()
    next = null
    return unguardedMarkRead(system, marks, now)
  }

  return {
    lookedIn: (look, now) => unguardedLookedIn(system, look, now),
    note(mark, now) {
      const key = `${mark.person} ${mark.thread}`
      const known = waiting.get(key)
      if (known === undefined || known.seq < mark.seq) waiting.set(key, mark)
      if (next === null) {
        next = writing.then(
          () => write(now),
          () => write(now),
        )
        writing = next
      }
      return next
    },
  }
}
