import type { Letter } from '#kernel/mail.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { writeLetter } from '../people/index.ts'
import type { InterestAddress } from './queries.ts'

export interface InterestLetter extends InterestAddress {
  readonly words: Words
  /** Where she confirms it, or takes it back. */
  readonly url: string
}

/** Asks whoever has the address whether it was she. Until then it does not count. */
export function interestConfirmationLetter({ email, name, words, url, of, ...names }: InterestLetter): Letter {
  return writeLetter({
    to: email,
    words,
    subject: words('interest.letters.subject'),
    parts: [
      words('joining.letters.hello', { name }),
      words(`interest.${of.kind}.letter`, namesIn(words, names)),
      { url, label: words('interest.letters.confirmAct') },
      words('interest.letters.otherwise'),
    ],
  })
}

/** The community is open: she may ask to join. It is the one letter that she asked for. */
export function openedLetter({ email, name, words, url, page, ...names }: InterestLetter & { page: string }): Letter {
  return writeLetter({
    to: email,
    words,
    subject: words('interest.letters.subject'),
    parts: [
      words('joining.letters.hello', { name }),
      words('interest.letters.opened', namesIn(words, names)),
      { url: page, label: words('interest.letters.see') },
      words('interest.letters.last'),
      { url, label: words('interest.letters.takeBack') },
    ],
  })
}

function namesIn({ language }: Words, { umbrella, subject }: Pick<InterestLetter, 'umbrella' | 'subject'>) {
  return { umbrella: inLanguage(umbrella, language).text, name: inLanguage(subject, language).text }
}
