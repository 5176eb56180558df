import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning } from '#world/world.ts'
import type { PersonId, UmbrellaId } from '#database'
import { unguardedAccount } from '../../people/index.ts'
import { addLantern, recordBen, seenIn } from '../testing/keeping.ts'

const advocate = { member: 'Lantern House', roleTitle: 'Advocate', carriesCaseload: 'yes', startsOn: '2025-02-01' }

test('what an umbrella keeps of somebody is read by its administrators and by her', () =>
  inWorld(async (world) => {
    const { ask, communities } = world
    await addLantern(world)
    const ben = await recordBen(world)
    assert.match((await ask('dee', 'GET', ben)).body, /<h1>Ben Ito<\/h1>/)
    assert.equal((await ask('dee', 'POST', `${ben}/employments`, advocate)).location, ben)
    const shown = await ask('dee', 'GET', ben)
    assert.match(shown.body, /Advocate[^]*Lantern House[^]*carries a caseload · streams not said/)
    assert.ok(shown.statements <= 8, String(shown.statements))
    assert.match((await ask('dee', 'GET', `/umbrellas/${communities.harbour}/people?q=ITO`)).body, /Ben Ito/)

    const mine = await ask('ben', 'GET', '/me/employments')
    assert.match(mine.body, /Advocate[^]*Lantern House[^]*Kept by Harbour/)
    assert.match((await ask('ana', 'GET', '/me/employments')).body, /Nothing is on record/)
    for (const who of ['ana', 'ben', 'ivy', 'visitor'] as const) {
      for (const page of [ben, `${ben}/employments/new`, `/umbrellas/${communities.harbour}/people`]) {
        assert.notEqual((await ask(who, 'GET', page)).status, 200, `${who} ${page}`)
      }
      assert.notEqual((await ask(who, 'POST', `${ben}/employments`, advocate)).status, 303, who)
    }
  }))

test('somebody says of her own employment that it is over, and of nobody else’s', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    await addLantern(world)
    const ben = await recordBen(world)
    await ask('dee', 'POST', `${ben}/employments`, advocate)
    const { id } = await db.selectFrom('employment').select('id').executeTakeFirstOrThrow()
    const end = `/me/employments/${id}/end`
    assert.equal((await ask('ana', 'POST', end, { endsOn: '2026-03-01' })).status, 404)
    assert.match((await ask('ben', 'POST', end, { endsOn: '' })).body, /Say which day/)
    assert.match((await ask('ben', 'POST', end, { endsOn: '2025-01-31' })).body, /before the first one/)
    assert.equal((await ask('ben', 'POST', end, { endsOn: '2026-02-27' })).status, 303)
    assert.match((await ask('ben', 'POST', end, { endsOn: '2026-06-01' })).body, /ended before that day already/)
    assert.match((await ask('ben', 'GET', '/me/employments')).body, /over<\/span>/)
    assert.match(
      (await ask('dee', 'GET', ben)).body,
      /The person herself changed an employment[^]*Last day: 27 February 2026/,
    )
  }))

test('the database lets her end it, and change or begin nothing', () =>
  inWorld(async (world) => {
    await addLantern(world)
    const ben = await recordBen(world)
    await world.ask('dee', 'POST', `${ben}/employments`, advocate)
    const set = (statement: string) =>
      world.clone.visits({ token: tokenFor('ben'), now: morning, mode: 'write' }, ({ db }) =>
        sql.raw(`update employment set ${statement}`).execute(db),
      )
    await assert.rejects(set("role_title = 'Director', ends_on = '2026-01-01'"), /may end it, not change it/)
    await assert.rejects(set("ends_on = '2026-01-01', carries_caseload = false"), /may end it, not change it/)
    await set("ends_on = '2026-01-01'")
    await assert.rejects(set("ends_on = '2026-01-02'"), /not begun again/)
    await assert.rejects(set('ends_on = null'), /not begun again/)
  }))

test('what contradicts itself is not kept: each with a sentence', () =>
  inWorld(async (world) => {
    const { ask } = world
    await addLantern(world)
    const ben = await recordBen(world)
    const path = `${ben}/employments`
    const refused = async (form: Record<string, string | string[]>, sentence: RegExp) => {
      const answer = await ask('dee', 'POST', path, form)
      assert.equal(answer.status, 422)
      assert.match(answer.body, sentence)
      return answer.body
    }
    await refused({ ...advocate, member: '' }, /Say where this person works/)
    await refused({ ...advocate, other: 'Elsewhere' }, /Name one organisation/)
    assert.match(await refused({ ...advocate, member: 'Lantern' }, /No single member organisation/), /value="Lantern"/)
    await refused({ ...advocate, roleTitle: ' ' }, /Write what this person does/)
    await refused({ ...advocate, endsOn: '2025-01-31' }, /before the first one/)
    await refused({ ...advocate, streams: ['none', newId()] }, /contradict each other/)
    await refused({ ...advocate, streams: newId() }, /not on record any more/)
    assert.equal((await ask('dee', 'POST', path, { ...advocate, member: 'l-1' })).status, 303)
    await refused({ ...advocate, startsOn: '2026-01-01' }, /on record already for some of these days/)
    const second = { ...advocate, roleTitle: 'Cook', member: '', other: 'Elsewhere', streams: 'none' }
    assert.equal((await ask('dee', 'POST', path, second)).status, 303)
    assert.match(
      (await ask('dee', 'GET', ben)).body,
      /Elsewhere[^]*not a member organisation[^]*in none of the streams/,
    )
  }))

