import type { Words } from '#kernel/words.ts'
import type { ImportReport } from '../slack/writing/model.ts'
import type { LeftOut, Place, Reason } from '../slack/report.ts'

/** A report as people read it: what came, what there was, and what stayed out. */
export interface ReportPart {
  readonly title: string
  readonly lines: readonly ReportLine[]
}

export interface ReportLine {
  readonly text: string
  /** Where in the export, for what could not come. */
  readonly places: readonly string[]
}

const came = [
  'people',
  'claims',
  'communities',
  'memberships',
  'conversations',
  'posts',
  'reactions',
  'mentions',
  'postsBefore',
  'unwantedChannels',
  'privateChannels',
] as const

const inside = [
  'people',
  'bots',
  'channels',
  'conversations',
  'posts',
  'replies',
  'reactions',
  'mentions',
  'edits',
  'pins',
  'files',
  'joins',
] as const

export function reportParts(words: Words, { isRefused, read, written }: ImportReport): ReportPart[] {
  const refused = [line(words('exchange.report.refused'))]
  const added = came
    .filter((key) => written[key] > 0)
    .map((key) => line(words(`exchange.report.came.${key}`, { count: written[key] })))
  const held = inside
    .filter((key) => read.came[key] > 0)
    .map((key) => line(words(`exchange.report.inside.${key}`, { count: read.came[key] })))
  const parts = [
    { title: words('exchange.report.added'), lines: isRefused ? refused : added },
    { title: words('exchange.report.inExport'), lines: isRefused ? [] : held },
    { title: words('exchange.report.leftOut'), lines: gathered(read.leftOut).map((one) => leftLine(words, one)) },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

interface Gathered {
  readonly reason: Reason
  readonly count: number
  readonly sorts: readonly string[]
  readonly examples: readonly Place[]
}

const shown = { sorts: 8, examples: 3 }

// One line for each reason, however many sorts of notes and reactions an export has.
function gathered(leftOut: readonly LeftOut[]): Gathered[] {
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason)
  return [...byReason].map(([reason, lines]) => ({
    reason,
    count: lines.reduce((sum, { count }) => sum + count, 0),
    sorts: lines.toSorted((a, b) => b.count - a.count).flatMap(({ sort }) => sort ?? []),
    examples: lines.flatMap(({ examples }) => examples).slice(0, shown.examples),
  }))
}

function leftLine(words: Words, { reason, count, sorts, examples }: Gathered): ReportLine {
  const named = sorts.slice(0, shown.sorts).join(', ')
  const sort = sorts.length > shown.sorts ? `${named} …` : named
  const places = examples.filter(({ file }) => file !== '').map((place) => placeName(words, place))
  return { text: words(`exchange.report.left.${reason}`, { count, sort }), places }
}

function placeName(words: Words, { file, position }: Place): string {
  return position === null ? file : words('exchange.report.place', { file, position })
}

function line(text: string): ReportLine {
  return { text, places: [] }
}
