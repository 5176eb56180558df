import { transaction } from '#kernel/db.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedAddresseeOf, unguardedPost } from '../../people/index.ts'
import { unguardedSaying } from './commands.ts'
import { entryLetter } from './letters.ts'
import type { Due } from './model.ts'
import { unguardedDue } from './queries.ts'

export type Sending = Pick<Outside, 'system' | 'mailer' | 'clock' | 'wordsIn' | 'settings'>

/** Sends what calendars have to hear by letter: entries that are new, that changed, and that have to go. */
export async function unguardedCalendarLetters(sending: Sending): Promise<void> {
  const { system, mailer, clock } = sending
  if (!mailer.isReady) return
  for (const due of await unguardedDue(system, clock())) await sendOne(sending, due)
}

/** What is remembered and what is on its way go together. A mail server that does not take it now gets it later. */
async function sendOne(sending: Sending, due: Due): Promise<void> {
  const { system, mailer, clock, wordsIn, settings } = sending
  const addressee = await unguardedAddresseeOf(system, due.person)
  if (addressee === null) return
  const letter = entryLetter({ due, addressee, wordsIn, settings, now: clock() })
  await transaction(system, async (tx) => {
    if (await unguardedSaying(tx, due, clock())) await unguardedPost(tx, mailer)(letter)
  })
}
