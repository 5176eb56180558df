import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { recordBen, seenIn } from '../testing/keeping.ts'

test('administrators keep initiatives and who chairs them; for others the pages do not exist', () =>
  inWorld(async (world) => {
    const { ask, communities } = world
    const list = `/umbrellas/${communities.harbour}/initiatives`
    assert.match((await ask('dee', 'GET', list)).body, /No initiative yet/)
    assert.match((await ask('dee', 'POST', list, { name: '', kind: 'icat' })).body, /Write a name/)
    assert.match((await ask('dee', 'POST', list, { name: 'X', kind: 'club' })).body, /Choose what kind/)
    const path = (await ask('dee', 'POST', list, { name: 'North table', kind: 'icat', region: 'North' })).location ?? ''
    await recordBen(world)
    const chair = { who: 'ben@example.org', role: 'cochair', startsOn: '2025-01-01' }
    assert.equal((await ask('dee', 'POST', `${path}/parts`, chair)).status, 303)
    const shown = await ask('dee', 'GET', path)
    assert.match(shown.body, /Ben Ito[^]*Co-chair · since <time/)
    assert.match(shown.body, /Dee Koss added a part in an initiative/)
    assert.match((await ask('dee', 'GET', list)).body, /North · 1 person chairs or coordinates it/)
    for (const who of ['ana', 'ben', 'ivy', 'visitor'] as const) {
      for (const page of [list, path, `${path}/editing`])
        assert.notEqual((await ask(who, 'GET', page)).status, 200, who)
      assert.notEqual((await ask(who, 'POST', `${path}/parts`, chair)).status, 303, who)
    }
  }))

test('a part is held by somebody on record, once on each day', () =>
  inWorld(async (world) => {
    const { ask, communities, db } = world
    const form = { name: 'North table', kind: 'vawir_vir' }
    const path = (await ask('dee', 'POST', `/umbrellas/${communities.harbour}/initiatives`, form)).location ?? ''
    const part = { who: 'Ben Ito', role: 'chair', startsOn: '2025-01-01', endsOn: '2025-12-31' }
    const add = (more: Record<string, string>) => ask('dee', 'POST', `${path}/parts`, { ...part, ...more })
    assert.match((await add({})).body, /Nobody on record is called so/)
    await recordBen(world)
    assert.equal((await add({})).status, 303)
    assert.match((await add({ startsOn: '2025-12-31', endsOn: '' })).body, /holds this part already/)
    assert.match((await add({ endsOn: '2024-12-31' })).body, /before the first one/)
    assert.equal((await add({ role: 'coordinator' })).status, 303)
    const namesake = { email: 'other@example.org', name: 'Ben Ito', language: 'en' }
    await ask('dee', 'POST', `/umbrellas/${communities.harbour}/people`, namesake)
    assert.match((await add({ startsOn: '2026-01-01', endsOn: '' })).body, /Several people on record/)

    const { id } = await db
      .selectFrom('initiative_role')
      .select('id')
      .where('role', '=', 'chair')
      .executeTakeFirstOrThrow()
    const one = `${path}/parts/${id}`
    const changed = {
      role: 'chair',
      startsOn: '2025-01-01',
      endsOn: '',
      seen: seenIn((await ask('dee', 'GET', one)).body),
    }
    assert.match((await ask('dee', 'POST', one, { ...changed, role: 'coordinator' })).body, /holds this part already/)
    assert.equal((await ask('dee', 'POST', one, changed)).status, 303)
    assert.match((await ask('dee', 'POST', one, changed)).body, /Somebody else changed this/)
    assert.equal((await ask('dee', 'POST', `${one}/removal`)).status, 303)
    assert.equal((await ask('dee', 'POST', `${one}/removal`)).status, 404)
  }))
