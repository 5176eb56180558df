import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { planned } from './testing/planning.ts'

test('the page of a gathering takes six statements, with all that other rooms show on it', () =>
  inWorld(async (world) => {
    const gathering = await planned(world)
    for (const who of ['ana', 'ben'] as const) {
      const { status, statements } = await world.ask(who, 'GET', `/gatherings/${gathering}`)
      assert.equal(status, 200)
      assert.ok(statements <= 6, `${who}: ${statements}`)
    }
  }))
