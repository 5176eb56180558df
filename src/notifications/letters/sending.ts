import type { PersonId } from '#database'
import type { Outside } from '#kernel/outside.ts'
import { unguardedAddresseeOf } from '../../people/index.ts'
import { unguardedLettered, unguardedQueueDaily } from './commands.ts'
import { discreetLetter, openLetter } from './letters.ts'
import { unguardedUntold, unguardedWish, unguardedZones } from './queries.ts'
import { isMorningIn } from './morning.ts'
import { ticketFor } from './ticket.ts'

export type Sending = Pick<Outside, 'system' | 'mailer' | 'clock' | 'wordsIn' | 'settings'>

/**
 * Writes to somebody of what is new for her, if anything still is. A letter that the mail server does not take is an
 * error, and the job is tried again: what is marked as told was taken.
 */
export async function unguardedLetterOfNews(sending: Sending, person: PersonId): Promise<void> {
  const { system, mailer, clock, wordsIn, settings } = sending
  if (!mailer.isReady) return
  const wish = await unguardedWish(system, person)
  const addressee = await unguardedAddresseeOf(system, person)
  if (!wish || wish.letters === 'none' || !addressee) return
  const untold = await unguardedUntold(system, person, clock())
  if (untold.length === 0) return

  const write = wish.isDiscreet ? discreetLetter : openLetter
  const ticket = ticketFor(person, settings.secret)
  await mailer.send(write({ addressee, words: wordsIn(addressee.language), origin: settings.origin, ticket, untold }))
  await unguardedLettered(system, untold, clock())
}

/** Queues the letters of the day for everybody whose morning it is. */
export async function unguardedDailyLetters({ system, clock }: Sending): Promise<void> {
  const now = clock()
  const zones = await unguardedZones(system)
  const due = zones.filter((zone) => isMorningIn(zone, now))
  await unguardedQueueDaily(system, due, now)
}
