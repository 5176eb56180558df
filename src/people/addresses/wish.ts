import { z } from 'zod'
import type { PersonId } from '#database'
import { openText, sealText } from '../sealed.ts'

/** How long somebody has to open the letter at her new address. */
export const wishMinutes = 60

/** From which address to which; it is over once she has another than the first. */
export interface Wish {
  readonly from: string
  readonly to: string
}

/** A wish as its letter carries it: nobody but the same person can use it, and nothing is stored until she does. */
export function sealWish(secret: string, person: PersonId, { from, to }: Wish, now: Temporal.Instant): string {
  const until = now.add({ minutes: wishMinutes }).epochMilliseconds
  return sealText(secret, `address ${person}`, JSON.stringify({ from, to, until }))
}

export function wishIn(secret: string, person: PersonId, text: string, now: Temporal.Instant): Wish | null {
  const read = shape.safeParse(opened(secret, person, text))
  return read.success && read.data.until > now.epochMilliseconds ? read.data : null
}

const shape = z.object({ from: z.string(), to: z.email(), until: z.number() })

function opened(secret: string, person: PersonId, text: string): unknown {
  try {
    return JSON.parse(openText(secret, `address ${person}`, text))
  } catch {
    return null
  }
}
