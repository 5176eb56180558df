import assert from 'node:assert/strict'
import { test } from 'node:test'
import { haveRule, keepFacts } from '../../eligibility/testing/keeping.ts'
import { inWorld } from '#world/world.ts'
import { addLantern, recordBen, seenIn } from '../testing/keeping.ts'

test('administrators keep streams and who pays for them, and nobody else does', () =>
  inWorld(async ({ ask, communities: { harbour }, db }) => {
    const list = `/umbrellas/${harbour}/streams`
    assert.match((await ask('dee', 'GET', list)).body, /No stream yet/)
    for (const who of ['ana', 'ben', 'ivy', 'visitor'] as const) {
      assert.notEqual((await ask(who, 'GET', list)).status, 200, who)
      assert.notEqual((await ask(who, 'POST', list, { code: 'ORS', nameEn: 'Outreach' })).status, 303, who)
    }
    await ask('dee', 'POST', `/umbrellas/${harbour}/funders`, { nameEn: 'Ministry', nameFr: 'Ministère' })
    const funder = await db.selectFrom('funder').select('id').executeTakeFirstOrThrow()
    const stream = { code: 'ORS', nameEn: 'Outreach', nameFr: 'Proximité', funder: funder.id }
    assert.equal((await ask('dee', 'POST', list, stream)).status, 303)
    const again = await ask('dee', 'POST', list, { ...stream, code: 'ors' })
    assert.equal(again.status, 422)
    assert.match(again.body, /Something else has this code already/)
    assert.match((await ask('dee', 'POST', list, { code: 'two words', nameEn: 'x' })).body, /without spaces/)
    assert.match((await ask('dee', 'GET', list)).body, /Paid for by Ministry/)
    assert.match(
      (await ask('dee', 'POST', `/umbrellas/${harbour}/funders/${funder.id}/removal`)).body,
      /<h1>This cannot be done as things are<\/h1>\s*<p>Streams name this funder/,
    )
    assert.match((await ask('dee', 'GET', `/umbrellas/${harbour}/audit`)).body, /Dee Koss added a programme stream/)
  }))

test('the second of two who change a stream at once is told, and nothing of hers is lost', () =>
  inWorld(async ({ ask, communities: { harbour }, db }) => {
    const list = `/umbrellas/${harbour}/streams`
    await ask('dee', 'POST', list, { code: 'ORS', nameEn: 'Outreach' })
    const { id } = await db.selectFrom('programme_stream').select('id').executeTakeFirstOrThrow()
    const seen = seenIn((await ask('dee', 'GET', `${list}/${id}`)).body)
    assert.equal((await ask('dee', 'POST', `${list}/${id}`, { code: 'ORS', nameEn: 'First', seen })).status, 303)

    const second = await ask('dee', 'POST', `${list}/${id}`, { code: 'ORS', nameEn: 'Second', seen })
    assert.equal(second.status, 422)
    assert.match(second.body, /Somebody else changed this while you were writing/)
    assert.match(second.body, /value="Second"/)
    assert.match(second.body, /Name in English: Outreach → First/)
    const meant = { code: 'ORS', nameEn: 'Second', seen: seenIn(second.body) }
    assert.equal((await ask('dee', 'POST', `${list}/${id}`, meant)).status, 303)
  }))

test('a stream that is in use is retired, not removed: who is in it stays, and nothing new can be', () =>
  inWorld(async (world) => {
    const { ask, communities, db } = world
    const list = `/umbrellas/${communities.harbour}/streams`
    await addLantern(world)
    const ben = await recordBen(world)
    await ask('dee', 'POST', list, { code: 'ORS', nameEn: 'Outreach' })
    const { id } = await db.selectFrom('programme_stream').select('id').executeTakeFirstOrThrow()
    const job = { member: 'Lantern House', roleTitle: 'Advocate', streams: id, startsOn: '2025-02-01' }
    assert.equal((await ask('dee', 'POST', `${ben}/employments`, job)).status, 303)

    assert.match(
      (await ask('dee', 'GET', `${list}/${id}`)).body,
      /1 employment, no community and no rule of who can join name this stream/,
    )
    assert.match((await ask('dee', 'POST', `${list}/${id}/removal`)).body, /Retire it instead/)
    assert.equal((await ask('dee', 'POST', `${list}/${id}/retirement`)).status, 303)
    assert.match((await ask('dee', 'GET', list)).body, /retired/)
    assert.match((await ask('dee', 'GET', ben)).body, /ORS/)
    const later = { ...job, roleTitle: 'Night worker' }
    assert.match(
      (await ask('dee', 'POST', `${ben}/employments`, later)).body,
      /was retired, so nothing new can be in it/,
    )
    assert.equal((await ask('dee', 'POST', `${list}/${id}/return`)).status, 303)
    assert.equal((await ask('dee', 'POST', `${ben}/employments`, later)).status, 303)
  }))

test('what a rule of who can join names is not removed, and can be once no rule that holds names it', () =>
  inWorld(async (world) => {
    const { ask, communities, db } = world
    const { harbour, meadow } = communities
    const { ministry, languages } = await keepFacts(world)
    const page = `/umbrellas/${harbour}/streams/${languages}`
    await haveRule(world, meadow, { kind: 'all', of: [{ kind: 'worksInStream', streams: [languages] }] })
    assert.match((await ask('dee', 'GET', page)).body, /no community and 1 rule of who can join name this stream/)
    assert.match((await ask('dee', 'GET', page)).body, /names it in <a href="[^"]+">Meadow<\/a>/)
    assert.equal((await ask('dee', 'POST', `${page}/removal`)).status, 409)

    await db.deleteFrom('eligibility_rule').execute()
    assert.match((await ask('dee', 'GET', page)).body, /Nothing names this stream/)
    assert.equal((await ask('dee', 'POST', `${page}/removal`)).status, 303)

    await db.deleteFrom('programme_stream').execute()
    await haveRule(world, meadow, { kind: 'all', of: [{ kind: 'streamFundedBy', funders: [ministry] }] })
    const removal = await ask('dee', 'POST', `/umbrellas/${harbour}/funders/${ministry}/removal`)
    assert.match(removal.body, /Rules of who can join name this funder/)
    const funder = (await ask('dee', 'GET', `/umbrellas/${harbour}/funders/${ministry}`)).body
    assert.match(funder, /names it in <a href="[^"]+">Meadow<\/a>/)
    assert.doesNotMatch(funder, /funders\/[^"]+\/removal/)
  }))
