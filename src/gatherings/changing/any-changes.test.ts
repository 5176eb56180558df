import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { GatheringId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { occurrences, planned } from '../testing/planning.ts'

const weekly = { pace: 'week1', ends: 'times', times: '5' }

interface Row {
  readonly id: GatheringId
  readonly starts: Temporal.PlainDateTime
  readonly cancelled_at: Temporal.Instant | null
}

function rowsOf({ db }: World): Promise<Row[]> {
  return db.selectFrom('gathering').select(['id', 'starts', 'cancelled_at']).orderBy('falls_on').execute()
}

/** What the page offers, sent back with another day and time. */
async function change({ ask, db }: World, one: Row, differs: Readonly<Record<string, string>>) {
  const { revision } = await db.selectFrom('gathering_series').select('revision').executeTakeFirstOrThrow()
  const { body } = await ask('ana', 'GET', `/gatherings/${one.id}/changing`)
  const chosen = (name: string) =>
    new RegExp(`name="${name}"[^]*?<option value="([^"]*)" selected`).exec(body)?.[1] ?? 'nth'
  const offered = {
    pace: chosen('pace'),
    on: chosen('on'),
    ends: /name="ends" value="(\w+)"[^>]* checked/.exec(body)?.[1] ?? 'open',
    times: /name="times"[^>]* value="(\d+)"/.exec(body)?.[1] ?? '',
  }
  const when = { day: one.starts.toPlainDate().toString(), time: '13:00', zone: 'America/Vancouver', minutes: '90' }
  const form = { ...offered, ...when, seen: String(revision), sure: 'yes', ...differs }
  return ask('ana', 'POST', `/gatherings/${one.id}/changing`, form)
}

describe('changes of a series, one after the other', () => {
  test('an earlier one and all that follow, after it was split: none is lost, and each keeps its answers', () =>
    inWorld(async (world) => {
      const { ask } = world
      await planned(world, weekly)
      const before = await rowsOf(world)
      for (const { id } of before) await ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })
      world.clock.pass({ minutes: 1 })
      const [, second, , fourth] = before
      assert.ok(second && fourth)
      const on = (at: Row, days: number) => at.starts.add({ days }).toPlainDate().toString()
      const split = await change(world, fourth, { which: 'following', day: on(fourth, 2), time: '10:00' })
      assert.equal(split.status, 303)
      const earlier = await ask('ana', 'GET', `/gatherings/${second.id}/changing`)
      assert.match(earlier.body, /name="times"[^>]* value="4"/, 'four are left from here, two of them since the split')
      const shift = { which: 'following', day: on(second, 1), time: '09:00' }
      const shown = await change(world, second, { ...shift, sure: '' })
      assert.doesNotMatch(shown.body, /Is called off|Is taken out/)
      assert.equal((await change(world, second, shift)).status, 303)
      assert.deepEqual(await occurrences(world), [
        '2026-03-10T13:00',
        '2026-03-18T09:00',
        '2026-03-25T09:00',
        '2026-04-01T09:00',
        '2026-04-08T09:00',
      ])
      const after = await rowsOf(world)
      assert.deepEqual(
        after.map(({ id, cancelled_at: off }) => [id, off]),
        before.map(({ id }) => [id, null]),
      )
    }))

  test('those that another pace called off are no part of it any more, and come back with their days', () =>
    inWorld(async (world) => {
      const { ask, clock } = world
      await planned(world, weekly)
      const before = await rowsOf(world)
      for (const { id } of before) await ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })
      clock.pass({ minutes: 1 })
      const [first] = before
      assert.ok(first)
      const held = async () =>
        (await rowsOf(world)).filter(({ cancelled_at: off }) => off === null).map(({ starts }) => starts.toString())
      await change(world, first, { which: 'following', pace: 'week2', ends: 'times', times: '2' })
      assert.deepEqual(await held(), ['2026-03-10T13:00:00', '2026-03-24T13:00:00'])
      await change(world, first, { which: 'following', time: '14:00' })
      assert.deepEqual(await held(), ['2026-03-10T14:00:00', '2026-03-24T14:00:00'])
      clock.pass({ minutes: 1 })
      const again = { which: 'following', pace: 'week1', ends: 'times', times: '5' }
      const shown = await change(world, first, { ...again, sure: '' })
      assert.match(shown.body, /Is held again\. 1 person is asked again/)
      assert.equal((await change(world, first, again)).status, 303)
      assert.equal((await held()).length, 5)
      assert.deepEqual(new Set((await rowsOf(world)).map(({ id }) => id)), new Set(before.map(({ id }) => id)))
    }))

  test('one that was called off stays so, and is not counted as held', () =>
    inWorld(async (world) => {
      const { ask } = world
      await planned(world, weekly)
      const [first, second] = await rowsOf(world)
      assert.ok(first && second)
      await ask('ben', 'POST', `/gatherings/${second.id}/answer`, { answer: 'comes' })
      await ask('ana', 'POST', `/gatherings/${second.id}/cancelling`, { because: '' })
      const shift = { which: 'following', time: '15:00' }
      const shown = await change(world, first, { ...shift, sure: '' })
      assert.match(shown.body, /Was called off, and stays so/)
      assert.match(shown.body, /nobody has to be asked again/)
      await change(world, first, shift)
      const off = (await rowsOf(world)).filter(({ cancelled_at: at }) => at !== null)
      assert.deepEqual(
        off.map(({ id }) => id),
        [second.id],
      )
    }))

  test('the one that is changed goes where it is said to, also where it had been moved by itself', () =>
    inWorld(async (world) => {
      await planned(world, weekly)
      const [first] = await rowsOf(world)
      assert.ok(first)
      await change(world, first, { which: 'this', day: '2026-03-12' })
      const sent = await change(world, first, { which: 'following', day: '2026-03-13', time: '11:00' })
      assert.equal(sent.status, 303)
      assert.deepEqual((await occurrences(world)).slice(0, 2), ['2026-03-13T11:00', '2026-03-20T11:00'])
      const monthly = { which: 'following', day: '2026-03-16', pace: 'month1', ends: 'times', times: '2' }
      const moved = await change(world, first, monthly)
      assert.equal((await world.ask('ana', 'GET', moved.location ?? '')).status, 200, 'its page is still there')
    }))

  const step = fc.record({
    what: fc.constantFrom('this' as const, 'following' as const, 'following' as const, 'off' as const),
    at: fc.nat({ max: 4 }),
    days: fc.integer({ min: -2, max: 9 }),
    hour: fc.integer({ min: 9, max: 17 }),
  })

  test('whatever they are, all that nobody called off are held, each with its answers', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
          await db.deleteFrom('gathering_series').execute()
          await planned(world, weekly)
          const before = await rowsOf(world)
          for (const { id } of before) await ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })
          const off = new Set<GatheringId>()
          for (const { what, at, days, hour } of steps) {
            clock.pass({ seconds: 10 })
            const id = before[at]?.id
            const one = (await rowsOf(world)).find((row) => row.id === id)
            assert.ok(one)
            if (off.has(one.id)) continue
            if (what === 'off') {
              await ask('ana', 'POST', `/gatherings/${one.id}/cancelling`, { because: '' })
              off.add(one.id)
              continue
            }
            const day = one.starts.add({ days }).toPlainDate().toString()
            const sent = await change(world, one, { which: what, day, time: `${String(hour).padStart(2, '0')}:00` })
            assert.ok(sent.status === 303 || sent.status === 409 || sent.status === 422, String(sent.status))
            if (sent.status !== 303) continue
            const now = (await rowsOf(world)).find((row) => row.id === id)
            assert.equal(now?.starts.toString(), `${day}T${String(hour).padStart(2, '0')}:00:00`)
          }
          const after = await rowsOf(world)
          const held = after.filter(({ cancelled_at: at }) => at === null).map(({ id }) => id)
          const expected = before.map(({ id }) => id).filter((id) => !off.has(id))
          assert.deepEqual(held.toSorted(), expected.toSorted())
          const answers = await db.selectFrom('gathering_answer').select('gathering_id').execute()
          assert.equal(answers.length, before.length)
        }),
        { numRuns: 20 },
      )
    }))
})
