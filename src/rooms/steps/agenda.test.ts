import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { AgendaItemId, GatheringId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { withItem } from '../../agendas/testing/agenda.ts'
import { dueGathering, sent } from '../testing/rooms.ts'

async function andConversation({ db }: Pick<World, 'db'>, gathering: GatheringId): Promise<AgendaItemId> {
  const id = newId<AgendaItemId>()
  await sql`insert into agenda_item (id, gathering_id, community_id, position, kind, minutes, edited_at)
    select ${id}, id, community_id, 2, 'discussion', 30, ${morning} from gathering where id = ${gathering}`.execute(db)
  await sql`insert into agenda_topic (id, gathering_id, community_id, kind, words, submitted_at, item_id)
    select gen_random_uuid(), id, community_id, 'question', 'Waiting lists', ${morning}, ${id}
    from gathering where id = ${gathering}`.execute(db)
  return id
}

test('what a room has been through is done on its agenda and covered, until it goes back', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const id = await dueGathering(world)
    await withItem(world, id)
    await andConversation(world, id)
    const room = `/gatherings/${id}/room`
    const state = async () => {
      const items = await db.selectFrom('agenda_item').select(['done_at', 'skipped_at']).orderBy('position').execute()
      const topic = await db.selectFrom('agenda_topic').select('covered_at').executeTakeFirstOrThrow()
      const said = items.map(({ done_at, skipped_at }) => (done_at ? 'done' : skipped_at ? 'left out' : 'open'))
      return [...said, topic.covered_at !== null]
    }
    await sent(world, 'fay', `${room}/opening`)
    assert.deepEqual(await state(), ['open', 'open', false])
    assert.equal((await ask('ben', 'POST', `${room}/move`, { to: 'next', seen: '0' })).status, 403)
    assert.deepEqual(await state(), ['open', 'open', false])
    await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '0' })
    assert.deepEqual(await state(), ['done', 'open', false])
    await sent(world, 'fay', `${room}/steps`, { title: 'A last word', minutes: '5' })
    await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '1' })
    assert.deepEqual(await state(), ['done', 'done', true])
    await sent(world, 'fay', `${room}/move`, { to: 'back', seen: '2' })
    assert.deepEqual(await state(), ['done', 'open', false])
    await sent(world, 'fay', `${room}/move`, { to: 'back', seen: '3' })
    assert.deepEqual(await state(), ['open', 'open', false])

    const steps = await db.selectFrom('room_step').select('id').orderBy('place').execute()
    await sent(world, 'fay', `${room}/steps/${steps[1]?.id}/skipping`, { wish: 'skip' })
    assert.deepEqual(await state(), ['open', 'left out', false])
    await sent(world, 'fay', `${room}/steps/${steps[1]?.id}/skipping`, { wish: 'takeIn' })
    await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '4' })
    await sent(world, 'fay', `${room}/ending`)
    assert.deepEqual(await state(), ['done', 'done', true])
  }))
