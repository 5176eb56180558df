import { transaction } from '#kernel/db.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedAddresseeOf, unguardedPost } from '../../../people/index.ts'
import { unguardedTelling } from './commands.ts'
import { guestLetter } from './letters.ts'
import { unguardedUntoldGuests, type Untold } from './queries.ts'

export type Sending = Pick<Outside, 'system' | 'mailer' | 'clock' | 'wordsIn' | 'settings'>

/** Tells guests that what they were asked to moved, was called off, or is held after all: once for all that changed. */
export async function unguardedGuestLetters(sending: Sending): Promise<void> {
  const { system, mailer, clock } = sending
  if (!mailer.isReady) return
  for (const untold of await unguardedUntoldGuests(system, clock())) await sendOne(sending, untold)
}

/** What is remembered and what is on its way go together. A mail server that does not take it now gets it later. */
async function sendOne({ system, mailer, wordsIn, settings }: Sending, untold: Untold): Promise<void> {
  const addressee = await unguardedAddresseeOf(system, untold.person)
  if (addressee === null) return
  const letter = guestLetter({ untold, addressee, wordsIn, origin: settings.origin })
  await transaction(system, async (tx) => {
    if (await unguardedTelling(tx, untold)) await unguardedPost(tx, mailer)(letter)
  })
}
