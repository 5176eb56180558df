import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { UmbrellaId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld } from '#world/world.ts'

test('visitors come to the same umbrella each time, of several that began at one moment', () =>
  inWorld(async ({ ask, db }) => {
    const first = await db.selectFrom('umbrella').selectAll().orderBy('id').executeTakeFirstOrThrow()
    const name = async () => /<h1>([^<]*)<\/h1>/.exec((await ask('visitor', 'GET', '/about')).body)?.[1]
    await db
      .insertInto('umbrella')
      .values({ ...first, id: newId<UmbrellaId>(), name_en: 'Lantern', name_fr: null })
      .execute()
    assert.equal(await name(), 'Harbour')
    for (const name_en of ['Harbour', 'Lantern'])
      await db.updateTable('umbrella').set({ hue: 30 }).where('name_en', '=', name_en).execute()
    assert.equal(await name(), 'Harbour')
  }))
