import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { isWordKey } from '#kernel/words.ts'
import { list } from '#shell/index.ts'
import { jurisdictionName } from '../../jurisdictions.ts'
import { columns, type FileKind } from '../columns.ts'
import type { FactLine, LineCounts, LineState, Trouble } from '../model.ts'

interface Lines {
  readonly reader: Reader
  readonly kind: FileKind
  readonly counts: LineCounts
  readonly lines: readonly FactLine[]
}

/** The first lines of one sort, and how many more there are. */
export function linesOf({ reader, kind, counts, lines }: Lines, state: LineState): Html | null {
  const { words } = reader
  const shown = lines.filter((one) => one.state === state)
  if (shown.length === 0) return null
  const rest = counts[state] - shown.length
  return html`<section class="stack-s">
    <h2>${words(`organisations.files.states.${state}`)}</h2>
    ${list(shown.map((one) => lineItem(reader, kind, one)))}
    ${rest > 0 && html`<p class="muted">${words('organisations.files.more', { count: rest })}</p>`}
  </section>`
}

function lineItem(reader: Reader, kind: FileKind, { line, said, was, troubles }: FactLine): Html {
  const { words } = reader
  const cells = Object.entries(said)
    .filter(([, value]) => value !== null && value !== '')
    .toSorted(([one], [other]) => placeIn(kind, one) - placeIn(kind, other))
  return html`<p><b>${words('organisations.files.line', { line })}</b></p>
    ${troubles.map((one) => troubleLine(reader, one))}
    ${was?.['hasAccount'] === true && html`<p class="small muted">${words('organisations.files.hasAccount')}</p>`}
    <p class="cells">${cells.map(([name, value]) => cell(reader, { name, value, was }))}</p>`
}

function troubleLine(reader: Reader, { problem, column }: Trouble): Html {
  const { words } = reader
  return html`<p class="problem-line">
    ${words(`organisations.files.problems.${problem}`)}
    ${column && html`<span class="muted">${words('organisations.files.column', { column: nameOf(reader, column) })}</span>`}
  </p>`
}

interface Cell {
  readonly name: string
  readonly value: unknown
  readonly was: FactLine['was']
}

/** What a line says in one column, beside what is on record now where that differs. */
function cell(reader: Reader, { name, value, was }: Cell): Html {
  const [before, after] = [text(reader, name, was?.[name]), text(reader, name, value)]
  const differs = was !== null && name in was && before !== after
  return html`<span>
    <span class="muted">${nameOf(reader, name)}</span> ${differs && html`<s>${before}</s> → `}${after}
  </span> `
}

/** Columns whose names in a file are not those of what they say. */
const factIn: Readonly<Record<string, string>> = {
  starts_on: 'startsOn',
  ends_on: 'endsOn',
  other_organisation: 'other',
  role: 'roleTitle',
}

/** Where it stands in a file, from left to right: the database keeps no order. */
function placeIn(kind: FileKind, name: string): number {
  return columns[kind].findIndex((one) => one.name === name || factIn[one.name] === name)
}

function nameOf({ words }: Reader, name: string): string {
  const key = `organisations.facts.${factIn[name] ?? name}`
  return isWordKey(key) ? words(key) : name
}

function text({ words, language }: Reader, name: string, value: unknown): string {
  if (name === 'jurisdiction' && typeof value === 'string') return jurisdictionName(value, language)
  if (value === 'en' || value === 'fr') return words(`organisations.languages.${value}`)
  if (value === null || value === undefined || value === '') return words('organisations.settings.unsaid')
  if (typeof value === 'boolean') return words(value ? 'organisations.facts.yes' : 'organisations.facts.no')
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : words('organisations.facts.none')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
