import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { isMaskKey } from './mask-key.ts'
import { masksWith } from './masks.ts'

test('a database knows the key that its masks are sealed with, and no other', () =>
  inWorld(async ({ db }) => {
    await db
      .insertInto('installation')
      .values({ secret: 'x' })
      .onConflict((known) => known.doNothing())
      .execute()
    const [one, other] = [masksWith(Buffer.alloc(32, 1)), masksWith(Buffer.alloc(32, 2))]
    assert.deepEqual(
      [await isMaskKey(db, one), await isMaskKey(db, other), await isMaskKey(db, one)],
      [true, false, true],
    )
  }))
