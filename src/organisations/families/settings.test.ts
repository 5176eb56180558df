import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { seenIn } from '../testing/keeping.ts'

test('a community does as its family until it has a word of its own, and the page says which', () =>
  inWorld(async ({ ask, communities: { harbour, circle }, db }) => {
    const page = `/umbrellas/${harbour}/settings`
    await ask('dee', 'POST', `/umbrellas/${harbour}/families`, { nameEn: 'Coast' })
    const { id } = await db.selectFrom('family').select('id').executeTakeFirstOrThrow()
    await db.updateTable('community').set({ family_id: id }).where('id', '=', circle).execute()
    await ask('dee', 'POST', `/umbrellas/${harbour}/streams`, { code: 'ORS', nameEn: 'Outreach' })
    const stream = await db.selectFrom('programme_stream').select('id').executeTakeFirstOrThrow()
    const family = `${page}/families/${id}`
    const settle = async (form: Record<string, string>) =>
      ask('dee', 'POST', family, { ...form, seen: seenIn((await ask('dee', 'GET', family)).body) })

    assert.match((await settle({ inbox: 'coast' })).body, /Write a whole email address/)
    assert.match((await settle({ rhythm: 'often' })).body, /Choose a rhythm/)
    const coast = { inbox: 'Coast@example.org', rhythm: '3', visibility: 'listed' }
    assert.equal((await settle(coast)).location, page)
    assert.match((await ask('dee', 'POST', family, { ...coast, seen: 'older' })).body, /Somebody else changed this/)
    assert.match((await ask('dee', 'GET', page)).body, /Circle[^]*coast@example.org <span[^>]*>as its family/)

    const own = `${page}/communities/${circle}`
    const opened = await ask('dee', 'GET', own)
    assert.match(opened.body, /As its family: each quarter/)
    const word = { inbox: '', rhythm: '6', streams: stream.id, seen: seenIn(opened.body) }
    assert.equal((await ask('dee', 'POST', own, word)).status, 303)
    const { body } = await ask('dee', 'GET', page)
    assert.match(body, /Circle[^]*as its family[^]*twice a year <span[^>]*>its own[^]*ORS/)
    assert.match((await ask('dee', 'GET', own)).body, /Rhythm: twice a year[^]*Dee|Dee[^]*Rhythm: twice a year/)
    const before = await db
      .selectFrom('community')
      .select('visibility')
      .where('id', '=', circle)
      .executeTakeFirstOrThrow()
    assert.equal(before.visibility, 'listed')

    const begun = await ask('dee', 'GET', `/umbrellas/${harbour}/communities/new?family=${id}`)
    assert.match(begun.body, /value="family" checked[^]*Coast: Listed[^]*<option value="[^"]+" selected>Coast/)
    for (const who of ['cy', 'dee'] as const) {
      assert.match(
        (await ask(who, 'GET', `/communities/${circle}`)).body,
        /twice a year[^]*mailto:coast@example\.org/,
        who,
      )
    }
    assert.equal((await ask('visitor', 'GET', `/communities/${circle}`)).status, 404)

    for (const who of ['ana', 'ben', 'ivy', 'visitor'] as const) {
      for (const path of [page, family, own])
        assert.notEqual((await ask(who, 'GET', path)).status, 200, `${who} ${path}`)
      assert.notEqual((await ask(who, 'POST', family, coast)).status, 303, who)
      assert.notEqual((await ask(who, 'POST', own, word)).status, 303, who)
    }
  }))

test('a retired stream cannot be given to a community, and one that it has stays', () =>
  inWorld(async ({ ask, communities: { harbour, circle }, db }) => {
    const own = `/umbrellas/${harbour}/settings/communities/${circle}`
    await ask('dee', 'POST', `/umbrellas/${harbour}/streams`, { code: 'ORS', nameEn: 'Outreach' })
    const { id } = await db.selectFrom('programme_stream').select('id').executeTakeFirstOrThrow()
    await ask('dee', 'POST', `/umbrellas/${harbour}/streams/${id}/retirement`)
    const give = async () => ask('dee', 'POST', own, { streams: id, seen: seenIn((await ask('dee', 'GET', own)).body) })
    assert.match((await give()).body, /was retired/)
    await db.insertInto('community_stream').values({ community_id: circle, stream_id: id }).execute()
    assert.equal((await give()).status, 303)
  }))
