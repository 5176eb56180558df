import type { Visibility } from '#database'
import type { Letter } from '#kernel/mail.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Words } from '#kernel/words.ts'
import { writeLetter } from '../../people/index.ts'

interface TakenBack {
  /** The successor, as whoever has the seat calls her. */
  readonly name: string
  readonly email: string
  readonly words: Words
  readonly umbrella: Names
  readonly community: Names & { readonly visibility: Visibility }
}

/** To somebody who was asked into a seat: its letter holds no more. A hidden community is not named, nor is whoever has the seat. */
export function takenBackLetter({ name, email, words, umbrella, community }: TakenBack): Letter {
  return writeLetter({
    to: email,
    words,
    subject: words('joining.seats.letters.subject'),
    parts: [
      words('joining.letters.hello', { name }),
      words('joining.seats.letters.takenBack', {
        umbrella: inLanguage(umbrella, words.language).text,
        community: inLanguage(community, words.language).text,
        isHidden: community.visibility === 'hidden' ? 'yes' : 'no',
      }),
      words('joining.seats.letters.whomToAsk'),
    ],
  })
}
