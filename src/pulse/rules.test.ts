import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { boundsOf, isWithin, marks, markOf, quartersAround, tallyOf } from './model.ts'

const now = Temporal.Instant.from('2026-11-23T12:00:00Z')
const at = (startsAt: string) => ({ startsAt: Temporal.Instant.from(startsAt), minutes: 90 })
const none = { isOff: false, isMoved: false, isNoted: false }

describe('what became of a gathering', () => {
  test('is said by what is known of it', () => {
    const past = at('2026-11-01T20:00:00Z')
    assert.equal(markOf({ ...past, ...none, isNoted: true }, now), 'held')
    assert.equal(markOf({ ...past, ...none, isNoted: true, isMoved: true }, now), 'moved')
    assert.equal(markOf({ ...past, ...none }, now), 'unnoted')
    assert.equal(markOf({ ...past, ...none, isOff: true, isNoted: true }, now), 'off')
    assert.equal(markOf({ ...at('2026-11-23T11:00:00Z'), ...none, isNoted: true }, now), 'coming', 'while it goes on')
  })

  test('is one thing for each of them', () => {
    const some = fc.record({
      startsAt: fc.integer({ min: -9000, max: 9000 }).map((hours) => now.add({ hours })),
      minutes: fc.integer({ min: 5, max: 2880 }),
      isOff: fc.boolean(),
      isMoved: fc.boolean(),
      isNoted: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(some), (all) => {
        const tally = tallyOf(all, now)
        assert.equal(
          marks.reduce((sum, mark) => sum + tally[mark], 0),
          all.length,
        )
      }),
    )
  })
})

describe('the quarters of the picture', () => {
  test('are four that were, this one and the next, across the year', () => {
    const said = quartersAround(now, 'America/Vancouver').map(({ from, to }) => `${from.toString()} ${to.toString()}`)
    assert.deepEqual(said, [
      '2025-10 2025-12',
      '2026-01 2026-03',
      '2026-04 2026-06',
      '2026-07 2026-09',
      '2026-10 2026-12',
      '2027-01 2027-03',
    ])
  })

  test('have every moment between their bounds in exactly one of them, on any clock', () => {
    const zones = ['America/Vancouver', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 999 }), (zone, part) => {
        const quarters = quartersAround(now, zone)
        const { from, to } = boundsOf(quarters, zone)
        const moment = from.add({
          milliseconds: Math.floor(((to.epochMilliseconds - from.epochMilliseconds) * part) / 1000),
        })
        assert.equal(quarters.filter((one) => isWithin(one, moment, zone)).length, 1)
      }),
    )
  })
})
