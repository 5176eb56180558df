import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator'
import { zoneLines } from './zones.ts'

/** One entry of a calendar: a gathering as its own reader may see it. */
export interface Entry {
  readonly uid: string
  readonly sequence: number
  /** When anything of it changed last. */
  readonly stamp: Temporal.Instant
  readonly startsAt: Temporal.Instant
  readonly minutes: number
  readonly zone: string
  readonly title: string
  readonly description: string
  readonly location: string
  /** Where it stands on a page; none where the entry tells nothing. */
  readonly url: string | null
  readonly state: 'certain' | 'perhaps' | 'off'
  /** Whether its time is taken, as those see it who may see only that. */
  readonly isBusy: boolean
}

export interface Calendar {
  readonly name: string | null
  readonly entries: readonly Entry[]
  /** What a letter asks for, whom it comes from, and whom it asks. */
  readonly letter?: LetterPart
}

export interface LetterPart {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly organizer: string
  readonly attendee: string
  readonly answer: 'comes' | 'maybe' | 'cannot' | null
}

/** How often calendars should ask again, in seconds. */
const refreshSeconds = 4 * 3600

/** The file as calendars read it (RFC 5545, 7986, 5546). */
export function calendarFile({ name, entries, letter }: Calendar): string {
  const zones = Map.groupBy(entries.filter(isLocal), ({ zone }) => zone)
  const calendar = new ICalCalendar({
    prodId: '//Hearth//Calendar//EN',
    // The library writes a calendar’s name as it stands.
    name: name === null ? null : oneLine(name).replace(/[\\;,]/g, (sign) => `\\${sign}`),
    scale: 'GREGORIAN',
    timezone: { name: null, generator: (zone) => zoneLines(zone, spanOf(zones.get(zone) ?? [])) },
    method: letter ? ICalCalendarMethod[letter.method] : null,
    ttl: letter ? null : refreshSeconds,
  })
  for (const entry of entries) calendar.createEvent(eventOf(entry, letter))
  return `${calendar.toString()}\r\n`
}

function eventOf(entry: Entry, letter: LetterPart | undefined): ICalEventData {
  const end = entry.startsAt.add({ minutes: entry.minutes })
  const zone = isLocal(entry) ? entry.zone : null
  const url = entry.url
  return {
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.stamp,
    start: entry.startsAt.toZonedDateTimeISO(zone ?? 'UTC'),
    end: end.toZonedDateTimeISO(zone ?? 'UTC'),
    timezone: zone,
    summary: oneLine(entry.title),
    ...(entry.description !== '' && { description: cleaned(entry.description) }),
    ...(entry.location !== '' && { location: oneLine(entry.location) }),
    ...(url !== null && { url }),
    // Whoever shares a calendar is asked by it not to show others more than that there is something.
    class: ICalEventClass.PRIVATE,
    status: statuses[entry.state],
    transparency: entry.isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    ...(letter && peopleOf(letter)),
  }
}

/** The installation asks, and she alone is asked: nobody else is named. */
function peopleOf({ organizer, attendee, answer }: LetterPart): Pick<ICalEventData, 'organizer' | 'attendees'> {
  return {
    organizer: { name: organizer, email: organizer },
    attendees: [
      {
        email: attendee,
        name: attendee,
        role: ICalAttendeeRole.REQ,
        rsvp: false,
        status: answer === null ? ICalAttendeeStatus.NEEDSACTION : answers[answer],
      },
    ],
  }
}

const statuses = {
  certain: ICalEventStatus.CONFIRMED,
  perhaps: ICalEventStatus.TENTATIVE,
  off: ICalEventStatus.CANCELLED,
} as const

const answers = {
  comes: ICalAttendeeStatus.ACCEPTED,
  maybe: ICalAttendeeStatus.TENTATIVE,
  cannot: ICalAttendeeStatus.DECLINED,
} as const

/** In the hours about a change of clocks, some times come twice or not at all, and programs mean different moments by one. */
const doubtful = { hours: 3 }

/** Whether the clock of its zone says without a doubt when it begins and ends. Where not, the entry says it in UTC. */
function isLocal({ zone, startsAt, minutes }: Entry): boolean {
  if (zone === 'UTC') return false
  const from = startsAt.subtract(doubtful).toZonedDateTimeISO(zone)
  const change = from.getTimeZoneTransition('next')?.toInstant()
  return !change || Temporal.Instant.compare(change, startsAt.add({ minutes }).add(doubtful)) > 0
}

function spanOf(entries: readonly Entry[]) {
  const moments = entries.map(({ startsAt }) => startsAt).toSorted(Temporal.Instant.compare)
  const [first] = moments
  if (!first) throw new Error('a zone is asked for by an entry')
  return { from: first, to: moments.at(-1) ?? first }
}

function oneLine(text: string): string {
  return cleaned(text).replaceAll(/\s+/g, ' ').trim()
}

/** Nothing that a line cannot hold: of all control characters, the end of a line alone. */
function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, (sign) => (sign === '\n' ? '\n' : ' '))
}
