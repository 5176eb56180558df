import type { GatheringId, PersonId } from '#database'
import { parseId } from '#kernel/id.ts'
import { isSealed, sealOf } from '#kernel/seal.ts'
import type { LetterAsks } from '../../gatherings/index.ts'

/** Whom a letter asked, of what, and at which time it was then. */
export interface Ticket extends LetterAsks {
  readonly startsAt: Temporal.Instant
}

/** Lets whoever holds a letter answer for one gathering without signing in. It opens nothing else, and names nothing. */
export function ticketFor({ person, gathering, startsAt }: Ticket, secret: string): string {
  const text = [person, gathering, secondsOf(startsAt).toString(36)].join('.')
  return `${text}.${sealOf(sealed(text), secret)}`
}

/** What it is of, or null where we did not write it. */
export function ticketIn(text: string, secret: string): Ticket | null {
  const [, body = '', seconds = '', seal = ''] =
    /^([\w-]{36}\.[\w-]{36}\.(-?[\da-z]{1,8}))\.([\w-]{43})$/.exec(text) ?? []
  const [one, other] = body.split('.')
  const [person, gathering] = [parseId<PersonId>(one), parseId<GatheringId>(other)]
  if (person === null || gathering === null || !isSealed(sealed(body), seal, secret)) return null
  return { person, gathering, startsAt: momentOf(parseInt(seconds, 36)) }
}

export function secondsOf(at: Temporal.Instant): number {
  return Math.floor(at.epochMilliseconds / 1000)
}

export function momentOf(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
}

function sealed(text: string): string {
  return `answer for a gathering ${text}`
}
