import { datesFor } from '#kernel/dates.ts'
import type { Letter } from '#kernel/mail.ts'
import type { Asked } from '#kernel/routes.ts'
import type { WordKey, WordsIn } from '#kernel/words.ts'
import type { PersonId } from '#database'
import { unguardedAddresseeOf, type Addressee } from '../account-queries.ts'
import type { Hall } from '../hall.ts'
import { named, writeLetter } from '../letter.ts'
import { secondStepPath } from './paths.ts'

/** What somebody is told of by letter, in case it was not she who did it. */
export type Change = 'appOn' | 'appOff' | 'newCodes' | 'recovery' | 'passkeyOn' | 'passkeyOff'

const sentences = {
  appOn: 'letters.secondStep.appOn',
  appOff: 'letters.secondStep.appOff',
  newCodes: 'letters.secondStep.newCodes',
  recovery: 'letters.secondStep.recovery',
  passkeyOn: 'letters.secondStep.passkeyOn',
  passkeyOff: 'letters.secondStep.passkeyOff',
} as const satisfies Record<Change, WordKey>

interface Telling {
  readonly addressee: Addressee
  readonly wordsIn: WordsIn
  readonly origin: string
  readonly change: Change
  readonly now: Temporal.Instant
}

export function changeLetter({ addressee, wordsIn, origin, change, now }: Telling): Letter {
  const words = wordsIn(addressee.language)
  const when = datesFor(addressee.language, addressee.timeZone, now).full(now)
  return writeLetter({
    to: addressee.email,
    words,
    subject: words('letters.passwordChanged.subject'),
    parts: [
      words('letters.hello', { name: addressee.name }),
      words(sentences[change], { place: named(addressee.umbrella, words), when }),
      words('letters.secondStep.otherwise'),
      { url: origin + secondStepPath, label: words('letters.secondStep.button') },
    ],
  })
}

/** Tells somebody, behind the answer, what has changed about how she signs in. */
export function tellOf(change: Change, { afterwards, now }: Asked, hall: Hall, person: PersonId): void {
  const { system, wordsIn, settings, post } = hall
  afterwards(async () => {
    const addressee = await unguardedAddresseeOf(system, person)
    if (addressee) await post(changeLetter({ addressee, wordsIn, origin: settings.origin, change, now }))
  })
}
