import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { anyRhythm, patternsOf } from '../testing/rhythms.ts'
import type { Rhythm, Rule } from './model.ts'
import { firstOf, occurrences_max, occurrencesOf } from './occurrences.ts'
import { readRule, within, written } from './rule.ts'
import { instantOf, timesShown } from './zones.ts'

const local = (text: string) => Temporal.PlainDateTime.from(text)

function rhythm(start: string, zone: string, text: string): Rhythm {
  const read = readRule(text, local(start), zone)
  if (!read.ok) assert.fail(read.problem)
  return { start: local(start), zone, rule: read.value, except: [] }
}

/** The next so many, as the world's clock says them. */
function moments(kept: Rhythm, count: number): string[] {
  return firstOf(kept, count).map((one) => instantOf(one, kept.zone).toString())
}

test('the clock on the wall stays, whatever the clocks of the world do', () => {
  const table = [
    // Forward in March, back in November: St. John’s is half an hour apart from everybody.
    ['2026-10-30T13:00', 'America/St_Johns', 'FREQ=WEEKLY', '2026-10-30T15:30:00Z', '2026-11-06T16:30:00Z'],
    ['2027-03-12T13:00', 'America/St_Johns', 'FREQ=WEEKLY', '2027-03-12T16:30:00Z', '2027-03-19T15:30:00Z'],
    ['2026-10-20T18:00', 'Europe/Paris', 'FREQ=WEEKLY', '2026-10-20T16:00:00Z', '2026-10-27T17:00:00Z'],
    // The south turns the other way; Lord Howe by half an hour.
    ['2026-10-01T09:00', 'Australia/Lord_Howe', 'FREQ=WEEKLY', '2026-09-30T22:30:00Z', '2026-10-07T22:00:00Z'],
    ['2026-03-31T09:00', 'Australia/Lord_Howe', 'FREQ=WEEKLY', '2026-03-30T22:00:00Z', '2026-04-06T22:30:00Z'],
    ['2026-03-20T10:30', 'Asia/Kolkata', 'FREQ=MONTHLY', '2026-03-20T05:00:00Z', '2026-04-20T05:00:00Z'],
    ['2025-10-28T13:00', 'America/Vancouver', 'FREQ=WEEKLY', '2025-10-28T20:00:00Z', '2025-11-04T21:00:00Z'],
    ['2026-03-03T13:00', 'America/Vancouver', 'FREQ=WEEKLY', '2026-03-03T21:00:00Z', '2026-03-10T20:00:00Z'],
  ] as const
  for (const [start, zone, rule, first, second] of table) {
    assert.deepEqual(moments(rhythm(start, zone, rule), 2), [first, second], `${zone} ${start}`)
  }
})

test('a time that the clock leaves out is as much later; of one that comes twice, the first is meant', () => {
  // On 14 March 2027, St. John’s goes from 2:00 to 3:00.
  const gap = rhythm('2027-03-07T02:30', 'America/St_Johns', 'FREQ=WEEKLY')
  assert.deepEqual(firstOf(gap, 3).map(String), ['2027-03-07T02:30:00', '2027-03-14T02:30:00', '2027-03-21T02:30:00'])
  assert.deepEqual(moments(gap, 3), ['2027-03-07T06:00:00Z', '2027-03-14T06:00:00Z', '2027-03-21T05:00:00Z'])
  assert.equal(timesShown(local('2027-03-14T02:30'), gap.zone), 0)
  // On 7 November 2027, it goes from 2:00 back to 1:00.
  const twice = rhythm('2027-10-31T01:30', 'America/St_Johns', 'FREQ=WEEKLY')
  assert.deepEqual(moments(twice, 3), ['2027-10-31T04:00:00Z', '2027-11-07T04:00:00Z', '2027-11-14T05:00:00Z'])
  assert.equal(timesShown(local('2027-11-07T01:30'), twice.zone), 2)
  assert.equal(timesShown(local('2027-11-08T01:30'), twice.zone), 1)
})

