import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { inWorld } from '#world/world.ts'
import { sent } from '../../rooms/testing/rooms.ts'
import { confirmed, endedRoom, heldWithParked, park } from '../testing/held.ts'

describe('what was parked', () => {
  test('becomes an action, a topic of the next gathering, or nothing, before the harvest can be confirmed', () =>
    inWorld(async (world) => {
      const { ask, db, people } = world
      const id = await heldWithParked(world, 'A shared calendar', 'New chairs', 'Old song')
      const page = `/gatherings/${id}/harvest`
      assert.equal((await ask('ana', 'POST', `${page}/confirming`)).status, 409)
      assert.match((await ask('ana', 'GET', page)).body, /3 things that were parked wait for a word/)
      const [calendar, chairs, song] = await db.selectFrom('room_parked').select('id').orderBy('words').execute()
      const settle = (
        which: { id: string } | undefined,
        form: Readonly<Record<string, string>>,
        who: 'ana' | 'ben' | 'cy' = 'ana',
      ) => ask(who, 'POST', `${page}/parked/${which?.id}`, form)
      const action = { as: 'action', owner: people.ben, due: '2026-05-01' }
      assert.equal((await settle(calendar, action, 'ben')).status, 404)
      assert.equal((await settle(calendar, action, 'cy')).status, 404)
      const late = await settle(calendar, { ...action, due: 'soon' })
      assert.equal(late.status, 422)
      assert.match(late.body, /Choose a day/)
      assert.equal((await settle(calendar, { ...action, owner: people.cy })).status, 409)
      assert.equal((await settle(calendar, action)).status, 303)
      assert.equal((await settle(calendar, action)).status, 409)
      assert.equal((await settle(chairs, { as: 'drop' })).status, 303)
      assert.equal((await settle(song, { as: 'topic' })).status, 303)
      assert.equal((await settle(undefined, { as: 'drop' })).status, 404)

      await confirmed(world, id)
      const made = await db.selectFrom('outcome_action').select(['text', 'owner_id', 'is_parked']).execute()
      assert.deepEqual(made, [{ text: 'A shared calendar', owner_id: people.ben, is_parked: true }])
      const topic = await db.selectFrom('agenda_topic').selectAll().executeTakeFirstOrThrow()
      const next = await db.selectFrom('gathering').select('id').orderBy('falls_on').offset(1).executeTakeFirstOrThrow()
      assert.equal(topic.gathering_id, next.id)
      assert.equal(topic.author_id, people.ben)
      assert.match((await ask('ben', 'GET', `/gatherings/${next.id}`)).body, /Old song/)
      const { body } = await ask('ben', 'GET', page)
      assert.match(body, /A shared calendar[\s\S]*Action: Ben Ito/)
      assert.match(body, /Dropped/)
      assert.equal((await settle(chairs, { as: 'topic' })).status, 409)
    }))

  test('and taken on in the room becomes something that whoever took it on does, once', () =>
    inWorld(async (world) => {
      const { db, people } = world
      const id = await heldWithParked(world, 'A shared calendar', 'New chairs')
      await db.updateTable('room_parked').set({ owner_id: people.ben, settled_at: world.clock.now() }).execute()
      await sql`update room_parked set owner_id = ${people.gus} where words = 'New chairs'`.execute(db)
      assert.match((await world.ask('ana', 'GET', `/gatherings/${id}/harvest`)).body, /2 things that people took on/)
      await confirmed(world, id)
      await sent(world, 'ana', `/gatherings/${id}/harvest/taking-back`)
      await confirmed(world, id)
      const made = await db.selectFrom('outcome_action').select(['text', 'owner_id']).orderBy('text').execute()
      assert.deepEqual(made, [
        { text: 'A shared calendar', owner_id: people.ben },
        { text: 'New chairs', owner_id: null },
      ])
    }))

  test('cannot go on where there is no next gathering', () =>
    inWorld(async (world) => {
      const id = await endedRoom(world, 'ben')
      await park(world, id, 'Old song')
      const [one] = await world.db.selectFrom('room_parked').select('id').execute()
      assert.doesNotMatch((await world.ask('ana', 'GET', `/gatherings/${id}/harvest`)).body, /To the next gathering/)
      const sentOn = await world.ask('ana', 'POST', `/gatherings/${id}/harvest/parked/${one?.id}`, { as: 'topic' })
      assert.equal(sentOn.status, 409)
    }))
})
