import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning } from '#world/world.ts'
import { keepTerms, tell } from '../testing/telling.ts'

test('an umbrella keeps words for what its people do: its administrators do, and nobody else', () =>
  inWorld(async (world) => {
    const { ask, communities, people, db } = world
    const list = `/umbrellas/${communities.harbour}/terms`
    assert.match((await ask('dee', 'GET', list)).body, /No role yet/)
    for (const who of ['ana', 'ben', 'ivy'] as const) {
      assert.equal((await ask(who, 'GET', list)).status, 404, who)
      assert.equal((await ask(who, 'POST', list, { kind: 'role', nameEn: 'Counsellor' })).status, 404, who)
    }
    assert.match((await ask('ben', 'GET', '/me/profile')).body, /There is no list to choose from yet/)

    assert.equal((await ask('dee', 'POST', list, { kind: 'role', nameEn: ' ', nameFr: '' })).status, 422)
    assert.equal((await ask('dee', 'POST', list, { kind: 'hat', nameEn: 'Counsellor' })).status, 422)
    const counsellor = { kind: 'role', nameEn: 'Counsellor', nameFr: 'Conseillère' }
    assert.equal((await ask('dee', 'POST', list, counsellor)).location, list)
    assert.equal((await ask('dee', 'POST', list, { kind: 'region', nameEn: 'North', nameFr: 'Nord' })).status, 303)
    const [role] = await db.selectFrom('profile_term').select('id').where('kind', '=', 'role').execute()
    assert.ok(role)
    await tell(world, 'ben', { role: [role.id, 'community'] })

    const one = `${list}/${role.id}`
    assert.equal((await ask('ana', 'POST', `${one}/removal`)).status, 404)
    assert.match((await ask('dee', 'GET', one)).body, /value="Counsellor"/)
    assert.equal((await ask('dee', 'POST', one, { nameEn: '', nameFr: '' })).status, 422)
    await ask('dee', 'POST', one, { nameEn: 'Therapist', nameFr: 'Thérapeute' })
    assert.match((await ask('ana', 'GET', `/people/${people.ben}`)).body, /Therapist/)
    assert.equal((await ask('dee', 'POST', `${one}/removal`)).location, list)
    assert.doesNotMatch((await ask('ana', 'GET', `/people/${people.ben}`)).body, /Therapist/)
    assert.equal((await ask('dee', 'POST', `${one}/removal`)).status, 404)

    const audit = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/audit`)
    assert.match(audit.body, /Dee Koss took a word off the roles and regions of Harbour/)
  }))

test('a list stays short, also for two at once', () =>
  inWorld(async ({ ask, communities, db }) => {
    const list = `/umbrellas/${communities.harbour}/terms`
    const row = (n: number) => ({
      umbrella_id: communities.harbour,
      kind: 'role' as const,
      name_en: `Role ${n}`,
      created_at: morning,
    })
    const rows = Array.from({ length: 39 }, (_, n) => row(n))
    for (const one of rows)
      await db
        .insertInto('profile_term')
        .values({ ...one, id: crypto.randomUUID() as never })
        .execute()
    const adding = ['One', 'Two'].map((nameEn) => ask('dee', 'POST', list, { kind: 'role', nameEn }))
    assert.deepEqual(new Set((await Promise.all(adding)).map(({ status }) => status)), new Set([303, 409]))
  }))

test('the database lets nobody but administrators change such words', () =>
  inWorld(async (world) => {
    await keepTerms(world)
    const change = (who: 'ana' | 'dee') =>
      world.clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db }) =>
        db.updateTable('profile_term').set({ name_en: 'Changed' }).executeTakeFirst(),
      )
    assert.equal((await change('ana')).numUpdatedRows, 0n)
    assert.equal((await change('dee')).numUpdatedRows, 4n)
  }))
