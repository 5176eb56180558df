import type { Letter } from '#kernel/mail.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { writeLetter } from '../../people/index.ts'
import type { InterestAddress } from './queries.ts'

interface InterestLetter extends InterestAddress {
  readonly words: Words
  /** Where she confirms it, or takes it back. */
  readonly url: string
}

/** Asks whoever has the address whether it was she. Until then it does not count. */
export function interestConfirmationLetter({ email, name, words, url, ...places }: InterestLetter): Letter {
  return writeLetter({
    to: email,
    words,
    subject: words('joining.interest.letters.subject'),
    parts: [
      words('joining.letters.hello', { name }),
      words('joining.interest.letters.confirm', namesIn(words, places)),
      { url, label: words('joining.interest.letters.confirmAct') },
      words('joining.interest.letters.otherwise'),
    ],
  })
}

/** The community is open: she may ask to join. It is the one letter that she asked for. */
export function openedLetter({ email, name, words, url, page, ...places }: InterestLetter & { page: string }): Letter {
  return writeLetter({
    to: email,
    words,
    subject: words('joining.interest.letters.subject'),
    parts: [
      words('joining.letters.hello', { name }),
      words('joining.interest.letters.opened', namesIn(words, places)),
      { url: page, label: words('joining.interest.letters.see') },
      words('joining.interest.letters.last'),
      { url, label: words('joining.interest.letters.takeBack') },
    ],
  })
}

function namesIn({ language }: Words, { umbrella, community }: Pick<InterestLetter, 'umbrella' | 'community'>) {
  return { umbrella: inLanguage(umbrella, language).text, community: inLanguage(community, language).text }
}
