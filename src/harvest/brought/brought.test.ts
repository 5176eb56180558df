import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { opened, tea, wrote } from '../../boards/testing/boards.ts'
import { proposed } from '../../outcomes/testing/recording.ts'
import { openedRoom, sent } from '../../rooms/testing/rooms.ts'
import { inWorld, type World } from '#world/world.ts'
import type { GatheringId } from '#database'
import { confirmed } from '../testing/held.ts'

/** Fay's room with two small groups, of which Ben's wrote something. */
async function withGroups(world: World): Promise<GatheringId> {
  const id = await openedRoom(world, 'fay', 'ben', 'ana')
  const groups = `/gatherings/${id}/room/groups`
  await sent(world, 'fay', groups, { prompt: 'What could we try?', size: '2', way: 'choice' })
  const { id: one } = await world.db.selectFrom('room_group').select('id').orderBy('number').executeTakeFirstOrThrow()
  await sent(world, 'ben', `${groups}/joining`, { group: one })
  await sent(world, 'ben', `${groups}/${one}`, { notes: 'Call on Fridays.', seen: '1' })
  return id
}

describe('what groups and boards brought', () => {
  test('is in the harvest and in the minutes that are proposed, without a name', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await withGroups(world)
      const board = await opened(world, { gathering: id })
      await wrote(world, board, { ana: 'A warm *room*', ben: 'Short forms' })
      await sent(world, 'fay', `/boards/${board}/reveal`)
      await sent(world, 'fay', `/gatherings/${id}/room/ending`)

      const harvest = (await ask('ana', 'GET', `/gatherings/${id}/harvest`)).body
      assert.match(harvest, /What could we try\?[\s\S]*Group 1[\s\S]*Call on Fridays/)
      assert.match(harvest, /What helps at night\?[\s\S]*A warm \*room\*/)
      assert.match(harvest, /One board is still open[\s\S]*Boards that are still open are closed/)
      const minutes = (await ask('ana', 'GET', `/gatherings/${id}/minutes`)).body
      assert.match(minutes, /## What the groups brought back: What could we try\?\n\n- Group 1: Call on Fridays\./)
      assert.match(minutes, /## What helps at night\?\n\n[\s\S]*- A warm \\\*room\\\*/)
      assert.doesNotMatch(minutes, /## [\s\S]*(Ben|Ana|Fay) /)

      assert.equal((await ask('ben', 'GET', `/gatherings/${id}/harvest`)).status, 404)
      await confirmed(world, id)
      const bens = (await ask('ben', 'GET', `/gatherings/${id}/harvest`)).body
      assert.match(bens, /Call on Fridays[\s\S]*Short forms/)
      assert.match(
        (await ask('fay', 'GET', `/gatherings/${id}/harvest`)).body,
        /Ce que les petits groupes ont rapporté/,
      )
    }))

  test('leaves out what is held back, and what nobody has shown', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await openedRoom(world, 'fay', 'ben')
      const shown = await opened(world, { gathering: id })
      await wrote(world, shown, { ana: 'A warm room', ben: 'Somebody’s story' })
      await sent(world, 'fay', `/boards/${shown}/reveal`)
      const story = await db.selectFrom('board_note').where('words', 'like', '%story').select('id').executeTakeFirst()
      await sent(world, 'fay', `/boards/${shown}/shown/${story?.id}/hold`)
      const kept = await opened(world, { gathering: id, question: 'And by day?', anonymity: 'anonymous' })
      await wrote(world, kept, { ben: 'Only mine' })
      await sent(world, 'fay', `/gatherings/${id}/room/ending`)
      await confirmed(world, id)
      for (const who of ['ana', 'ben'] as const) {
        const { body } = await ask(who, 'GET', `/gatherings/${id}/harvest`)
        assert.match(body, /A warm room/)
        assert.doesNotMatch(body, /story|Only mine|And by day/, who)
      }
      assert.match((await ask('ben', 'GET', `/boards/${kept}`)).body, /Only mine/)
      assert.doesNotMatch((await ask('fay', 'GET', `/boards/${kept}`)).body, /Only mine/)
      assert.equal((await ask('ben', 'POST', `/boards/${kept}/notes`, { words: 'Too late' })).status, 303)
      assert.match((await ask('ben', 'GET', `/boards/${kept}`)).body, /Too late/)
    }))

  test('is closed with the harvest: dots are counted, and of an anonymous vote of few nothing is kept', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await openedRoom(world, 'fay', 'ben')
      const named = await opened(world, { ...tea, gathering: id })
      const anonymous = await opened(world, { ...tea, question: 'And then?', anonymity: 'anonymous', gathering: id })
      for (const board of [named, anonymous]) {
        const note = await db.selectFrom('board_note').where('board_id', '=', board).select('id').executeTakeFirst()
        await sent(world, 'ben', `/boards/${board}/dots`, { give: `note ${note?.id}` })
      }
      assert.equal((await db.selectFrom('board_vote').select('dots').execute()).length, 2)
      await sent(world, 'fay', `/gatherings/${id}/room/ending`)
      await confirmed(world, id)
      const boards = await db.selectFrom('board').select(['id', 'closed_at', 'voters']).execute()
      assert.ok(boards.every(({ closed_at }) => closed_at !== null))
      assert.deepEqual(
        new Map(boards.map(({ id: of, voters }) => [of, voters])),
        new Map([
          [named, 1],
          [anonymous, null],
        ]),
      )
      const votes = await db.selectFrom('board_vote').select('board_id').execute()
      assert.deepEqual(votes, [{ board_id: named }])
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/harvest`)).body, /1 dot/)
    }))

  test('has how the group arrived, once that was shown to everybody', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await openedRoom(world, 'ben')
      const { step_id: step } = await db.selectFrom('room').select('step_id').executeTakeFirstOrThrow()
      const check = `/gatherings/${id}/room/steps/${step}/check`
      await sent(world, 'ben', check, { mood: 'calm' })
      await sql`update room_mood_count set count = case mood when 'calm' then 6 when 'tired' then 5 else 0 end`.execute(
        db,
      )
      await sent(world, 'fay', `${check}/closing`, { act: 'close' })
      const harvest = async () => (await ask('ana', 'GET', `/gatherings/${id}/harvest`)).body
      await sent(world, 'fay', `/gatherings/${id}/room/ending`)
      assert.doesNotMatch(await harvest(), /How people were/)
      await sql`update room_picture set shared_at = ${world.clock.now().toString()}`.execute(db)
      assert.match(await harvest(), /How people were[\s\S]*Check-in[\s\S]*6<\/span> calm/)
    }))

  test('comes with what was objected, and nobody’s name, where a proposal is', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await openedRoom(world, 'fay', 'ben')
      const proposal = await proposed(world, id)
      const say = (who: 'ben' | 'fay', voice: string, words: string) =>
        ask(who, 'POST', `/decisions/${proposal}/voice`, { voice, words })
      assert.equal((await say('ben', 'object', 'The phone line is *bad*.')).status, 303)
      assert.equal((await say('fay', 'agree', 'Oui.')).status, 303)
      await sent(world, 'fay', `/gatherings/${id}/room/ending`)
      const harvest = (await ask('ana', 'GET', `/gatherings/${id}/harvest`)).body
      assert.match(harvest, /One proposal is neither decided nor withdrawn/)
      const minutes = (await ask('ana', 'GET', `/gatherings/${id}/minutes`)).body
      assert.match(
        minutes,
        /\(Proposed, By consent, 1 agrees, 1 objection\) Objections: The phone line is \\\*bad\\\*\./,
      )
      assert.doesNotMatch(minutes, /Oui|Ben Ito/)

      await db
        .updateTable('outcome_decision')
        .set({ worded_at: world.clock.now().add({ minutes: 1 }) })
        .execute()
      assert.doesNotMatch((await ask('ana', 'GET', `/gatherings/${id}/minutes`)).body, /phone line/)
    }))
})
