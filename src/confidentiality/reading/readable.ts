/** Text as a reader sees it, and where each of its letters stands in the Markdown. */
export interface Readable {
  readonly text: string
  /** The place in the Markdown of each letter of the text, and at the end, of its end. */
  readonly places: readonly number[]
}

/** Stands for what is not read: an address of a page, a member who is called. */
const unread = '\uFFFC'

/**
 * Markdown without its marks, line for line. Addresses of links are not read, since numbers in them name pages; members
 * who are called are no secret here. Every part of the pattern is bounded, so that reading takes time in step with length.
 */
export function readable(markdown: string): Readable {
  const reading: Reading = { text: [], places: [] }
  let done = 0
  for (const { 0: skipped, index } of markdown.matchAll(notRead)) {
    copy(reading, markdown, done, index)
    put(reading, unread, index)
    done = index + skipped.length
  }
  copy(reading, markdown, done, markdown.length)
  reading.places.push(markdown.length)
  return { text: reading.text.join(''), places: reading.places }
}

/** The name of a file as words. */
export function readableName(name: string): Readable {
  const text = name.replaceAll(/[_+.]/g, ' ').replaceAll('-', (dash, at: number) => (isInNumber(name, at) ? dash : ' '))
  return { text, places: [...Array.from({ length: name.length }, (_, at) => at), name.length] }
}

function isInNumber(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
}

interface Reading {
  readonly text: string[]
  readonly places: number[]
}

const mention = String.raw`@\[(?:[^[\]\\\n]|\\[[\]\\]){1,200}\]\(person:[0-9a-f-]{36}\)`
const target = String.raw`\]\((?!tel:)(?:<[^<>\n]{0,800}>|[^()\s]{1,800})(?:\s"[^"\n]{0,200}")?\)`
const address = String.raw`(?:https?:\/\/|\bwww\.)[^\s<>\[\]]{1,2000}`
const mail = String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}`
const notRead = new RegExp([mention, target, address, mail].join('|'), 'gi')

const alike: Readonly<Record<string, string>> = {
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2007': ' ',
  '\t': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2019': "'",
  '\u02BC': "'",
}

// Letter by letter only where a letter may be something else than itself.
function copy(reading: Reading, markdown: string, from: number, to: number): void {
  const { text, places } = reading
  const part = markdown.slice(from, to)
  let done = 0
  for (const { index } of part.matchAll(special)) {
    text.push(part.slice(done, index))
    for (let at = done; at < index; at++) places.push(from + at)
    put(reading, shownFor(markdown, from + index), from + index)
    done = index + 1
  }
  text.push(part.slice(done))
  for (let at = done; at < part.length; at++) places.push(from + at)
}

const special = /[\n*_`~\\\t\u00A0\u202F\u2007\u2010-\u2013\u2019\u02BC\uFF10-\uFF19]/g

function shownFor(markdown: string, at: number): string {
  const letter = markdown[at] ?? ''
  if (letter === '\n') return endsPart(markdown, at) ? '\n' : ' '
  return isMark(markdown, at, letter) ? '' : (alike[letter] ?? digitOf(letter))
}

function put({ text, places }: Reading, letter: string, at: number): void {
  if (letter === '') return
  text.push(letter)
  places.push(at)
}

// A line that goes on is the same sentence; an empty line, a list, a heading or a table row begins something else.
function endsPart(markdown: string, at: number): boolean {
  const next = markdown.slice(at + 1, at + 6)
  return /^\s*(?:$|\n|[-*+|#>]|\d{1,2}[.)] )/.test(next)
}

// Underscores inside of a word, and a number sign before digits, are read; a mark of a heading is not.
function isMark(markdown: string, at: number, letter: string): boolean {
  if (letter === '*' || letter === '`' || letter === '~' || letter === '\\') return true
  if (letter !== '_') return false
  return !/[\p{L}\p{N}]/u.test(markdown[at - 1] ?? '') || !/[\p{L}\p{N}]/u.test(markdown[at + 1] ?? '')
}

function digitOf(letter: string): string {
  const code = letter.charCodeAt(0)
  return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : letter
}
