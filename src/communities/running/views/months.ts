import type { Reader } from '#kernel/reader.ts'
import type { Community } from '../../model.ts'

type Dated = Pick<Community, 'state' | 'startsOn' | 'endsOn' | 'openedAt' | 'closedAt'>

/** "September 2025 to June 2026", "from September 2026"; null where nothing of it is known. */
export function monthsSaid(reader: Reader, community: Dated): string | null {
  const { words } = reader
  const { from, to } = spanOf(reader, community)
  if (from && to)
    return from === to
      ? words('communities.running.in', { month: from })
      : words('communities.running.fromTo', { from, to })
  if (from) return words('communities.running.from', { from })
  return to && words('communities.running.until', { to })
}

/** What happened, where it did; what is meant to, where not. */
function spanOf(reader: Reader, { state, startsOn, endsOn, openedAt, closedAt }: Dated) {
  const { timeZone } = reader.viewer
  const on = (at: Temporal.Instant | null) => at && at.toZonedDateTimeISO(timeZone).toPlainDate()
  const first = startsOn ?? (state === 'closed' ? on(openedAt) : null)
  const last = state === 'closed' ? on(closedAt) : endsOn
  const begin = first && last && Temporal.PlainDate.compare(first, last) > 0 ? null : first
  return { from: begin && monthSaid(reader, begin), to: last && monthSaid(reader, last) }
}

/** "September 2026". */
export function monthSaid({ language }: Reader, on: Temporal.PlainDate): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(on.toZonedDateTime('UTC').epochMilliseconds)
}
