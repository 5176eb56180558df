import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { encodingOf, separatorOf, textOf } from './decoding.ts'
import { headers, type FileKind } from './columns.ts'
import { released } from './formulas.ts'

/** A line of a file, by the names of its columns. */
export interface Row {
  readonly line: number
  readonly said: Readonly<Record<string, string>>
  /** Whether it has more cells than the first line names: then nobody can tell which belongs where. */
  readonly hasSurplus?: true
}

export type Refusal = 'empty' | 'columnsMissing' | 'quoteNotClosed' | 'tooLong' | 'tooManyLines'

/** A file as a whole cannot be read. */
export class Unreadable extends Error {
  readonly because: Refusal
  readonly line: number
  constructor(because: Refusal, line: number) {
    super(because)
    this.because = because
    this.line = line
  }
}

export const mostLines = 200_000
const longestLine = 20_000

interface Reading {
  readonly kind: FileKind
  /** Told now and then: how many bytes have come. */
  readonly progress: (bytes: number) => void
}

/** The lines of a file as they come. Never more of it is held than what is being read. */
export async function* rowsIn(path: string, { kind, progress }: Reading): AsyncGenerator<Row> {
  const encoding = await encodingOf(path)
  const pieces = textOf(path, encoding)
  const first = await pieces.next()
  const start = first.done ? '' : first.value.text
  async function* text() {
    yield start
    for await (const piece of pieces) {
      progress(piece.bytes)
      yield piece.text
    }
  }
  const parser = Readable.from(withPlainEnds(text()), { objectMode: false }).pipe(parse(optionsFor(start)))
  try {
    yield* named(kind, recordsOf(parser))
  } catch (error) {
    throw refusalOf(error)
  }
}

/** Lines that end alike wherever they end, so that they are counted as an editor counts them. */
async function* withPlainEnds(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let isCut = false
  for await (const text of texts) {
    // An end of two characters may lie in two pieces.
    const rest = isCut && text.startsWith('\n') ? text.slice(1) : text
    if (text !== '') isCut = text.endsWith('\r')
    yield rest.replaceAll(/\r\n?/g, '\n')
  }
}

/** What spreadsheets write above the names of columns, to say what stands between cells. */
const separatorNamed = /^\uFEFF?sep=([,;\t])\r?\n/i

/** The first record names the columns of all that follow. */
async function* named(kind: FileKind, records: AsyncGenerator<Parsed>): AsyncGenerator<Row> {
  let first = await records.next()
  if (first.done !== true && /^sep=/i.test(first.value.record[0] ?? '')) first = await records.next()
  if (first.done === true) throw new Unreadable('empty', 1)
  const names = headers(kind, first.value.record)
  if (names === null) throw new Unreadable('columnsMissing', first.value.info.lines)
  let count = 0
  for await (const { record, info } of records) {
    const line = lineOf(info.lines, record)
    if (record.every((cell) => cell.trim() === '')) continue
    if (++count > mostLines) throw new Unreadable('tooManyLines', line)
    const hasSurplus = record.slice(names.length).some((cell) => cell.trim() !== '')
    yield { line, said: rowOf(names, record), ...(hasSurplus && { hasSurplus }) }
  }
  if (count === 0) throw new Unreadable('empty', 1)
}

function optionsFor(start: string) {
  return {
    delimiter: separatorNamed.exec(start)?.[1] ?? separatorOf(start),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestLine,
  } as const
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

async function* recordsOf(parser: AsyncIterable<unknown>): AsyncGenerator<Parsed> {
  for await (const parsed of parser) if (isParsed(parsed)) yield parsed
}

function isParsed(given: unknown): given is Parsed {
  return typeof given === 'object' && given !== null && 'record' in given && 'info' in given
}

/** Where a record began: it may have had lines of its own. */
function lineOf(lines: number, record: readonly string[]): number {
  const own = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
  return Math.max(lines - own, 1)
}

function rowOf(names: readonly (string | null)[], record: readonly string[]): Record<string, string> {
  const said: Record<string, string> = {}
  for (const [place, name] of names.entries()) {
    if (name !== null) said[name] = released(record[place] ?? '').replaceAll('\0', '')
  }
  return said
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new Unreadable('quoteNotClosed', line)
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new Unreadable('tooLong', line)
  return error
}
