import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { offeredClauses } from './clauses.ts'
import { agreement, bringOn, charter, marks, shelf, write } from './testing/writing.ts'

const keysIn = (body: string) => [...body.matchAll(/name="key-\d+" value="([^"]+)"/g)].map(([, key]) => key)

describe('writing an agreement', () => {
  test('begins with clauses to choose from, which are added, moved and taken out by buttons that lose nothing', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const path = await agreement(world, 'draft', {})
      const form = `${path}/editing`
      const empty = (await ask('ana', 'GET', form)).body
      assert.equal(empty.match(/value="add /g)?.length, offeredClauses.length)
      assert.match(empty, /None yet\. Add some of those below/)

      await write(world, 'ana', path, { act: 'add stays' })
      const { location } = await write(world, 'ana', path, { 'key-0': 'stays', 'en-0': 'Ours', act: 'add pass' })
      assert.equal(location, form)
      const two = { 'key-0': 'stays', 'en-0': 'Ours', 'key-1': 'pass', 'en-1': 'Pass' }
      await write(world, 'ana', path, { ...two, act: 'own' })
      const three = (await ask('ana', 'GET', form)).body
      const [, , own = ''] = keysIn(three)
      assert.match(own, /^own-/)
      assert.match(three, />\s*Ours<\/textarea>[\s\S]*Clause 3/)

      await write(world, 'ana', path, { ...two, 'key-2': own, 'en-2': 'Tea for all', act: `up ${own}` })
      assert.deepEqual(keysIn((await ask('ana', 'GET', form)).body), ['stays', own, 'pass'])
      const moved = { 'key-0': 'stays', 'en-0': 'Ours', 'key-1': own, 'en-1': 'Tea for all', 'key-2': 'pass' }
      await write(world, 'ana', path, { ...moved, 'en-2': 'Pass', act: 'down stays' })
      await write(world, 'ana', path, { 'key-0': own, 'en-0': 'Tea for all', 'key-1': 'stays', act: 'remove stays' })
      const { parts } = await db.selectFrom('paper').select('parts').executeTakeFirstOrThrow()
      assert.deepEqual(parts, [{ en: 'Tea for all', fr: null, key: own }])
    }))

  test('stays what it was when its form is not what it should be', () =>
    inWorld(async (world) => {
      const { ask } = world
      const path = await agreement(world, 'draft', {})
      assert.match((await bringOn(world, 'ana', path, 'consultation')).body, /Choose or write at least one clause/)
      for (const act of ['add nothing', 'up stays', 'remove x', 'explode', 'add stays; drop']) {
        assert.equal((await write(world, 'ana', path, { 'key-0': 'pass', 'en-0': 'Pass', act })).status, 303, act)
        assert.deepEqual(keysIn((await ask('ana', 'GET', `${path}/editing`)).body), ['pass'], act)
      }
      const twice = { 'key-0': 'pass', 'en-0': 'One', 'key-1': 'pass', 'en-1': 'Two', 'key-2': '<script>', 'en-2': 'x' }
      await write(world, 'ana', path, twice)
      assert.deepEqual(keysIn((await ask('ana', 'GET', `${path}/editing`)).body), ['pass'])

      const long = await write(world, 'ana', path, {
        'key-0': 'pass',
        'en-0': 'x'.repeat(2001),
        'key-1': 'own-1',
        'fr-1': 'Thé',
      })
      assert.equal(long.status, 422)
      assert.deepEqual(keysIn(long.body), ['pass', 'own-1'])
      assert.match(long.body, /This is too long[\s\S]*>\s*Thé<\/textarea>/)
      assert.equal((await write(world, 'ana', path, { seen: 'x' })).status, 303)
    }))

  test('drops clauses without words when it is put to the members', () =>
    inWorld(async (world) => {
      const { db } = world
      await agreement(world, 'consulted', { 'key-0': 'own-1', 'en-0': ' ', 'key-1': 'pass', 'fr-1': 'Passer' })
      const { parts } = await db.selectFrom('paper').select('parts').executeTakeFirstOrThrow()
      assert.deepEqual(parts, [{ en: null, fr: 'Passer', key: 'pass' }])
    }))
})

describe('what an adopted charter says of domain, community and practice', () => {
  test('is shown to whoever may know of the community, and nothing else of it', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      await charter(world, 'consulted', { ...marks, rolesEn: 'Kept inside' })
      const face = `/communities/${communities.circle}`
      assert.doesNotMatch((await ask('cy', 'GET', face)).body, /How we listen at work\.<\/p>\s*<\/div>/)
      await bringOn(world, 'ana', `${shelf(communities.circle)}/1`, 'adoption')

      const seen = (await ask('cy', 'GET', face)).body
      assert.match(seen, /The domain[\s\S]*The community[\s\S]*within a week[\s\S]*The practice/)
      assert.doesNotMatch(seen, /Kept inside/)
      assert.equal((await ask('visitor', 'GET', face)).status, 404)
      await db.updateTable('community').set({ visibility: 'public' }).where('id', '=', communities.circle).execute()
      assert.match((await ask('visitor', 'GET', face)).body, /within a week/)
      await db.updateTable('community').set({ visibility: 'hidden' }).where('id', '=', communities.circle).execute()
      assert.equal((await ask('cy', 'GET', face)).status, 404)
      assert.doesNotMatch((await ask('dee', 'GET', face)).body, /within a week/)
    }))
})
