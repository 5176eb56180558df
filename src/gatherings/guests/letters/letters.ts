import type { Letter } from '#kernel/mail.ts'
import type { Words, WordsIn } from '#kernel/words.ts'
import { guestPath, newsLettersPath } from '#shell/index.ts'
import { writeLetter, type Addressee, type LetterLink } from '../../../people/index.ts'
import { momentSaid } from '../../views/when.ts'
import { gatheringVisitPath } from '../paths.ts'
import type { Untold } from './queries.ts'

interface Writing {
  readonly untold: Untold
  readonly addressee: Addressee
  readonly wordsIn: WordsIn
  readonly origin: string
}

/** When it is now, or that it is not: no title, no community, nobody's name, so that whoever sees it learns of neither. */
export function guestLetter({ untold, addressee, wordsIn, origin }: Writing): Letter {
  const words = wordsIn(addressee.language)
  return writeLetter({
    to: addressee.email,
    words,
    subject: words('gatherings.guests.letter.subject'),
    parts: [
      ...told(words, untold, addressee.timeZone),
      page(words, untold, origin),
      { url: origin + newsLettersPath, label: words('notifications.letter.choose') },
    ],
  })
}

/** A time that differs is always said, beside the one that she knew. */
function told(words: Words, { startsAt, isOff, toldStartsAt, toldOff }: Untold, timeZone: string): readonly string[] {
  const before = momentSaid(words, toldStartsAt, timeZone)
  if (isOff) return [words('gatherings.guests.letter.off', { when: before })]
  const when = momentSaid(words, startsAt, timeZone)
  if (toldOff) return [words('gatherings.guests.letter.held', { when })]
  return [words('gatherings.guests.letter.moved', { when }), words('gatherings.guests.letter.before', { when: before })]
}

/** What is called off has no page for her. */
function page(words: Words, { gathering, isOff }: Untold, origin: string): LetterLink {
  return isOff
    ? { url: origin + guestPath, label: words('gatherings.guests.letter.places') }
    : { url: origin + gatheringVisitPath(gathering), label: words('gatherings.guests.letter.page') }
}
