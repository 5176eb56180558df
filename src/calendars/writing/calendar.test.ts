import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { RRuleTemporal } from 'rrule-temporal'
import { firstOf, instantOf, readRule } from '../../gatherings/index.ts'
import { calendarFile, type Entry } from './calendar.ts'

const stamp = Temporal.Instant.from('2026-01-05T12:00:00Z')
const plain: Entry = {
  uid: 'one',
  sequence: 0,
  stamp,
  startsAt: Temporal.Instant.from('2026-03-10T20:00:00Z'),
  minutes: 90,
  zone: 'America/Halifax',
  title: 'A call',
  description: '',
  location: '',
  url: null,
  state: 'certain',
  isBusy: true,
}

interface Found {
  readonly uid: string
  readonly starts: string
  readonly ends: string
}

function inWhole(date: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toString()
}

/** As ical.js reads it, going by the clocks that the file describes and by no others. */
function readByOne(text: string): Found[] {
  const root = new ICAL.Component(ICAL.parse(text))
  const zones = new Map(
    root.getAllSubcomponents('vtimezone').map((zone) => [String(zone.getFirstPropertyValue('tzid')), zone]),
  )
  const moment = (event: ICAL.Component, name: string) => {
    const property = event.getFirstProperty(name) ?? assert.fail(name)
    const time = property.getFirstValue() as ICAL.Time
    const tzid = property.getParameter('tzid')
    if (tzid !== undefined) time.zone = new ICAL.Timezone(zones.get(String(tzid)) ?? assert.fail(String(tzid)))
    return inWhole(time.toJSDate())
  }
  return root.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    starts: moment(event, 'dtstart'),
    ends: moment(event, 'dtend'),
  }))
}

/** As node-ical reads it, going by the clocks of the world. */
function readByTheOther(text: string): Found[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) =>
    event?.type === 'VEVENT'
      ? [
          {
            uid: event.uid,
            starts: inWhole(event.start),
            ends: inWhole(event.end ?? assert.fail('no end')),
          },
        ]
      : [],
  )
}

