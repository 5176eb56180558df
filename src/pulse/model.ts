import type { CommunityId, GatheringId, GatheringKind, GatheringSeriesId, PersonId } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** One gathering among those of a year and a half, with what is known of whether it was held. */
export interface Met {
  readonly id: GatheringId
  readonly seriesId: GatheringSeriesId
  readonly kind: GatheringKind
  readonly title: Names
  readonly rule: string | null
  /** From when on, and on which clock, its series follows that rule. */
  readonly starts: Temporal.PlainDateTime
  readonly zone: string
  readonly startsAt: Temporal.Instant
  readonly minutes: number
  readonly isOff: boolean
  readonly isMoved: boolean
  /** Whether it had a room, or it is noted that somebody was there. */
  readonly isNoted: boolean
}

/** What became of a time that was agreed on. */
export type Mark = 'held' | 'moved' | 'off' | 'unnoted' | 'coming'
export const marks: readonly Mark[] = ['held', 'moved', 'off', 'unnoted', 'coming']

type Dated = Pick<Met, 'startsAt' | 'minutes' | 'isOff' | 'isMoved' | 'isNoted'>

export function markOf(met: Dated, now: Temporal.Instant): Mark {
  if (met.isOff) return 'off'
  if (Temporal.Instant.compare(met.startsAt.add({ minutes: met.minutes }), now) > 0) return 'coming'
  if (!met.isNoted) return 'unnoted'
  return met.isMoved ? 'moved' : 'held'
}

export type Tally = Readonly<Record<Mark, number>>

/** How many of each there are. */
export function tallyOf(all: readonly Dated[], now: Temporal.Instant): Tally {
  const tally = { held: 0, moved: 0, off: 0, unnoted: 0, coming: 0 }
  for (const one of all) tally[markOf(one, now)]++
  return tally
}

/** Three months of a year, as a picture has them side by side. */
export interface Quarter {
  readonly from: Temporal.PlainYearMonth
  readonly to: Temporal.PlainYearMonth
}

/** Four quarters that were, the one that is, and the next. */
const quartersBefore = 4
const quarters_count = quartersBefore + 2

export function quartersAround(now: Temporal.Instant, zone: string): readonly Quarter[] {
  const { year, month } = now.toZonedDateTimeISO(zone)
  const first = Temporal.PlainYearMonth.from({ year, month: month - ((month - 1) % 3) })
  return Array.from({ length: quarters_count }, (_, at) => {
    const from = first.add({ months: 3 * (at - quartersBefore) })
    return { from, to: from.add({ months: 2 }) }
  })
}

/** The moments between which these quarters lie, on the clock of a zone. */
export function boundsOf(quarters: readonly Quarter[], zone: string): { from: Temporal.Instant; to: Temporal.Instant } {
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (!first || !last) throw new Error('a picture has quarters')
  const beginning = (month: Temporal.PlainYearMonth) => month.toPlainDate({ day: 1 }).toZonedDateTime(zone).toInstant()
  return { from: beginning(first.from), to: beginning(last.to.add({ months: 1 })) }
}

export function isWithin({ from, to }: Quarter, at: Temporal.Instant, zone: string): boolean {
  const month = at.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth()
  return Temporal.PlainYearMonth.compare(month, from) >= 0 && Temporal.PlainYearMonth.compare(month, to) <= 0
}

/** Gatherings that belong together, or those that stand alone, which have no series between them. */
export interface Strand {
  readonly first: Met
  readonly isAlone: boolean
  readonly met: readonly Met[]
}

/** Series and cycles each by themselves, in the order of their first; then what stands alone, together. */
export function strandsOf(met: readonly Met[]): readonly Strand[] {
  const strands = Map.groupBy(met, ({ kind, seriesId }) => (kind === 'single' ? null : seriesId))
  return [...strands]
    .flatMap(([key, of]) => (of[0] ? [{ first: of[0], isAlone: key === null, met: of }] : []))
    .toSorted((a, b) => Number(a.isAlone) - Number(b.isAlone))
}

/** Somebody who was at no gathering for long. */
export interface Missed {
  readonly personId: PersonId
  readonly name: string
  readonly hasPicture: boolean
  /** When she was at one last, as far as is noted. */
  readonly lastAt: Temporal.Instant | null
  /** When somebody asked after her since, and who; the name is null where that one is gone. */
  readonly askedAt: Temporal.Instant | null
  readonly askedBy: string | null
}

/** So many gatherings in a row, over so many days: less is not long. */
export const missed_min = 3
export const missedDays = 90
/** So long it stands there that somebody asked. */
export const askedDays = 180

/** What is there of the viewer herself. */
export interface OwnPulse {
  readonly isLeftOut: boolean
  readonly lastAt: Temporal.Instant | null
  readonly askedAt: Temporal.Instant | null
  readonly askedBy: string | null
}

/** One community as the administrators of its umbrella see it come together. */
export interface Gathered {
  readonly communityId: CommunityId
  readonly name: Names
  readonly met: readonly Dated[]
}
