import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { morning, tokenFor, type Persona } from '#world/people.ts'
import { inWorld } from '#world/world.ts'
import { openedRoom, sent } from '../testing/rooms.ts'

test('a signal is read by those who lead when it is sent, and leaves no trace elsewhere', () =>
  inWorld(async (world) => {
    const { ask, db, clock, people } = world
    const id = await openedRoom(world, 'ben')
    const now = async (who: Persona) => (await ask(who, 'GET', `/gatherings/${id}/room/now`)).body
    assert.match(await now('ben'), /Only Fay Roy will see it, with your name/)
    const events = () => db.selectFrom('event').select('id').execute()
    const before = await events()

    assert.equal((await ask('cy', 'POST', `/gatherings/${id}/room/signal`, { kind: 'help' })).status, 404)
    await sent(world, 'ben', `/gatherings/${id}/room/signal`, { kind: 'help' })
    assert.match(await now('fay'), /Ben Ito a besoin d’aide/)
    assert.match(await now('ben'), /They have not answered yet/)
    assert.doesNotMatch(await now('ana'), /needs help/)
    clock.pass({ seconds: 1 })
    await sent(world, 'ana', `/gatherings/${id}/room/leading`, { wish: 'lead' })
    assert.doesNotMatch(await now('ana'), /needs help/)
    assert.deepEqual(await events(), before)

    const [signal] = await db.selectFrom('room_signal').select(['id', 'person_id']).execute()
    assert.equal(signal?.person_id, people.ben)
    const answer = (who: Persona) =>
      ask(who, 'POST', `/gatherings/${id}/room/signal/${signal?.id}/answer`, { answer: 'coming' })
    assert.equal((await answer('ana')).status, 404)
    assert.equal((await answer('ben')).status, 403)
    assert.equal((await answer('fay')).status, 303)
    assert.match(await now('ben'), /one of them comes to you now/)
    await sent(world, 'ben', `/gatherings/${id}/room/signal/taking-back`)
    assert.doesNotMatch(await now('fay'), /Ben Ito a besoin/)
  }))

test('the database shows a signal to nobody else, whatever is asked of it', () =>
  inWorld(async (world) => {
    const id = await openedRoom(world, 'ben')
    await sent(world, 'ben', `/gatherings/${id}/room/signal`, { kind: 'pause' })
    const as = (who: Persona, work: Parameters<typeof world.clone.visits>[1]) =>
      world.clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, work)
    const seen = async (who: Persona) =>
      as(who, async ({ db }) =>
        assert.equal(
          (await sql`select from room_signal`.execute(db)).rows.length,
          ['ben', 'fay'].includes(who) ? 1 : 0,
          who,
        ),
      )
    for (const who of ['ana', 'ben', 'fay', 'cy', 'dee', 'ivy', 'gus'] as const) await seen(who)

    const backdated = sql`insert into room_host select gathering_id, community_id, ${world.people.ana}, opened_at from room`
    await as('ana', ({ db }) => backdated.execute(db))
    await seen('ana')
    const herself = (who: Persona) =>
      sql`insert into room_host select gathering_id, community_id, ${world.people[who]}, opened_at from room`
    await assert.rejects(
      as('ben', ({ db }) => herself('ben').execute(db)),
      /row-level security/,
    )
    await assert.rejects(
      as('ana', ({ db }) => herself('ben').execute(db)),
      /row-level security/,
    )

    const move = (who: Persona) =>
      as(who, async ({ db }) => {
        assert.equal(
          (await sql`update room set moves = 9`.execute(db)).numAffectedRows,
          ['ana', 'fay'].includes(who) ? 1n : 0n,
          who,
        )
      })
    for (const who of ['ana', 'ben', 'cy', 'fay'] as const) await move(who)
  }))
