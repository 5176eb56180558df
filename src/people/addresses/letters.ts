import { datesFor } from '#kernel/dates.ts'
import type { Letter } from '#kernel/mail.ts'
import type { WordsIn } from '#kernel/words.ts'
import type { Addressee } from '../account-queries.ts'
import { named, writeLetter } from '../letter.ts'
import { sessionsPath } from '../sessions/paths.ts'
import { newAddressPath } from './paths.ts'
import { wishMinutes, type Wish } from './wish.ts'

interface Writing {
  readonly addressee: Addressee
  readonly wordsIn: WordsIn
  readonly origin: string
}

/** To the new address: only whoever reads it can say that it is hers. */
export function newAddressLetter({ addressee, wordsIn, origin }: Writing, to: string, sealed: string): Letter {
  const words = wordsIn(addressee.language)
  const place = named(addressee.umbrella, words)
  return writeLetter({
    to,
    words,
    subject: words('letters.address.subject'),
    parts: [
      words('letters.hello', { name: addressee.name }),
      words('letters.address.about', { place, minutes: wishMinutes }),
      { url: `${origin}${newAddressPath}?wish=${sealed}`, label: words('letters.address.button') },
      words('letters.link.otherwise'),
    ],
  })
}

/** To the old one, in case it was not she. */
export function addressChangedLetter(writing: Writing, { from, to }: Wish, now: Temporal.Instant): Letter {
  const { addressee, wordsIn, origin } = writing
  const words = wordsIn(addressee.language)
  const when = datesFor(addressee.language, addressee.timeZone, now).full(now)
  return writeLetter({
    to: from,
    words,
    subject: words('letters.passwordChanged.subject'),
    parts: [
      words('letters.hello', { name: addressee.name }),
      words('letters.address.changed', { place: named(addressee.umbrella, words), when, address: veiled(to) }),
      words('letters.address.otherwise'),
      { url: origin + sessionsPath, label: words('letters.newDevice.button') },
    ],
  })
}

/** Enough of an address for its owner to know it by, and no more: others may read the mail of the old one. */
export function veiled(address: string): string {
  const [name = '', place = ''] = address.split('@')
  return `${name.slice(0, 1)}…@${place.slice(0, 1)}…`
}
