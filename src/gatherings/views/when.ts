import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { icon } from '#shell/index.ts'
import { endOf, type Gathering } from '../model.ts'
import { dateSaid, timeSaid, timesShown, zoneSaid } from '../rhythm/index.ts'

export type Timed = Pick<Gathering, 'startsAt' | 'minutes' | 'starts' | 'zone'>

/** When it is, on the reader's own clock, which is named; and on the clock where it is held, where that shows another time. */
export function whenSaid(reader: Reader, gathering: Timed): Html {
  const { words, viewer } = reader
  const there = !isSameClock(gathering, viewer.timeZone)
  return html`<p class="when">${icon('calendar')}<span><time datetime="${gathering.startsAt.toString()}">${spanSaid(reader, gathering, viewer.timeZone)}</time>
    ${there && html`<span class="small muted there">${words('gatherings.when.there', { when: spanSaid(reader, gathering, gathering.zone) })}</span>`}</span></p>`
}

/** "Tuesday 10 March 2026, 13:00 to 14:30, Pacific Time (Vancouver)". */
export function spanSaid({ words, language }: Reader, gathering: Timed, zone: string): string {
  const from = gathering.startsAt.toZonedDateTimeISO(zone)
  const to = endOf(gathering).toZonedDateTimeISO(zone)
  const said = { from: timeSaid(from, language), to: timeSaid(to, language), zone: zoneSaid(zone, language) }
  const [day, lastDay] = [from.toPlainDate(), to.toPlainDate()]
  const dates = { date: dateSaid(day, language), lastDate: dateSaid(lastDay, language) }
  return words(day.equals(lastDay) ? 'gatherings.when.day' : 'gatherings.when.days', { ...said, ...dates })
}

/** The same as short as it goes, for a sentence: "Tuesday 10 March 2026 at 13:00, Pacific Time (Vancouver)". */
export function startSaid({ words, viewer }: Reader, startsAt: Temporal.Instant): string {
  return momentSaid(words, startsAt, viewer.timeZone)
}

/** The same for a letter, on the clock of whoever it goes to. */
export function momentSaid(words: Words, startsAt: Temporal.Instant, timeZone: string): string {
  const { language } = words
  const from = startsAt.toZonedDateTimeISO(timeZone)
  const date = dateSaid(from.toPlainDate(), language)
  return words('gatherings.when.start', {
    date,
    time: timeSaid(from, language),
    zone: zoneSaid(timeZone, language),
  })
}

function isSameClock({ startsAt, zone }: Timed, own: string): boolean {
  return startsAt.toZonedDateTimeISO(zone).offset === startsAt.toZonedDateTimeISO(own).offset
}

/** What a clock that goes forward or back does to this time; nothing on other days. */
export function clockNote({ words, language }: Reader, { starts, zone, startsAt }: Timed): Html | null {
  const shown = timesShown(starts, zone)
  if (shown === 1) return null
  const begins = timeSaid(startsAt.toZonedDateTimeISO(zone), language)
  const key = shown === 0 ? 'gatherings.when.skipped' : 'gatherings.when.twice'
  return html`<p class="small">${words(key, { time: timeSaid(starts, language), begins })}</p>`
}

/** Its title, in the reader's language where it has one in it. */
export function titleOf({ language }: Reader, { title }: Pick<Gathering, 'title'>): string {
  return inLanguage(title, language).text
}
