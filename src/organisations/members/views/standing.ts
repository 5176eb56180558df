import type { Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip } from '#shell/index.ts'
import { day } from '../../days/day.ts'
import type { Period } from '../../model.ts'
import { soon, standingOn, type Standing } from '../model.ts'

/** Whether it belongs, in one chip. */
export function standingChip({ words }: Reader, standing: Standing, on: Temporal.PlainDate): Html {
  if (standing.is === 'current' && lapsesSoon(standing, on)) {
    return chip({ label: words('organisations.standing.lapsing'), kind: 'care' })
  }
  return chip({
    label: words(`organisations.standing.${standing.is}`),
    kind: standing.is === 'current' ? 'good' : 'plain',
  })
}

/** The same as a sentence with its days. */
export function standingSentence(reader: Reader, periods: readonly Period[], on: Temporal.PlainDate): Html | string {
  const { words } = reader
  const standing = standingOn(periods, on)
  if (standing.is === 'never') return words('organisations.standing.neverSentence')
  if (standing.is === 'coming') {
    return words.rich('organisations.standing.comingSentence', { from: day(reader, standing.from) })
  }
  if (standing.is === 'lapsed') {
    return words.rich('organisations.standing.lapsedSentence', { since: day(reader, standing.since) })
  }
  const since = day(reader, standing.since)
  return standing.until === null
    ? words.rich('organisations.standing.currentSentence', { since })
    : words.rich('organisations.standing.untilSentence', { since, until: day(reader, standing.until) })
}

function lapsesSoon({ until }: { readonly until: Temporal.PlainDate | null }, on: Temporal.PlainDate): boolean {
  return until !== null && Temporal.PlainDate.compare(until, on.add({ days: soon })) < 0
}
