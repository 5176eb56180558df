import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { countJurisdictions, csvLine } from '../organisations/index.ts'
import { jurisdictionKinds, totalOf, type Figures, type Total } from './model.ts'

interface Given {
  readonly reader: Reader
  readonly on: Temporal.PlainDate
  readonly figures: readonly Figures[]
}

/** The figures as a file for a spreadsheet: a line for each umbrella, and one for all of them together. */
export function fileOf({ reader, on, figures }: Given): string {
  const { words, language } = reader
  const counts = ['running', 'planned', 'past', 'places', 'organisations', ...jurisdictionKinds] as const
  const head = [
    words('figures.file.umbrella'),
    words('figures.file.day'),
    ...counts.map((of) => words(`figures.of.${of}`)),
  ]
  const line = (name: string, total: Total) => {
    const { jurisdictions, ...rest } = total
    const cells = { ...rest, ...jurisdictions }
    return csvLine([name, on.toString(), ...counts.map((of) => cells[of]?.toString() ?? '')], ',')
  }
  const called = (name: Names) => inLanguage(name, language).text
  const each = figures.map((one) =>
    line(called(one.name), { ...one, jurisdictions: countJurisdictions(one.jurisdictions) }),
  )
  const all = figures.length > 1 ? [line(words('figures.page.together'), totalOf(figures))] : []
  return `\uFEFF${csvLine(head, ',')}${[...each, ...all].join('')}`
}
