import { emojiFor } from './emoji.ts'
import { withAddresses } from './links.ts'
import { decoded, readToken, shownToken } from './mrkdwn-tokens.ts'
import { plain, textNode, type Inline, type Names, type Style } from './nodes.ts'

/** One line of Slack's markup. */
export function readInlines(text: string, names: Names): Inline[] {
  return read(text, plain, names)
}

interface Found {
  readonly inlines: readonly Inline[]
  readonly end: number
}

/** Marks that were looked for to the end of the line in vain: looking again from further on finds nothing either. */
type Unclosed = Set<string>

function read(text: string, style: Style, names: Names): Inline[] {
  const inlines: Inline[] = []
  const unclosed: Unclosed = new Set()
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const found = special.test(text[at] ?? '') ? readAt(text, at, { style, names, unclosed }) : null
    if (found === null) continue
    if (at > from) inlines.push(...withAddresses(decoded(text.slice(from, at)), style))
    inlines.push(...found.inlines)
    from = found.end
    at = found.end - 1
  }
  if (from < text.length) inlines.push(...withAddresses(decoded(text.slice(from)), style))
  return inlines
}

const special = /[<`:*_~]/

interface Context {
  readonly style: Style
  readonly names: Names
  readonly unclosed: Unclosed
}

function readAt(text: string, at: number, context: Context): Found | null {
  const { style, names } = context
  switch (text.charAt(at)) {
    case '<':
      return between(text, at, '>', { ...context, make: (token) => readToken(token, style, names) })
    case '`':
      return between(text, at, '`', { ...context, make: (words) => code(words, style, names) })
    case ':':
      return emoji(text, at, style)
    default:
      return emphasis(text, at, context)
  }
}

interface Making extends Context {
  readonly make: (inside: string) => Inline
}

function between(text: string, at: number, closer: string, { make, unclosed }: Making): Found | null {
  if (unclosed.has(closer)) return null
  const end = text.indexOf(closer, at + 1)
  if (end === -1) unclosed.add(closer)
  if (end <= at + 1) return null
  return { inlines: [make(text.slice(at + 1, end))], end: end + 1 }
}

function code(text: string, style: Style, names: Names): Inline {
  const shown = text.replace(/<([^<>]*)>/g, (_, token: string) => shownToken(token, names))
  return textNode(decoded(shown), { ...style, code: true })
}

const emojiName = /:([\w+'-]{1,100}(?:::skin-tone-\d)?):/y

function emoji(text: string, at: number, style: Style): Found | null {
  emojiName.lastIndex = at
  const [written, name] = emojiName.exec(text) ?? []
  const letter = name === undefined ? null : emojiFor(name)
  if (written === undefined || letter === null) return null
  return { inlines: [textNode(letter, style)], end: at + written.length }
}

const styles: Readonly<Record<string, Style>> = { '*': { bold: true }, _: { italic: true }, '~': { strike: true } }

function emphasis(text: string, at: number, { style, names, unclosed }: Context): Found | null {
  const mark = text[at] ?? ''
  const next = text[at + 1] ?? ' '
  if (unclosed.has(mark) || next === mark || /\s/.test(next) || isWord(text[at - 1])) return null
  const end = findCloser(text, at + 1, mark)
  if (end === -1) {
    unclosed.add(mark)
    return null
  }
  return { inlines: read(text.slice(at + 1, end), { ...style, ...styles[mark] }, names), end: end + 1 }
}

function findCloser(text: string, start: number, mark: string): number {
  const unclosed: Unclosed = new Set()
  for (let at = start; at < text.length; at++) {
    const letter = text[at]
    const closer = letter === '<' ? '>' : letter === '`' ? '`' : ''
    const end = closer === '' || unclosed.has(closer) ? -1 : text.indexOf(closer, at + 1)
    if (closer !== '' && end === -1) unclosed.add(closer)
    if (end !== -1) at = end
    else if (letter === mark && at > start && !/\s/.test(text[at - 1] ?? '') && !isWord(text[at + 1])) return at
  }
  return -1
}

function isWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
}
