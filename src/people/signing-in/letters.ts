import type { Letter } from '#kernel/mail.ts'
import type { WordsIn } from '#kernel/words.ts'
import type { Addressee } from '../account-queries.ts'
import { named, writeLetter } from '../letter.ts'
import { linkMinutes } from '../limits.ts'
import { leadingTo, linkPath } from './paths.ts'

interface SendingLink {
  readonly addressee: Addressee
  readonly wordsIn: WordsIn
  readonly origin: string
  readonly secret: string
  readonly to: string
}

export function linkLetter({ addressee, wordsIn, origin, secret, to }: SendingLink): Letter {
  const words = wordsIn(addressee.language)
  const place = named(addressee.umbrella, words)
  return writeLetter({
    to: addressee.email,
    words,
    subject: words('letters.link.subject'),
    parts: [
      words('letters.hello', { name: addressee.name }),
      words('letters.link.about', { place, minutes: linkMinutes }),
      { url: origin + leadingTo(linkPath(secret), to), label: words('letters.link.button') },
      words('letters.link.otherwise'),
    ],
  })
}
