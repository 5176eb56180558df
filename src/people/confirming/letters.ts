import type { Letter } from '#kernel/mail.ts'
import type { WordsIn } from '#kernel/words.ts'
import type { Addressee } from '../account-queries.ts'
import { named, writeLetter } from '../letter.ts'
import { letterCodeMinutes } from './model.ts'

interface SendingCode {
  readonly addressee: Addressee
  readonly wordsIn: WordsIn
  readonly code: string
}

export function codeLetter({ addressee, wordsIn, code }: SendingCode): Letter {
  const words = wordsIn(addressee.language)
  const place = named(addressee.umbrella, words)
  return writeLetter({
    to: addressee.email,
    words,
    subject: words('letters.code.subject'),
    parts: [
      words('letters.hello', { name: addressee.name }),
      words('letters.code.about', { place, minutes: letterCodeMinutes }),
      code,
      words('letters.code.otherwise'),
    ],
  })
}
