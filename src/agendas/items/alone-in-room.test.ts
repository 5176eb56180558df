import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { dueGathering, sent } from '../../rooms/testing/rooms.ts'
import { withItem } from '../testing/agenda.ts'

test('a room asks what is worked on with the first step of the way, and leads to where each writes for herself', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const id = await dueGathering(world)
    const item = await withItem(world, id)
    const what = { kind: 'protocol', shipped_protocol: 'where-i-stand', title_en: 'Who we are at work' } as const
    await db.updateTable('agenda_item').set(what).where('id', '=', item).execute()
    await sent(world, 'fay', `/gatherings/${id}/room/opening`)
    const first = await ask('ben', 'GET', `/gatherings/${id}/room`)
    assert.match(first.body, /protocols\/where-i-stand\/alone"/)
    await sent(world, 'fay', `/gatherings/${id}/room/move`, { to: 'next', seen: '0' })
    const steps = await db.selectFrom('room_step').select(['about_en', 'run_id']).orderBy('place').execute()
    const told = steps.filter(({ run_id: run }) => run !== null).map(({ about_en: about }) => about ?? '')
    assert.match(told[0] ?? '', /^Who we are at work\n\nWhich of my experiences/)
    assert.doesNotMatch(told[1] ?? '', /Who we are at work/)
  }))
