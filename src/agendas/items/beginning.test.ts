import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId } from '#database'
import { inWorld } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'
import { given } from '../../outcomes/testing/recording.ts'

const title = 'What we said we would do'

test('an agenda that is begun has a step for what is still open, after the check-in, once, and none where nothing is', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const first = await planned(world)
    const [, second, third] = await db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
    assert.ok(second && third)
    const begin = (id: string, from: string) => ask('ana', 'POST', `/gatherings/${id}/agenda/beginning`, { from })
    const stepsOf = (id: GatheringId) =>
      db
        .selectFrom('agenda_item')
        .innerJoin('gathering', 'gathering.id', 'agenda_item.gathering_id')
        .where('gathering.id', '=', id)
        .orderBy('position')
        .select(['kind', 'title_en', 'words'])
        .execute()
    await begin(first, 'quarterlyCall')
    assert.equal(
      (await stepsOf(first)).some(({ title_en: named }) => named === title),
      false,
    )

    await given(world, first, { owner: 'ben' })
    await given(world, first, { owner: null, text: 'Find a room' })
    assert.equal((await begin(second.id, 'quarterlyCall')).status, 303)
    const steps = await stepsOf(second.id)
    assert.equal(steps[0]?.kind, 'check_in')
    const words = '- Write to the transit office\n- Find a room'
    assert.deepEqual(steps[1], { kind: 'decision', title_en: title, words })

    assert.equal((await begin(third.id, 'last')).status, 303)
    const named = (await stepsOf(third.id)).map(({ title_en: one }) => one)
    assert.equal(named.indexOf(title), 1)
    assert.equal(named.lastIndexOf(title), 1)
  }))
