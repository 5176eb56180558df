import type { Masks } from '#kernel/masks.ts'
import { unguardedAddresseeOf } from '../../people/index.ts'
import { officersLetter } from '../letters/letters.ts'
import { isMorningIn } from '../letters/morning.ts'
import type { Sending } from '../letters/sending.ts'
import { ticketFor } from '../letters/ticket.ts'
import { unguardedTold } from './commands.ts'
import { unguardedOfficers, unguardedWaiting, type Officer, type Waiting } from './queries.ts'

/**
 * Writes to those who protect privacy that something waits for them: they belong to no community by their office, so no
 * notice tells them. Once a day or within the hour, as each wants her letters, and once for everything that is new.
 */
export async function unguardedOfficersLetters(sending: Sending & { readonly masks: Masks }): Promise<void> {
  const { system, masks, mailer, clock, wordsIn, settings } = sending
  if (!mailer.isReady) return
  const now = clock()
  const waiting = await unguardedWaiting(system, masks, now)
  const due = (await unguardedOfficers(system)).filter((officer) => isDue(officer, waiting, now))
  for (const { id } of due) {
    const addressee = await unguardedAddresseeOf(system, id)
    if (!addressee) continue
    const words = wordsIn(addressee.language)
    const ticket = ticketFor(id, settings.secret)
    await mailer.send(officersLetter({ addressee, words, origin: settings.origin, ticket }))
    await unguardedTold(system, id, now)
  }
}

/** Whether something is new for her that she may look at, and it is the hour at which she wants to be told. */
export function isDue(officer: Officer, waiting: readonly Waiting[], now: Temporal.Instant): boolean {
  const { id, letters, timeZone, umbrellas, toldAt } = officer
  if (letters === 'daily' && !isMorningIn(timeZone, now)) return false
  return waiting.some(
    ({ umbrella, since, author }) =>
      umbrellas.includes(umbrella) && author !== id && (toldAt === null || Temporal.Instant.compare(since, toldAt) > 0),
  )
}
