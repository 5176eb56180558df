import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  interval_max,
  isLastOfMonth,
  isLastWeekday,
  nthOf,
  weekdayOf,
  weekdays,
  type Pattern,
  type Rhythm,
  type Rule,
} from '../rhythm/model.ts'

const zones = ['America/Vancouver', 'America/St_Johns', 'Europe/Paris', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC']
const anyStart = fc
  .record({ day: fc.integer({ min: 0, max: 3000 }), minute: fc.integer({ min: 0, max: 1439 }) })
  .map(({ day, minute }) => Temporal.PlainDateTime.from('2022-01-01T00:00').add({ days: day, minutes: minute }))

/** What can be chosen for something that begins at this time. */
export function patternsOf(start: Temporal.PlainDateTime): readonly Pattern[] {
  const weekday = weekdayOf(start)
  const nth = { nth: isLastWeekday(start) ? (-1 as const) : nthOf(start), weekday }
  const day = { day: isLastOfMonth(start) ? -1 : start.day }
  return [
    { every: 'week', days: [weekday] },
    { every: 'week', days: weekdays.filter((one) => one === weekday || one % 2 === 0) },
    { every: 'month', on: nth },
    { every: 'year', month: start.month, on: nth },
    ...(day.day > 28
      ? []
      : ([
          { every: 'month', on: day },
          { every: 'year', month: start.month, on: day },
        ] as const)),
  ]
}

/** Any rhythm that can be chosen, from a day of the years 2022 to 2030. */
export const anyRhythm: fc.Arbitrary<Rhythm> = fc
  .tuple(
    anyStart,
    fc.constantFrom(...zones),
    fc.nat(),
    fc.integer({ min: 1, max: 26 }),
    fc.option(fc.integer({ min: 1, max: 260 })),
  )
  .map(([start, zone, which, wide, times]) => {
    const patterns = patternsOf(start)
    const pattern = patterns[which % patterns.length] ?? assert.fail()
    const interval = Math.min(wide, interval_max[pattern.every])
    const rule: Rule = { ...pattern, interval, ends: times === null ? null : { times } }
    return { start, zone, rule, except: [] }
  })
