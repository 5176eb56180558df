import { entity } from './escaping.ts'
import { isSameLink, type Run } from './runs.ts'

/** The mark that slants. */
export type Slant = '*' | '_'

/** A part of a line: words, or a mark that opens or closes, or what stays as it is. */
export interface Piece {
  readonly kind: 'words' | 'open' | 'close' | 'fixed'
  readonly text: string
}

type Key = 'link' | 'bold' | 'italic' | 'strike'

const keys: readonly Key[] = ['link', 'bold', 'italic', 'strike']

/** How one attempt writes. */
export interface Way {
  readonly slant: Slant
  readonly words: (run: Run, at: number) => string
  readonly linkEnd: (run: Run) => string
}

/** Runs with their marks opened and closed around them, the longest outermost. */
export function marked(runs: readonly Run[], way: Way): string {
  const pieces: Piece[] = []
  const open: { key: Key; run: Run }[] = []
  const mark = (key: Key) => ({ link: '[', bold: '**', italic: way.slant, strike: '~~' })[key]
  const shut = (): void => {
    const last = open.pop()
    if (last?.key === 'link') pieces.push({ kind: 'fixed', text: way.linkEnd(last.run) })
    else if (last) pieces.push({ kind: 'close', text: mark(last.key) })
  }
  runs.forEach((run, at) => {
    while (open.some((one) => !continues(one, run))) shut()
    for (const key of begun(
      runs,
      at,
      open.map((one) => one.key),
    )) {
      open.push({ key, run })
      pieces.push({ kind: key === 'link' ? 'fixed' : 'open', text: mark(key) })
    }
    pieces.push({
      kind: run.kind === 'text' && !run.marks.names.includes('code') ? 'words' : 'fixed',
      text: way.words(run, at),
    })
  })
  while (open.length > 0) shut()
  return flanked(pieces)
}

function continues({ key, run }: { key: Key; run: Run }, next: Run): boolean {
  if (key !== 'link') return next.marks.names.includes(key)
  return next.marks.link !== null && isSameLink(run.marks.link, next.marks.link)
}

function begun(runs: readonly Run[], at: number, open: readonly Key[]): Key[] {
  const run = runs[at]
  if (run === undefined) return []
  const wanted = keys.filter((key) => !open.includes(key) && bears(run, key))
  return wanted.toSorted((a, b) => extent(runs, at, b) - extent(runs, at, a))
}

function bears({ marks: { names, link } }: Run, key: Key): boolean {
  return key === 'link' ? link !== null : names.includes(key)
}

function extent(runs: readonly Run[], at: number, key: Key): number {
  const run = runs[at]
  const end = runs.findIndex((next, i) => i > at && !(run && continues({ key, run }, next)))
  return (end < 0 ? runs.length : end) - at
}

// A mark between a letter and punctuation would not be read as one: then the letter is written as punctuation, too,
// which may be what stands next to another mark: so twice.
function flanked(pieces: readonly Piece[]): string {
  const texts = pieces.map(({ text }) => text)
  const begins = pieces.flatMap((piece, at) => (isMark(piece) && endOfMarks(pieces, at - 1) <= at ? [at] : []))
  for (const from of [...begins, ...begins]) flank(pieces, texts, from)
  return texts.join('')
}

function flank(pieces: readonly Piece[], texts: string[], from: number): void {
  const to = endOfMarks(pieces, from)
  const group = pieces.slice(from, to)
  const [before = ' '] = /.$/su.exec(nextTo(texts, from - 1, -1)) ?? []
  const [after = ' '] = /^./su.exec(nextTo(texts, to, 1)) ?? []
  const isWordOnly = group[0]?.text === '_'
  const opens = group.some(({ kind }) => kind === 'open')
  const closes = group.some(({ kind }) => kind === 'close')
  if (opens && isLetter(before) && (isWordOnly || isPunctuation(after))) recode(texts, from - 1, /.$/su)
  if (closes && isLetter(after) && (isWordOnly || isPunctuation(before))) recode(texts, to, /^./su)
}

function nextTo(texts: readonly string[], at: number, step: 1 | -1): string {
  let here = at
  while (texts[here] === '') here += step
  return texts[here] ?? ''
}

/** Where the marks of one character that begin here end. */
function endOfMarks(pieces: readonly Piece[], from: number): number {
  const first = pieces[from]
  let to = from
  while (isMark(pieces[to]) && pieces[to]?.text[0] === first?.text[0]) to++
  return to
}

function isMark(piece: Piece | undefined): boolean {
  return piece?.kind === 'open' || piece?.kind === 'close'
}

function recode(texts: string[], at: number, which: RegExp): void {
  texts[at] = (texts[at] ?? '').replace(which, entity)
}

function isLetter(character: string): boolean {
  return !/\s/.test(character) && !isPunctuation(character)
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character)
}
