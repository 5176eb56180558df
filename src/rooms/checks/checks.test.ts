import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { morning, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { openedRoom, sent } from '../testing/rooms.ts'

async function folded({ db }: Pick<World, 'db'>, counts: Readonly<Record<string, number>>) {
  const { rows } = await sql<{ parts: Record<string, number> | null }>`
    select folded(${JSON.stringify(counts)}::jsonb, 5) as parts`.execute(db)
  return rows[0]?.parts
}

test('no part of what a group brings is smaller than five, and none is lost', () =>
  inWorld(async (world) => {
    assert.deepEqual(await folded(world, { calm: 8, tired: 6, glad: 2 }), { calm: 8, other: 8 })
    assert.equal(await folded(world, { calm: 14, glad: 2 }), null)
    assert.deepEqual(await folded(world, { a: 6, b: 5, c: 3, d: 2, e: 1 }), { a: 6, b: 5, other: 6 })
    assert.deepEqual(await folded(world, { a: 9, b: 3, c: 3, d: 2 }), { a: 9, other: 8 })
    assert.deepEqual(await folded(world, { a: 10, b: 7, c: 4 }), { a: 10, other: 11 })
    assert.equal(await folded(world, { calm: 4 }), null)
    const anyCounts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat({ max: 14 }))
    await fc.assert(
      fc.asyncProperty(anyCounts, async (counts) => {
        const parts = Object.values((await folded(world, counts)) ?? {})
        assert.ok(
          parts.every((part) => part >= 5),
          JSON.stringify(counts),
        )
        const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)
        if (parts.length > 0) assert.equal(sum(parts), sum(Object.values(counts)))
      }),
      { numRuns: 60 },
    )
  }))

test('a check-in is counted once each, and nobody stands beside what she chose', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const id = await openedRoom(world, 'ben', 'ana')
    const { step_id: step } = await db.selectFrom('room').select('step_id').executeTakeFirstOrThrow()
    const check = `/gatherings/${id}/room/steps/${step}/check`
    const now = async (who: Persona) => (await ask(who, 'GET', `/gatherings/${id}/room/now`)).body
    const events = await db.selectFrom('event').select('id').execute()

    assert.equal((await ask('cy', 'POST', check, { mood: 'calm' })).status, 404)
    assert.match(await now('ben'), /Choose what is nearest, or pass/)
    await Promise.all([1, 2].map(() => sent(world, 'ben', check, { mood: 'tired' })))
    await sent(world, 'ana', check, { mood: 'passed' })
    assert.match(await now('ben'), /It is counted/)
    const counts = await db.selectFrom('room_mood_count').where('count', '>', 0).select(['mood', 'count']).execute()
    assert.deepEqual(counts, [
      { mood: 'tired', count: 1 },
      { mood: 'passed', count: 1 },
    ])
    // Not even the transaction that wrote a row tells who chose what.
    const { rows } = await sql<{
      writers: number
    }>`select count(distinct xmin::text)::int as writers from room_mood_count`.execute(db)
    assert.equal(rows[0]?.writers, 1)

    assert.equal((await ask('ben', 'POST', `${check}/closing`, { act: 'close' })).status, 403)
    await sent(world, 'fay', `${check}/closing`, { act: 'close' })
    assert.match(await now('fay'), /Rien n’est montré/)
    assert.match(await now('ben'), /Those who lead can show what the group brings/)
    assert.deepEqual(await db.selectFrom('room_taking').selectAll().execute(), [])
    assert.deepEqual(await db.selectFrom('room_mood_count').selectAll().execute(), [])
    await sent(world, 'ben', check, { mood: 'glad' })
    assert.deepEqual(await db.selectFrom('room_mood_count').selectAll().execute(), [])
    assert.deepEqual(await db.selectFrom('event').select('id').execute(), events)
  }))

test('what the group brings is seen by those who hold it, and by members once it is shared', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const id = await openedRoom(world, 'ben', 'ana')
    const { step_id: step } = await db.selectFrom('room').select('step_id').executeTakeFirstOrThrow()
    const check = `/gatherings/${id}/room/steps/${step}/check`
    await sent(world, 'ben', check, { mood: 'calm' })
    await sql`update room_mood_count set count = case mood when 'calm' then 6 when 'tired' then 5 when 'glad' then 1 else 0 end`.execute(
      db,
    )
    await sent(world, 'fay', `${check}/closing`, { act: 'close' })

    const sees = async (who: Persona) => {
      const seen = await world.clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db: hers }) =>
        sql`select from room_picture`.execute(hers),
      )
      const { body } = await ask(who, 'GET', `/gatherings/${id}/room/now`)
      assert.equal(seen.rows.length === 1, /class="row picture"/.test(body), who)
      return seen.rows.length === 1
    }
    assert.deepEqual(
      [await sees('fay'), await sees('ana'), await sees('ben'), await sees('cy')],
      [true, false, false, false],
    )
    assert.equal((await ask('ben', 'POST', `${check}/closing`, { act: 'share' })).status, 403)
    await sent(world, 'fay', `${check}/closing`, { act: 'share' })
    assert.deepEqual(
      [await sees('fay'), await sees('ana'), await sees('ben'), await sees('cy')],
      [true, true, true, false],
    )
    const told = /class="row picture">([\s\S]*?)<\/ul>/.exec(
      (await ask('ben', 'GET', `/gatherings/${id}/room/now`)).body,
    )
    assert.equal(told?.[1]?.replaceAll(/<[^>]+>/g, '').trim(), '6 calm6 something else, or not said')
  }))

test('a check-in that nobody closed is gone when the room ends', () =>
  inWorld(async (world) => {
    const { db } = world
    const id = await openedRoom(world, 'ben')
    const { step_id: step } = await db.selectFrom('room').select('step_id').executeTakeFirstOrThrow()
    await sent(world, 'ben', `/gatherings/${id}/room/steps/${step}/check`, { mood: 'calm' })
    await sent(world, 'fay', `/gatherings/${id}/room/ending`)
    for (const table of ['room_check', 'room_taking', 'room_mood_count', 'room_picture'] as const) {
      assert.deepEqual(await db.selectFrom(table).selectAll().execute(), [], table)
    }
  }))
