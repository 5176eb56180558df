import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildApp } from '../app.ts'
import type { Outside } from '#kernel/outside.ts'
import { askIn, type Ask } from '#world/ask.ts'
import { emptyTemplate, openClone } from '#world/clone.ts'
import { appOn } from '#world/world.ts'

async function inMode(mode: Outside['settings']['mode'], story: (ask: Ask) => Promise<void>): Promise<void> {
  const clone = await openClone(emptyTemplate())
  const { app: usual, outside } = await appOn(clone)
  const app = await buildApp({ ...outside, settings: { ...outside.settings, mode } })
  try {
    await story(askIn(app, clone))
  } finally {
    await Promise.all([app.close(), usual.close()])
    await clone.drop()
  }
}

for (const mode of ['development', 'demo'] as const) {
  test(`who builds Hearth sees its parts and reads its letters, even before the first run: ${mode}`, () =>
    inMode(mode, async (ask) => {
      const parts = await ask('visitor', 'GET', '/dev/parts')
      assert.equal(parts.status, 200)
      assert.match(parts.body, /<h1>Parts<\/h1>/)
      assert.equal((await ask('visitor', 'GET', '/dev/letters')).status, 200)

      const posted = await ask('visitor', 'POST', '/dev/parts', { text: 'Words' })
      assert.deepEqual([posted.status, posted.location], [303, '/dev/parts'])
    }))
}

test('where people work, there is no page of parts and none of letters', () =>
  inMode('production', async (ask) => {
    for (const path of ['/dev/parts', '/dev/letters']) {
      assert.equal((await ask('visitor', 'GET', path)).status, 404)
      assert.notEqual((await ask('visitor', 'POST', path)).status, 303)
    }
  }))
