import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GatheringId } from '#database'
import type { KeptLetter } from '#kernel/mail.ts'
import { inWorld, type World } from '#world/world.ts'
import { arrived, ending, guest } from '../../testing/visiting.ts'
import { unguardedGuestLetters } from './sending.ts'

/** So many minutes later, the letters that guests are sent by then. */
async function told(world: World, minutes = 6): Promise<readonly KeptLetter[]> {
  const before = world.mailer.kept().length
  world.clock.pass({ minutes })
  await unguardedGuestLetters(world.outside)
  const kept = world.mailer.kept()
  return kept.slice(0, kept.length - before).toReversed()
}

async function moved({ ask, db }: World, id: GatheringId, differs: Readonly<Record<string, string>>): Promise<void> {
  const series = db.selectFrom('gathering_series').select('revision').orderBy('id', 'desc')
  const { revision } = await series.executeTakeFirstOrThrow()
  const time = { day: '2026-03-11', time: '10:00', zone: 'America/Vancouver', minutes: '90', sure: 'yes' }
  const sent = await ask('ana', 'POST', `/gatherings/${id}/changing`, { seen: String(revision), ...time, ...differs })
  assert.equal(sent.status, 303, sent.body)
}

describe('a guest of a gathering that changes', () => {
  test('is written to once for all that was changed in a row, and nobody who reads over her shoulder learns of what', () =>
    inWorld(async (world) => {
      const { id, visit } = await arrived(world, { pace: 'once' })
      assert.deepEqual(await told(world), [])
      await moved(world, id, {})
      assert.deepEqual(await told(world, 1), [], 'whoever moves it may still be at it')
      await moved(world, id, { day: '2026-03-12' })
      const [letter, ...more] = await told(world)
      assert.deepEqual(more, [])
      assert.deepEqual([letter?.to, letter?.subject], [guest.email, 'A change for you'])
      assert.match(
        letter?.text ?? '',
        /another time: Thursday 12 March 2026 at \S+[\s\S]*Before, it was Tuesday 10 March 2026/,
      )
      assert.ok(letter?.text.includes(`http://hearth.test${visit}`))
      assert.doesNotMatch(JSON.stringify(letter), /Quarterly|Circle|Ana|Nia|11 March/)
      assert.deepEqual(await told(world), [])
    }))

  test('hears that it is called off, and that it is held after all, in her language', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { id, visit } = await arrived(world, { pace: 'once' })
      await db.updateTable('person').set({ language: 'fr' }).where('display_name', 'like', 'N%').execute()
      await ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: 'Nobody is well.' })
      const [off] = await told(world)
      assert.match(off?.text ?? '', /n’aura pas lieu/)
      assert.doesNotMatch(off?.text ?? '', /Nobody is well|guest\/gatherings/)
      await ask('ana', 'POST', `/gatherings/${id}/restoring`)
      const [held, ...more] = await told(world)
      assert.deepEqual(more, [])
      assert.match(held?.text ?? '', /aura lieu, finalement/)
      assert.ok(held?.text.includes(visit))
    }))

  test('hears nothing of what was taken back before anybody told her', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { id } = await arrived(world, { pace: 'once' })
      await ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: '' })
      await ask('ana', 'POST', `/gatherings/${id}/restoring`)
      assert.deepEqual(await told(world), [])
      await ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: '' })
      assert.equal((await told(world)).length, 1)
    }))

  test('is called off, not deleted, where a new rhythm has no place for it', () =>
    inWorld(async (world) => {
      const { db } = world
      const { id } = await arrived(world)
      const rows = await db.selectFrom('gathering').select('id').where('id', '!=', id).orderBy('falls_on').execute()
      const second = rows[0]?.id ?? assert.fail()
      await db.updateTable('agenda_item').set({ guest_id: null }).execute()
      await db.updateTable('gathering_guest').set({ gathering_id: second }).execute()
      const { starts_at: at } = await db
        .selectFrom('gathering')
        .select('starts_at')
        .where('id', '=', second)
        .executeTakeFirstOrThrow()
      await db.updateTable('gathering_guest').set({ told_starts_at: at }).execute()
      await moved(world, id, {
        which: 'following',
        pace: 'month6',
        on: 'nth',
        ends: 'open',
        day: '2026-03-10',
        time: '13:00',
      })
      const left = await db.selectFrom('gathering').select('cancelled_at').where('id', '=', second).execute()
      assert.deepEqual(
        left.map(({ cancelled_at }) => cancelled_at !== null),
        [true],
      )
      const [letter] = await told(world)
      assert.match(letter?.text ?? '', /does not take place/)
    }))

  for (const [why, change] of [
    [
      'withdrawn',
      async (world: World, id: GatheringId) => {
        assert.equal((await world.ask('ana', 'POST', await ending(world, `/gatherings/${id}`))).status, 303)
      },
    ],
    [
      'somebody who wants no letters',
      async ({ db }: World) => {
        await db.updateTable('person').set({ letters: 'none' }).execute()
      },
    ],
    [
      'in a community that is closed',
      async ({ db }: World) => {
        await db
          .updateTable('community')
          .set({ closed_at: Temporal.Instant.from('2026-01-01T00:00Z'), final_count: '{"members":0}' })
          .execute()
      },
    ],
  ] as const) {
    test(`gets no letter when she is ${why}`, () =>
      inWorld(async (world) => {
        const { id } = await arrived(world, { pace: 'once' })
        await moved(world, id, {})
        await change(world, id)
        assert.deepEqual(await told(world), [])
      }))
  }

  test('gets no letter of what is over', () =>
    inWorld(async (world) => {
      const { db, clock } = world
      const { id } = await arrived(world, { pace: 'once' })
      const start = clock.now()
      const begins = (hours: number) =>
        db
          .updateTable('gathering')
          .set({ starts_at: start.add({ hours }) })
          .where('id', '=', id)
          .execute()
      await begins(-2)
      assert.deepEqual(await told(world), [])
      await begins(2)
      assert.equal((await told(world)).length, 1)
    }))

  test('is told once where two processes look at the same moment', () =>
    inWorld(async (world) => {
      const { id } = await arrived(world, { pace: 'once' })
      await moved(world, id, {})
      world.clock.pass({ minutes: 6 })
      const before = world.mailer.kept().length
      await Promise.all([unguardedGuestLetters(world.outside), unguardedGuestLetters(world.outside)])
      assert.equal(world.mailer.kept().length, before + 1)
    }))
})