/** Rules at which programs stumble: clocks of both halves of the world, ends of months, leap days, half hours. */
const hard = [
  ['2026-03-03T13:00', 'America/Vancouver', 'FREQ=WEEKLY;BYDAY=TU;COUNT=120'],
  ['2026-10-27T13:00', 'America/St_Johns', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=120'],
  ['2026-03-31T19:30', 'Europe/Paris', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=60'],
  ['2026-03-27T09:00', 'Australia/Lord_Howe', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=60'],
  ['2026-09-27T08:15', 'Pacific/Auckland', 'FREQ=WEEKLY;BYDAY=SU;COUNT=120'],
  ['2026-04-01T23:30', 'America/Santiago', 'FREQ=WEEKLY;BYDAY=WE,SA;COUNT=200'],
  ['2026-02-28T12:00', 'America/Toronto', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=9'],
  ['2026-02-10T10:00', 'Africa/Casablanca', 'FREQ=WEEKLY;BYDAY=TU;COUNT=120'],
  ['2026-01-15T10:00', 'Asia/Kolkata', 'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=24'],
  ['2026-01-12T10:00', 'America/Regina', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2MO;COUNT=12'],
  ['2026-03-08T10:00', 'Asia/Beirut', 'FREQ=WEEKLY;BYDAY=SU;COUNT=80'],
  ['2026-01-12T10:00', 'UTC', 'FREQ=WEEKLY;BYDAY=MO;COUNT=20'],
] as const

function written(start: string, zone: string, text: string): Entry[] {
  const from = Temporal.PlainDateTime.from(start)
  const read = readRule(text, from, zone)
  if (!read.ok) assert.fail(read.problem)
  return firstOf({ start: from, zone, rule: read.value, except: [] }, 400).map((at) => ({
    ...plain,
    uid: String(at),
    zone,
    startsAt: instantOf(at, zone),
  }))
}

describe('a calendar’s file', () => {
  test('says of every gathering when it is, to two programs that read calendars, as a third counts the rule', () => {
    for (const [start, zone, text] of hard) {
      const entries = written(start, zone, text)
      const dtstart = Temporal.PlainDateTime.from(start).toZonedDateTime(zone)
      const theirs = new RRuleTemporal({ rruleString: text.replace('RRULE:', ''), dtstart, tzid: zone }).all()
      const expected = theirs.map((at) => Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds).toString())
      const file = calendarFile({ name: 'Circle', entries })
      for (const found of [readByOne(file), readByTheOther(file)]) {
        assert.deepEqual(
          found.map(({ starts }) => starts),
          expected,
          `${zone} ${text}`,
        )
        assert.deepEqual(
          found.map(({ ends }) => ends),
          entries.map(({ startsAt }) => startsAt.add({ minutes: 90 }).toString()),
          `${zone} ${text}`,
        )
      }
    }
  })

  test('says when it is on the days when clocks change, at any minute, in any zone', () => {
    const zones = ['America/St_Johns', 'Europe/Paris', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Casablanca']
    const anyEntry = fc
      .record({
        zone: fc.constantFrom(...zones),
        year: fc.integer({ min: 2020, max: 2034 }),
        // About the change that follows the beginning or the middle of a year.
        half: fc.constantFrom('01-01', '07-01'),
        minutes: fc.integer({ min: -900, max: 900 }),
        lasts: fc.integer({ min: 5, max: 300 }),
      })
      .map(({ zone, year, half, minutes, lasts }): Entry => {
        const day = Temporal.PlainDate.from(`${year}-${half}`).toZonedDateTime(zone)
        const change = day.getTimeZoneTransition('next') ?? day
        return { ...plain, zone, minutes: lasts, startsAt: change.add({ minutes }).toInstant() }
      })
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const file = calendarFile({ name: null, entries: [entry] })
        const expected = {
          starts: entry.startsAt.toString(),
          ends: entry.startsAt.add({ minutes: entry.minutes }).toString(),
        }
        for (const [found] of [readByOne(file), readByTheOther(file)]) {
          assert.deepEqual({ starts: found?.starts, ends: found?.ends }, expected, file)
        }
      }),
    )
  })

  test('holds any words, on lines of 75 bytes at most, and gives them back', () => {
    const words = fc.string({ unit: 'binary', maxLength: 300 })
    const sign = fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      '\\',
      ';',
      ',',
      ':',
      '"',
      '\\n',
      'é',
      '👩‍👩‍👧',
      '\u2028',
      '\u0007',
      'END:VEVENT',
    )
    const nasty = fc.array(fc.oneof(sign, words), { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, description, name) => {
        const file = calendarFile({ name, entries: [{ ...plain, title, description, location: title }] })
        assert.ok(file.endsWith('END:VCALENDAR\r\n'))
        for (const line of file.split('\r\n')) {
          assert.ok(Buffer.byteLength(line) <= 75, line)
          assert.doesNotMatch(line, /\p{Cc}/u)
        }
        const root = new ICAL.Component(ICAL.parse(file))
        assert.equal(root.getAllSubcomponents('vevent').length, 1)
        const event = root.getFirstSubcomponent('vevent') ?? assert.fail()
        const seen = (text: string) =>
          text
            .toWellFormed()
            .replaceAll(/[\p{Cc}\s]+/gu, ' ')
            .trim()
        const read = (from: ICAL.Component, key: string) => seen(String(from.getFirstPropertyValue(key) ?? ''))
        assert.equal(read(event, 'summary'), seen(title))
        assert.equal(read(event, 'description'), seen(description))
        // Which ical.js gives back as it stands in the file.
        assert.equal(read(root, 'name').replaceAll(/\\(.)/g, '$1'), seen(name))
      }),
    )
  })

  test('of five hundred gatherings holds all of them', () => {
    const entries = Array.from({ length: 500 }, (_, at): Entry => {
      const startsAt = plain.startsAt.add({ hours: 24 * at })
      return { ...plain, uid: String(at), title: 'Appel trimestriel, été', description: 'x'.repeat(300), startsAt }
    })
    const file = calendarFile({ name: 'Circle', entries })
    assert.equal(file.match(/^BEGIN:VEVENT/gm)?.length, 500)
  })
})
