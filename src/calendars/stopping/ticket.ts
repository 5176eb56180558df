import type { PersonId } from '#database'
import { parseId } from '#kernel/id.ts'
import { isSealed, sealOf } from '#kernel/seal.ts'

/** Lets whoever holds a letter with an entry stop further ones without signing in. It opens nothing else, and names nothing. */
export function stoppingTicketFor(person: PersonId, secret: string): string {
  return `${person}.${sealOf(sealed(person), secret)}`
}

/** Whose ticket it is, or null where we did not write it. */
export function holderOf(ticket: string, secret: string): PersonId | null {
  const [name, seal = ''] = ticket.split('.')
  const person = parseId<PersonId>(name)
  return person && isSealed(sealed(person), seal, secret) ? person : null
}

function sealed(person: PersonId): string {
  return `stop letters with entries to ${person}`
}
