import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { GatheringId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Gathering } from '../model.ts'
import { instantOf } from '../rhythm/index.ts'
import { countAsked, effectsOf } from './effects.ts'

const zone = 'America/Vancouver'
const now = Temporal.Instant.from('2026-03-01T00:00Z')
const start = Temporal.PlainDateTime.from('2026-03-10T13:00')
const weeks = (count: number, from = start) => Array.from({ length: count }, (_, at) => from.add({ weeks: at }))
const one = (fallsOn: Temporal.PlainDateTime, comes = 0): Gathering =>
  ({
    id: newId<GatheringId>(),
    fallsOn,
    starts: fallsOn,
    startsAt: instantOf(fallsOn, zone),
    zone,
    comes,
    maybe: 0,
    leftRhythmAt: null,
    cancelledAt: null,
    liveAt: null,
  }) as Gathering

test('at the same pace the first becomes the first, and one that was moved by itself stays', () => {
  const before = weeks(3).map((time) => one(time, 2))
  const moved = { ...before[1], starts: start.add({ days: 9 }) } as Gathering
  const following = [before[0], moved, before[2]].filter((row) => row !== undefined)
  const later = weeks(3, start.add({ days: 1 }))
  const effects = effectsOf(following, { times: later, zone, isSamePace: true, now })
  assert.deepEqual(
    effects.map(({ what }) => what),
    ['moved', 'stays', 'moved'],
  )
  assert.deepEqual(countAsked(effects), { again: 4, lost: 0 })
})

test('at another pace those stay that fall on the same day; what is too many goes, what is new is added', () => {
  const following = weeks(5).map((time) => one(time, 1))
  const monthly = [start, Temporal.PlainDateTime.from('2026-04-14T13:00')]
  const effects = effectsOf(following, { times: monthly, zone, isSamePace: false, now })
  assert.deepEqual(
    effects.map(({ what }) => what),
    ['kept', 'gone', 'gone', 'gone', 'gone', 'added'],
  )
  assert.deepEqual(countAsked(effects), { again: 0, lost: 4 })
})

test('on the clock of another place, the same moment is no other time, and one that was moved by itself stays at its own', () => {
  const [first, second] = weeks(2).map((time) => one(time))
  const aside = start.add({ days: 9 })
  const moved = { ...second, starts: aside, startsAt: instantOf(aside, zone) } as Gathering
  const following = [first, moved].filter((row) => row !== undefined)
  const toronto = 'America/Toronto'
  const shifted = effectsOf(following, { times: weeks(2), zone: toronto, isSamePace: true, now })
  const same = effectsOf(following, { times: weeks(2, start.add({ hours: 3 })), zone: toronto, isSamePace: true, now })
  const said = [shifted, same].map((all) =>
    all.map((effect) => `${effect.what} ${'starts' in effect ? effect.starts.toString() : ''}`),
  )
  assert.deepEqual(said, [
    ['moved 2026-03-10T13:00:00', 'stays 2026-03-19T16:00:00'],
    ['kept 2026-03-10T16:00:00', 'stays 2026-03-19T16:00:00'],
  ])
})

test('every row is accounted for once, and every time of the new rhythm has one', () => {
  const lengths = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(lengths, lengths, fc.integer({ min: 0, max: 20 }), fc.boolean(), (rows, times, days, isSamePace) => {
      const following = weeks(rows).map((time) => one(time))
      const given = weeks(times, start.add({ days }))
      const effects = effectsOf(following, { times: given, zone, isSamePace, now })
      const placed = effects.flatMap((effect) => (effect.what === 'gone' ? [] : [String(effect.fallsOn)]))
      assert.deepEqual(placed.toSorted(), given.map(String).toSorted())
      const kept = effects.flatMap((effect) => (effect.what === 'added' ? [] : [effect.gathering.id]))
      assert.deepEqual(
        kept,
        following.map(({ id }) => id),
      )
    }),
  )
})
