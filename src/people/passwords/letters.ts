import { datesFor } from '#kernel/dates.ts'
import type { Letter } from '#kernel/mail.ts'
import type { WordsIn } from '#kernel/words.ts'
import type { Addressee } from '../account-queries.ts'
import { named, writeLetter } from '../letter.ts'
import { linkRequestPath } from '../signing-in/paths.ts'

interface SayingSo {
  readonly addressee: Addressee
  readonly wordsIn: WordsIn
  readonly origin: string
  readonly now: Temporal.Instant
}

export function passwordChangedLetter({ addressee, wordsIn, origin, now }: SayingSo): Letter {
  const words = wordsIn(addressee.language)
  const when = datesFor(addressee.language, addressee.timeZone, now).full(now)
  return writeLetter({
    to: addressee.email,
    words,
    subject: words('letters.passwordChanged.subject'),
    parts: [
      words('letters.hello', { name: addressee.name }),
      words('letters.passwordChanged.about', { place: named(addressee.umbrella, words), when }),
      words('letters.passwordChanged.otherwise'),
      { url: origin + linkRequestPath, label: words('letters.passwordChanged.button') },
    ],
  })
}
