import { createHash } from 'node:crypto'

/** Calendars ask each quarter of an hour, some each minute; several of one person may sit behind one address of the net. */
export const asks_max = 120
/** Addresses that lead nowhere: some were taken away, and calendars go on asking for a while. */
export const wrong_max = 120
export const windowMinutes = 60

const window = windowMinutes * 60_000
/** So many are remembered at once: then the oldest are forgotten. */
const known_max = 20_000

interface Counted {
  readonly from: number
  readonly count: number
}

export interface OftenAsked {
  /** Seconds to wait before asking again, or null where it may be asked now; counts that it is asked. */
  waitBefore(from: string, secret: string, now: Temporal.Instant): number | null
  /** Counts that what was asked for leads nowhere. */
  wentWrong(from: string, now: Temporal.Instant): void
}

/**
 * Slows down those who fetch again and again, or try addresses, and nobody beside them: each address is counted for each
 * place it is fetched from, so that many people behind one place do not use up each other’s turns. It is kept in memory,
 * by what cannot be turned back into an address, and gone with the process.
 */
export function oftenAsked(): OftenAsked {
  const known = new Map<string, Counted>()

  function wait(key: string, max: number, at: number): number | null {
    const counted = known.get(key)
    if (counted === undefined || at - counted.from >= window || counted.count < max) return null
    return Math.max(1, Math.ceil((counted.from + window - at) / 1000))
  }

  function count(key: string, at: number): void {
    const before = known.get(key)
    const goesOn = before !== undefined && at - before.from < window
    // Put in anew, so that the first of them all is the one that was begun longest ago.
    if (!goesOn) known.delete(key)
    known.set(key, goesOn ? { from: before.from, count: before.count + 1 } : { from: at, count: 1 })
    const [oldest] = known.keys()
    if (known.size > known_max && oldest !== undefined) known.delete(oldest)
  }

  return {
    waitBefore(from, secret, now) {
      const [at, key] = [now.epochMilliseconds, keyOf('asked', from, secret)]
      const seconds = wait(keyOf('wrong', from), wrong_max, at) ?? wait(key, asks_max, at)
      if (seconds === null) count(key, at)
      return seconds
    },
    wentWrong(from, now) {
      count(keyOf('wrong', from), now.epochMilliseconds)
    },
  }
}

function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url')
}
