import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PersonId } from '#database'
import { parseId } from '#kernel/id.ts'

/** Lets whoever holds a letter stop further ones without signing in. It opens nothing else, and says nothing. */
export function ticketFor(person: PersonId, secret: string): string {
  return `${person}.${sealOf(person, secret)}`
}

/** Whose ticket it is, or null where we did not write it. */
export function personOf(ticket: string, secret: string): PersonId | null {
  const [name, seal = ''] = ticket.split('.')
  const person = parseId<PersonId>(name)
  return person && isSame(seal, sealOf(person, secret)) ? person : null
}

function sealOf(person: PersonId, secret: string): string {
  return createHmac('sha256', secret).update(`stop letters to ${person}`).digest('base64url')
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}
