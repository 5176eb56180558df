import type { Letter } from '#kernel/mail.ts'
import { excerptOf } from '#kernel/markdown.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { inboxPath, newsLettersPath } from '#shell/index.ts'
import { writeLetter, type Addressee, type LetterLink } from '../../people/index.ts'
import { noteText, waitingPath } from '../../conversations/index.ts'
import { linesOf, type Line } from '../model.ts'
import { noticePath, stoppingPath } from '../paths.ts'
import { sentence } from '../views/line.ts'
import type { Untold } from './queries.ts'

interface AnyLetter {
  readonly addressee: Addressee
  readonly words: Words
  readonly origin: string
  /** Lets her stop these letters without signing in. */
  readonly ticket: string
}

interface NewsLetter extends AnyLetter {
  readonly untold: readonly Untold[]
}

/** That there is something, and nothing of what: no name, no place, no title, in subject, preview or text. */
export function discreetLetter(letter: AnyLetter): Letter {
  return silentLetter(letter, inboxPath)
}

/** The same to whoever protects privacy, of what waits for her to look at. */
export function officersLetter(letter: AnyLetter): Letter {
  return silentLetter(letter, waitingPath)
}

function silentLetter({ addressee, words, origin, ticket }: AnyLetter, path: string): Letter {
  const parts = [
    words('notifications.letter.discreet'),
    { url: origin + path, label: words('notifications.letter.open') },
    ...ending(words, origin, ticket),
  ]
  const subject = words('notifications.letter.discreetSubject')
  return { ...writeLetter({ to: addressee.email, words, subject, parts }), headers: headersOf(origin, ticket) }
}

const linesMax = 20
const excerptMax = 160

/** What happened, line by line, with first words, under the name of each community. */
export function openLetter({ addressee, words, origin, ticket, untold }: NewsLetter): Letter {
  const lines = linesOf(untold)
  const shown = lines.slice(0, linesMax)
  const communities = Map.groupBy(shown, ({ first }) => inLanguage(first.communityName, words.language).text)
  const told = [...communities].flatMap(([name, ofIt]) => [
    `— ${name} —`,
    ...ofIt.flatMap((line) => partsOf(line, { addressee, words, origin })),
  ])
  const more = lines.length > linesMax ? [words('notifications.letter.more', { count: lines.length - linesMax })] : []
  const [only] = lines
  const subject =
    lines.length === 1 && only
      ? sentence(words, only, addressee.timeZone)
      : words('notifications.letter.subject', { count: lines.length })
  const parts = [words('letters.hello', { name: addressee.name }), ...told, ...more, ...ending(words, origin, ticket)]
  return { ...writeLetter({ to: addressee.email, words, subject, parts }), headers: headersOf(origin, ticket) }
}

function partsOf(line: Line<Untold>, { addressee, words, origin }: Omit<AnyLetter, 'ticket'>): (string | LetterLink)[] {
  const label = sentence(words, line, addressee.timeZone)
  const link = { url: origin + noticePath(line.first.id), label }
  const { markdown, note } = line.first
  if (note) return [link, noteText(words, note)]
  return markdown ? [link, excerptOf(markdown, excerptMax)] : [link]
}

function ending(words: Words, origin: string, ticket: string): LetterLink[] {
  return [
    { url: origin + newsLettersPath, label: words('notifications.letter.choose') },
    { url: origin + stoppingPath(ticket), label: words('notifications.letter.stop') },
  ]
}

/** Mail programs show a button of their own for this, and stop the letters by one press. */
function headersOf(origin: string, ticket: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${origin}${stoppingPath(ticket)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