test('what people choose falls where they mean it', () => {
  const table = [
    ['2026-03-10T13:00', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU', ['2026-03-10', '2026-06-09', '2026-09-08', '2026-12-08']],
    ['2026-03-31T13:00', 'FREQ=MONTHLY;BYMONTHDAY=-1', ['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']],
    ['2026-03-27T13:00', 'FREQ=MONTHLY;BYDAY=-1FR', ['2026-03-27', '2026-04-24', '2026-05-29', '2026-06-26']],
    [
      '2026-03-03T13:00',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
      ['2026-03-03', '2026-03-05', '2026-03-17', '2026-03-19'],
    ],
    ['2026-05-05T13:00', 'FREQ=MONTHLY;INTERVAL=6;COUNT=3', ['2026-05-05', '2026-11-05', '2027-05-05']],
    [
      '2026-02-28T13:00',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      ['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28'],
    ],
    ['2026-03-03T13:00', 'FREQ=WEEKLY;UNTIL=20260317', ['2026-03-03', '2026-03-10', '2026-03-17']],
  ] as const
  for (const [start, rule, days] of table) {
    const found = firstOf(rhythm(start, 'America/Vancouver', rule), 4).map((one) => one.toPlainDate().toString())
    assert.deepEqual(found, [...days], rule)
  }
})

test('a calendar’s last moment is the day of the gathering’s own zone', () => {
  const kept = rhythm('2026-03-03T19:00', 'America/Vancouver', 'RRULE:FREQ=WEEKLY;UNTIL=20260318T030000Z')
  assert.equal(written(kept.rule ?? assert.fail()), 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260317')
})

test('what nobody can keep is refused with a sentence', () => {
  const table = [
    ['2026-03-03T13:00', 'FREQ=SECONDLY', 'pace'],
    ['2026-03-03T13:00', 'FREQ=DAILY', 'pace'],
    ['2026-03-03T13:00', 'FREQ=WEEKLY;COUNT=1000000000', 'times'],
    ['2026-03-03T13:00', 'FREQ=WEEKLY;COUNT=0', 'times'],
    ['2026-03-31T13:00', 'FREQ=MONTHLY;BYMONTHDAY=31', 'day'],
    ['2028-02-29T13:00', 'FREQ=YEARLY', 'leapDay'],
    ['2026-03-03T13:00', 'FREQ=WEEKLY;UNTIL=20260301', 'until'],
    ['2026-03-03T13:00', 'FREQ=WEEKLY;UNTIL=20260230', 'notUnderstood'],
    ['2026-03-03T13:00', 'FREQ=MONTHLY;BYDAY=2TU', 'firstDay'],
    ['2026-03-03T13:00', 'FREQ=WEEKLY;INTERVAL=99999', 'interval'],
    ['2026-03-03T13:00', 'FREQ=WEEKLY;INTERVAL=0', 'notUnderstood'],
    ['2026-03-03T13:00', 'FREQ=WEEKLY;BYSETPOS=1', 'notUnderstood'],
    ['2026-03-03T13:00', 'FREQ=WEEKLY;COUNT=2;UNTIL=20270101', 'notUnderstood'],
    ['2026-03-03T13:00', 'FREQ=YEARLY;BYDAY=1TU', 'notUnderstood'],
    ['2026-03-03T13:00', 'x'.repeat(5000), 'notUnderstood'],
    ['2026-03-03T13:00', '', 'notUnderstood'],
  ] as const
  for (const [start, rule, problem] of table) {
    const said = { ok: false, problem: `gatherings.rhythm.problems.${problem}` }
    assert.deepEqual(readRule(rule, local(start), 'America/Vancouver'), said, rule)
  }
  const nowhere = readRule('FREQ=WEEKLY', local('2026-03-03T13:00'), 'Mars/Olympus_Mons')
  assert.deepEqual(nowhere, { ok: false, problem: 'gatherings.rhythm.problems.zone' })
})

test('times that were left out do not happen', () => {
  const weekly = rhythm('2026-03-03T13:00', 'America/Vancouver', 'FREQ=WEEKLY;COUNT=3')
  const found = firstOf({ ...weekly, except: [local('2026-03-10T13:00')] }, 5)
  assert.deepEqual(found.map(String), ['2026-03-03T13:00:00', '2026-03-17T13:00:00'])
})

test('a rule that was written is read as the same', () => {
  fc.assert(
    fc.property(anyRhythm, ({ start, zone, rule }) => {
      assert.ok(rule)
      assert.deepEqual(within(rule, start), { ok: true, value: rule })
      assert.deepEqual(readRule(written(rule), start, zone), { ok: true, value: rule })
    }),
  )
})

test('any words at all are a rule or a sentence', () => {
  const part = fc.constantFrom('FREQ=', 'MONTHLY', ';', 'BYDAY=', '-1FR', 'UNTIL=', '20260101', 'COUNT=', '9', 'é', '=')
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (text) => {
        const read = readRule(text, local('2026-03-27T13:00'), 'Europe/Paris')
        assert.ok(read.ok || read.problem.startsWith('gatherings.rhythm.problems.'))
      },
    ),
  )
})

