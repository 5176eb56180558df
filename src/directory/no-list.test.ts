import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'

test('nobody takes a list of people away: what is there are pages, whoever asks and however', () =>
  inWorld(async ({ ask, communities }) => {
    const places = ['/people', '/people/offers', `/communities/${communities.circle}/people`]
    for (const who of ['ana', 'ben', 'dee'] as const) {
      for (const place of places) {
        for (const path of [place, `${place}?format=csv`]) {
          const { status, headers } = await ask(who, 'GET', path)
          if (status === 200) assert.match(String(headers['content-type']), /^text\/html/, `${who} ${path}`)
          assert.equal(headers['content-disposition'], undefined, `${who} ${path}`)
        }
        for (const path of [`${place}.csv`, `${place}/export`, `${place}/file`])
          assert.ok([403, 404].includes((await ask(who, 'GET', path)).status), `${who} ${path}`)
      }
    }
    assert.equal((await ask('ana', 'GET', places[2] ?? '')).status, 200)
  }))
