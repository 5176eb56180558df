import type { InterestId } from '#database'
import { transaction } from '#kernel/db.ts'
import type { Letter } from '#kernel/mail.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedPost } from '../people/index.ts'
import { unguardedInterestLink } from './commands.ts'
import type { InterestLetter } from './letters.ts'
import { interestByLetterPath, interestPath } from './paths.ts'
import { unguardedInterestAddress } from './queries.ts'

export type Needs = Pick<Outside, 'system' | 'mailer' | 'wordsIn' | 'clock'> & {
  readonly settings: Pick<Outside['settings'], 'origin'>
}

/** Somebody to write to, with where she takes her interest back. */
export type Addressed = InterestLetter

interface Sending {
  /** Those who are not written to yet. */
  readonly to: readonly InterestId[]
  write(to: Addressed): Letter
  /** Remembers that it went. */
  sent(id: InterestId): Promise<unknown>
}

/** Writes to each once: whoever was written to already when the job was interrupted is not again. */
export async function unguardedOnceEach(outside: Needs, { to, write, sent }: Sending): Promise<void> {
  const post = unguardedPost(outside.system, outside.mailer)
  for (const id of to) {
    const addressed = await addressOf(outside, id)
    if (addressed) await post(write(addressed))
    if (addressed) await sent(id)
  }
}

/** Whoever has an account takes it back there; whoever has none gets a new link with each letter. */
async function addressOf({ system, wordsIn, settings }: Needs, id: InterestId): Promise<Addressed | null> {
  const address = await unguardedInterestAddress(system, id)
  if (!address) return null
  const secret = address.hasAccount ? null : await transaction(system, (tx) => unguardedInterestLink(tx, id))
  const back = secret === null ? interestPath(address.of) : interestByLetterPath(secret)
  return { ...address, words: wordsIn(address.language), url: settings.origin + back }
}