/** On the last day of January, every so many years, ical.js 2.2.1 leaves out the start and then counts a year before it. */
function isLeftOutByThem(rule: Rule): boolean {
  return (
    rule.every === 'year' &&
    rule.month === 1 &&
    rule.on.weekday === undefined &&
    rule.on.day === -1 &&
    rule.interval > 1
  )
}

function yearsFrom(start: Temporal.PlainDateTime, { interval, ends }: Rule, to: Temporal.PlainDateTime): string[] {
  const times = ends && 'times' in ends ? ends.times : Infinity
  const found: string[] = []
  for (let at = start; Temporal.PlainDateTime.compare(at, to) < 0 && found.length < times;) {
    found.push(at.toString())
    at = at.add({ years: interval })
  }
  return found
}

test('another library counts the same days', () => {
  fc.assert(
    fc.property(anyRhythm, ({ start, zone, rule, except }) => {
      assert.ok(rule)
      const to = start.add({ years: 6 })
      const text = written(rule)
      const lines = [
        'BEGIN:VEVENT',
        `DTSTART:${start.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
        `RRULE:${text}`,
      ]
      const component = new ICAL.Component(ICAL.parse([...lines, 'END:VEVENT'].join('\r\n')))
      const expansion = new ICAL.RecurExpansion({
        component,
        dtstart: component.getFirstPropertyValue('dtstart') as ICAL.Time,
      })
      const theirs: string[] = []
      for (let next = expansion.next(); next && theirs.length < occurrences_max; next = expansion.next()) {
        const at = local(next.toString())
        if (Temporal.PlainDateTime.compare(at, to) >= 0) break
        theirs.push(at.toString())
      }
      const ours = occurrencesOf({ start, zone, rule, except }, { from: start, to })
      const expected = isLeftOutByThem(rule) ? yearsFrom(start, rule, to) : theirs
      assert.deepEqual(ours.map(String), expected, `${start.toString()} ${text}`)
    }),
  )
})

test('within a window is what lies in it, wherever it begins', () => {
  fc.assert(
    fc.property(anyRhythm, fc.integer({ min: 0, max: 4000 }), (kept, days) => {
      const all = occurrencesOf(kept, { from: kept.start, to: kept.start.add({ years: 12 }) })
      const [from, to] = [kept.start.add({ days }), kept.start.add({ days: days + 100 })]
      const inside = all.filter(
        (one) => Temporal.PlainDateTime.compare(one, from) >= 0 && Temporal.PlainDateTime.compare(one, to) < 0,
      )
      assert.deepEqual(occurrencesOf(kept, { from, to }).map(String), inside.map(String))
    }),
    { numRuns: 50 },
  )
})

test('ten years of any rule are found, from the middle of them', () => {
  const start = local('2026-03-03T02:30')
  const ten = { from: start.add({ years: 5 }), to: start.add({ years: 15 }) }
  for (const pattern of patternsOf(start)) {
    const rule = { ...pattern, interval: 1, ends: null }
    const found = occurrencesOf({ start, zone: 'Europe/Paris', rule, except: [] }, ten)
    assert.ok(found.length >= 10, pattern.every)
  }
})
