import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { openedRoom, sent } from '../testing/rooms.ts'

test('what is parked stands by name until somebody takes it further, or it is dropped', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const id = await openedRoom(world, 'ben')
    const room = `/gatherings/${id}/room`
    const now = async () => (await ask('ana', 'GET', `${room}/now`)).body
    assert.equal((await ask('ben', 'POST', `${room}/parked`, { words: ' ' })).status, 422)
    const doubtful = await ask('ben', 'POST', `${room}/parked`, {
      words: 'My client Delia Fernbrook lives at 1428 Larch Street.',
    })
    assert.equal(doubtful.status, 422)
    assert.deepEqual(await db.selectFrom('room_parked').selectAll().execute(), [])
    await sent(world, 'ben', `${room}/parked`, { words: 'A shared calendar' })
    await sent(world, 'ana', `${room}/parked`, { words: 'New chairs' })
    assert.match(await now(), /A shared calendar<\/p><p class="small muted">by Ben Ito/)

    const [calendar, chairs] = await db.selectFrom('room_parked').select('id').orderBy('words').execute()
    const settle = (who: 'ana' | 'ben' | 'cy' | 'fay', which: string | undefined, act: string) =>
      ask(who, 'POST', `${room}/parked/${which}/settling`, { act })
    assert.equal((await settle('cy', calendar?.id, 'take')).status, 404)
    assert.equal((await settle('ben', chairs?.id, 'drop')).status, 403)
    await Promise.all([settle('ana', calendar?.id, 'take'), settle('ben', calendar?.id, 'take')])
    assert.match(await now(), /(Ana Wells|Ben Ito) takes it further/)
    await settle('fay', calendar?.id, 'drop')
    await settle('fay', chairs?.id, 'drop')
    const body = await now()
    assert.match(body, /takes it further/)
    assert.equal(body.match(/dropped/g)?.length, 1)
  }))