test('the second of two who change an employment is told; one that never was is removed', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    await addLantern(world)
    const ben = await recordBen(world)
    await ask('dee', 'POST', `${ben}/employments`, advocate)
    const { id } = await db.selectFrom('employment').select('id').executeTakeFirstOrThrow()
    const path = `${ben}/employments/${id}`
    const seen = seenIn((await ask('dee', 'GET', path)).body)
    assert.equal((await ask('dee', 'POST', path, { ...advocate, carriesCaseload: 'no', seen })).status, 303)
    const second = await ask('dee', 'POST', path, { ...advocate, carriesCaseload: 'yes', seen })
    assert.equal(second.status, 422)
    assert.match(second.body, /Somebody else changed this/)
    assert.equal((await ask('dee', 'POST', `${path}/removal`)).location, ben)
    assert.equal((await ask('dee', 'POST', `${path}/removal`)).status, 404)
    assert.match((await ask('dee', 'GET', ben)).body, /Dee Koss removed an employment/)
  }))

test('an address that is known elsewhere is put on record as somebody new, so that nothing is told of it', () =>
  inWorld(async ({ ask, communities: { harbour }, db, people }) => {
    const elsewhere = newId<UmbrellaId>()
    const shared = { exit_url: 'https://example.org/', time_zone: 'UTC', hue: 0, created_at: morning }
    await db
      .insertInto('umbrella')
      .values({ id: elsewhere, name_en: 'Elsewhere', ...shared })
      .execute()
    await db.updateTable('person').set({ umbrella_id: elsewhere }).where('id', '=', people.eve).execute()

    const form = { email: 'eve@example.org', name: 'E. Adler', language: 'fr' }
    const put = await ask('dee', 'POST', `/umbrellas/${harbour}/people`, form)
    assert.doesNotMatch(put.location ?? '', new RegExp(people.eve))
    const shown = await ask('dee', 'GET', put.location ?? '')
    assert.match(shown.body, /<h1>E. Adler<\/h1>[^]*no account yet/)
    assert.equal((await ask('dee', 'POST', `/umbrellas/${harbour}/people`, form)).location, put.location)
    assert.equal((await ask('dee', 'GET', `/umbrellas/${harbour}/people/${people.eve}`)).status, 404)
  }))

test('only whoever looks after the umbrella puts people on record or reads their names, also in the database', () =>
  inWorld(async (world) => {
    await recordBen(world)
    const { harbour } = world.communities
    const as = (who: 'ana' | 'dee', statement: ReturnType<typeof sql>) =>
      world.clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db }) => statement.execute(db))
    const put = sql`select put_on_record(${harbour}, ${newId<PersonId>()}, 'x@example.org', 'X', 'en', ${morning})`
    await assert.rejects(as('ana', put), /Only whoever looks after/)
    const found = sql`select * from find_on_record(${harbour}, '', null, null, 10)`
    assert.equal((await as('ana', found)).rows.length, 0)
    assert.equal((await as('dee', found)).rows.length, 1)
    const names = sql`select * from on_record(${harbour}, ${[world.people.ben]}::uuid[])`
    assert.equal((await as('ana', names)).rows.length, 0)
    assert.equal((await as('dee', names)).rows.length, 1)
  }))

test('what is on record without an account becomes hers who comes with the address, whichever way she comes', () =>
  inWorld(async (world) => {
    const { ask, communities, db } = world
    await addLantern(world)
    const form = { email: 'ada@example.org', name: 'Ada Moor', language: 'en' }
    const put = await ask('dee', 'POST', `/umbrellas/${communities.harbour}/people`, form)
    await ask('dee', 'POST', `${put.location}/employments`, advocate)
    const account = { ...form, language: 'en' as const, passwordHash: null, timeZone: 'UTC', now: morning }
    const elsewhere = await unguardedAccount(db, {
      ...account,
      email: 'other@example.org',
      umbrellaId: communities.harbour,
    })
    const ada = await unguardedAccount(db, { ...account, umbrellaId: communities.harbour })
    const employed = await db.selectFrom('employment').select('person_id').executeTakeFirstOrThrow()
    assert.equal(employed.person_id, ada)
    assert.notEqual(employed.person_id, elsewhere)
    assert.equal((await ask('dee', 'GET', put.location)).status, 404)
    const hers = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/people/${ada}`)
    assert.match(hers.body, /Ada Moor[^]*Advocate[^]*Dee Koss added an employment/)
    assert.doesNotMatch(hers.body, /no account yet/)
  }))
