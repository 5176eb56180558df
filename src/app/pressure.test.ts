import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { settling } from '#kernel/http/server.ts'
import { askIn } from '#world/ask.ts'
import { openClone } from '#world/clone.ts'
import { worldTemplate } from '#world/template.ts'
import { appOn, inWorld, type World } from '#world/world.ts'
import { buildApp } from '../app.ts'

test('a server that cannot keep up says so, still lets everybody leave, and comes back', () => {
  const story = async ({ ask }: World) => {
    await setTimeout(settling)
    assert.equal((await ask('ben', 'GET', '/inbox')).status, 200)

    const body = 'Words that took a while to find.'
    const [refused, left] = await overwhelmed(
      async () => [await ask('ben', 'POST', '/drafts', { body }), await ask('cy', 'GET', '/exit')] as const,
    )
    assert.equal(refused.status, 503)
    assert.match(refused.body, /It has more to do right now than it can\./)
    assert.equal(left.status, 303)
    assert.equal(left.location, 'https://weather.example.org/')

    await setTimeout(settling)
    assert.equal((await ask('ben', 'GET', '/inbox')).status, 200)
  }
  return inWorld(story, { longestDelay: 1_500 })
})

test('whoever asks too often is told to wait, in her language, and can still leave', async () => {
  const clone = await openClone((await worldTemplate()).name)
  const { app: usual, outside } = await appOn(clone)
  const app = await buildApp({ ...outside, settings: { ...outside.settings, requestsPerMinute: 3 } })
  try {
    const ask = askIn(app, clone)
    for (let turn = 0; turn < 3; turn++) assert.equal((await ask('fay', 'GET', '/inbox')).status, 200)
    const refused = await ask('fay', 'GET', '/inbox')
    assert.equal(refused.status, 429)
    assert.match(refused.body, /<html lang="fr"/)
    assert.match(refused.body, /Cela fait beaucoup à la fois\. Attendez un moment et réessayez\./)
    assert.equal((await ask('fay', 'GET', '/exit')).status, 303)
  } finally {
    await Promise.all([app.close(), usual.close()])
    await clone.drop()
  }
})

/** Does something when every turn has taken two seconds for a while. */
async function overwhelmed<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 0; turn < 3; turn++) {
    const until = performance.now() + 2_000
    while (performance.now() < until);
    await setTimeout(1)
  }
  return work()
}
