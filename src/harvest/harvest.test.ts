import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { GatheringId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { told } from '../notifications/testing/told.ts'
import { given, proposed } from '../outcomes/testing/recording.ts'
import { openedRoom, sent } from '../rooms/testing/rooms.ts'
import { confirmed, heldGathering } from './testing/held.ts'

describe('the harvest of a gathering', () => {
  test('is all of it in one place, for those who keep notes until they confirm it, then for members, never for others', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await heldGathering(world)
      const page = `/gatherings/${id}/harvest`
      await proposed(world, id, { state: 'decided' })
      await given(world, id, { owner: 'ben' })
      await ask('ben', 'POST', `/gatherings/${id}/learnings`, { text: 'Silence helps.' })
      await ask('ben', 'POST', `/gatherings/${id}/notes`, { seen: '0', words: 'We spoke of **evenings**.' })
      const all = /open each call[\s\S]*transit office[\s\S]*Silence helps[\s\S]*<strong>evenings<\/strong>/
      for (const who of ['ana', 'fay'] as const) assert.match((await ask(who, 'GET', page)).body, all, who)
      for (const who of ['ben', 'cy', 'dee', 'ivy', 'gus', 'eve', 'visitor'] as const)
        assert.equal((await ask(who, 'GET', page)).status, 404, who)
      assert.match((await ask('ana', 'GET', `/gatherings/${id}`)).body, /This gathering is over[\s\S]*To the harvest/)
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}`)).body, /To the harvest/)

      for (const who of ['ben', 'cy', 'dee', 'gus'] as const)
        assert.equal((await ask(who, 'POST', `${page}/confirming`)).status, 404, who)
      await confirmed(world, id, 'fay')
      const bens = (await ask('ben', 'GET', page)).body
      assert.match(bens, all)
      assert.match(bens, /The harvest is confirmed/)
      assert.doesNotMatch(bens, /Open it again|minutes/)
      assert.match(
        (await ask('ben', 'GET', `/gatherings/${id}`)).body,
        /What this gathering came to[\s\S]*Read all of it/,
      )
      for (const who of ['ben', 'cy'] as const)
        assert.equal((await ask(who, 'POST', `${page}/taking-back`)).status, who === 'ben' ? 403 : 404, who)
      for (const who of ['cy', 'dee', 'ivy', 'gus', 'eve'] as const)
        assert.equal((await ask(who, 'GET', page)).status, 404, who)
    }))

  test('is there from its end on, and not for one that is still to come, called off, or in a closed community', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const coming = await planned(world)
      assert.equal((await ask('ana', 'GET', `/gatherings/${coming}/harvest`)).status, 404)
      assert.equal((await ask('ana', 'POST', `/gatherings/${coming}/harvest/confirming`)).status, 404)
      const id = await heldGathering(world)
      const row = db.updateTable('gathering').where('id', '=', id)
      await row.set({ cancelled_at: world.clock.now() }).execute()
      assert.equal((await ask('ana', 'GET', `/gatherings/${id}/harvest`)).status, 404)
      await row.set({ cancelled_at: null }).execute()
      assert.equal((await ask('ana', 'GET', `/gatherings/${id}/harvest`)).status, 200)
      await closed(world)
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/harvest/confirming`)).status, 403)
      assert.equal(await harvestedAt(world, id), null)
    }))

  test('says what is still missing', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await heldGathering(world)
      const page = async () => (await ask('ana', 'GET', `/gatherings/${id}/harvest`)).body
      assert.match(
        await page(),
        /No notes were written[\s\S]*No decision, action or learning[\s\S]*Nobody is noted as there/,
      )
      await given(world, id, { owner: null })
      await ask('ben', 'POST', `/gatherings/${id}/notes`, { seen: '0', words: 'Words' })
      await ask('ben', 'POST', `/gatherings/${id}/attendance/mine`, { state: 'present' })
      const fewer = await page()
      assert.match(fewer, /One action is nobody’s yet/)
      assert.match(fewer, /One person was there/)
      assert.doesNotMatch(fewer, /No notes were written|Nobody is noted/)
    }))

  test('confirmed by two at once is confirmed once, and the other is told', () =>
    inWorld(async (world) => {
      const id = await heldGathering(world)
      const path = `/gatherings/${id}/harvest/confirming`
      const both = await Promise.all([world.ask('ana', 'POST', path), world.ask('fay', 'POST', path)])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((one, other) => one - other),
        [303, 409],
      )
      assert.match(both.find(({ status }) => status === 409)?.body ?? '', /Somebody confirmed|Quelqu’un a confirmé/)
      const events = await world.db.selectFrom('event').select('id').where('kind', '=', 'gathering.harvested').execute()
      assert.equal(events.length, 1)
    }))

  test('tells those who were there, once, and whoever confirmed it not', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await heldGathering(world)
      for (const who of ['ana', 'ben'] as const)
        await ask(who, 'POST', `/gatherings/${id}/attendance/mine`, { state: 'present' })
      await ask('fay', 'POST', `/gatherings/${id}/attendance/mine`, { state: 'absent' })
      await confirmed(world, id)
      assert.deepEqual(await told(world), ['ben gatheringHarvested'])
      assert.match((await ask('ben', 'GET', '/inbox')).body, /What came of a gathering of .* that you were at/)
      await ask('ana', 'POST', `/gatherings/${id}/harvest/taking-back`)
      await confirmed(world, id)
      assert.deepEqual(await told(world), ['ben gatheringHarvested'])
    }))

  test('can be opened again while it is not closed, and its notes are written on where they were', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await heldGathering(world)
      await ask('ben', 'POST', `/gatherings/${id}/notes`, { seen: '0', words: 'Kept words' })
      await confirmed(world, id)
      assert.match((await ask('ana', 'GET', `/gatherings/${id}/harvest`)).body, /not coming back/)
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/harvest/taking-back`)).status, 303)
      assert.equal((await ask('ben', 'GET', `/gatherings/${id}/harvest`)).status, 404)
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/notes`)).body, /Kept words<\/textarea>/)
      const { state } = await db.selectFrom('shared_notes').select('state').executeTakeFirstOrThrow()
      assert.ok(state.length > 0, 'an editor that opens them finds the words')
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/harvest/taking-back`)).status, 403)
    }))
})

describe('once a harvest is confirmed', () => {
  test('nothing is kept by person of what was felt, signalled and counted, and what the group made stays', () =>
    inWorld(async (world) => {
      const { ask, db, people } = world
      const id = await openedRoom(world, 'ben', 'ana')
      const room = `/gatherings/${id}/room`
      await sent(world, 'ben', `${room}/signal`, { kind: 'pause' })
      await sent(world, 'ben', `${room}/parked`, { words: 'A shared calendar' })
      await ask('ben', 'POST', `${room}/parked/${await onlyParked(world)}/settling`, { act: 'take' })
      const at = world.clock.now().toString()
      const step = sql`(select id from room_step where gathering_id = ${id} order by place limit 1)`
      for (const fill of [
        sql`insert into room_round (id, gathering_id, community_id, started_at) select gen_random_uuid(), gathering_id, community_id, ${at} from room`,
        sql`insert into room_turn select id, gathering_id, community_id, ${people.ben}, 0 from room_round`,
        sql`insert into room_hand select gen_random_uuid(), gathering_id, community_id, ${people.ben}, ${at} from room`,
        sql`insert into room_check select ${step}, gathering_id, community_id, 1, ${at} from room`,
        sql`insert into room_mood_count select step_id, 'calm', 1 from room_check`,
        sql`insert into room_taking select step_id, community_id, ${people.ben} from room_check`,
        sql`insert into room_picture select step_id, gathering_id, community_id, null, ${at} from room_check`,
        sql`insert into room_breakout (id, gathering_id, community_id, by_choice, opened_at)
            select gen_random_uuid(), gathering_id, community_id, false, ${at} from room`,
        sql`insert into room_group select gen_random_uuid(), id, gathering_id, community_id, 1 from room_breakout`,
        sql`insert into room_group_member select breakout_id, id, gathering_id, community_id, ${people.ben} from room_group`,
        sql`insert into room_group_note select id, breakout_id, gathering_id, community_id, 'Ours' from room_group`,
      ])
        await fill.execute(db)
      const kept = ['room_parked', 'room_group_note', 'room_picture', 'attendance']
      const purged = ['room_signal', 'room_round', 'room_turn', 'room_hand', 'room_mood_count', 'room_taking']
      const named = [...purged, 'room_group_member', 'room_presence']
      for (const table of named) assert.notEqual(await rowsOf(world, table), 0, `${table} before`)

      // Its time is over and nobody ended the room: confirming does.
      await db.updateTable('gathering').set({ minutes: 5 }).where('id', '=', id).execute()
      world.clock.pass({ minutes: 10 })
      await confirmed(world, id)
      for (const table of named) assert.equal(await rowsOf(world, table), 0, `${table} after`)
      for (const table of kept) assert.notEqual(await rowsOf(world, table), 0, table)
      const gathering = db.selectFrom('gathering').select(['ended_at', 'harvested_by']).where('id', '=', id)
      const { ended_at: ended, harvested_by: by } = await gathering.executeTakeFirstOrThrow()
      assert.notEqual(ended, null)
      assert.equal(by, people.ana)

      await sent(world, 'ana', `/gatherings/${id}/harvest/taking-back`)
      for (const table of named) assert.equal(await rowsOf(world, table), 0, `${table} after it was taken back`)
    }))
})

test('what there was no time for is shown, and where it goes', () =>
  inWorld(async (world) => {
    const { ask } = world
    const id = await planned(world)
    await ask('ben', 'POST', `/gatherings/${id}/topics`, { kind: 'topic', words: 'Court days' })
    const starts = world.clock.now().subtract({ minutes: 150 })
    await world.db.updateTable('gathering').set({ starts_at: starts }).where('id', '=', id).execute()
    assert.match(
      (await ask('ana', 'GET', `/gatherings/${id}/harvest`)).body,
      /goes on to the next gathering by itself[\s\S]*Court days/,
    )
  }))

async function harvestedAt({ db }: World, id: GatheringId) {
  const { harvested_at: at } = await db
    .selectFrom('gathering')
    .select('harvested_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return at
}

async function rowsOf({ db }: World, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(db)
  return rows[0]?.count ?? 0
}

async function onlyParked({ db }: World): Promise<string> {
  return (await db.selectFrom('room_parked').select('id').executeTakeFirstOrThrow()).id
}
