import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { UmbrellaId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld } from '#world/world.ts'
import { agreement, write } from '../testing/writing.ts'

const own = { limitsEn: 'Where a child is in danger we call the ministry.', limitsFr: '' }

test('an umbrella says the limits of confidentiality in its own words, and agreements begin with them', () =>
  inWorld(async (world) => {
    const {
      ask,
      db,
      communities: { harbour },
    } = world
    const place = `/umbrellas/${harbour}/limits`
    assert.match((await ask('dee', 'GET', `/umbrellas/${harbour}`)).body, new RegExp(place))
    assert.match((await ask('dee', 'GET', place)).body, /The words that Hearth offers[\s\S]*Confidentiality has limits/)

    const path = await agreement(world, 'draft', {})
    assert.match((await ask('ana', 'GET', `${path}/editing`)).body, /Confidentiality has limits/)
    assert.equal((await ask('dee', 'POST', place, own)).location, place)
    const offered = await ask('ana', 'GET', `${path}/editing`)
    assert.ok(offered.statements <= 5, String(offered.statements))
    assert.match(offered.body, /we call the ministry/)
    assert.doesNotMatch(offered.body, /Confidentiality has limits/)

    await write(world, 'ana', path, { act: 'add limits' })
    await ask('dee', 'POST', place, { limitsEn: ' ', limitsFr: '' })
    const { parts } = await db.selectFrom('paper').select('parts').executeTakeFirstOrThrow()
    assert.deepEqual(parts, [{ en: own.limitsEn, fr: null, key: 'limits' }])
    assert.deepEqual(await db.selectFrom('confidentiality_limits').selectAll().execute(), [])
    assert.match((await ask('dee', 'GET', `/umbrellas/${harbour}/audit`)).body, /changed the words on the limits/)

    const long = await ask('dee', 'POST', place, { limitsEn: 'x'.repeat(2001) })
    assert.equal(long.status, 422)
    assert.match(long.body, /This is too long/)
  }))

test('an umbrella’s words are its administrators’ alone to change, and reach those below it', () =>
  inWorld(async (world) => {
    const {
      ask,
      db,
      communities: { harbour, circle },
    } = world
    for (const who of ['ana', 'ben', 'ivy', 'cy', 'visitor'] as const) {
      assert.notEqual((await ask(who, 'GET', `/umbrellas/${harbour}/limits`)).status, 200, who)
      if (who !== 'visitor')
        assert.equal((await ask(who, 'POST', `/umbrellas/${harbour}/limits`, own)).status, 404, who)
    }
    await ask('dee', 'POST', `/umbrellas/${harbour}/limits`, own)
    const umbrella = {
      name_en: 'Pier',
      exit_url: 'https://weather.example.org/',
      time_zone: 'America/Vancouver',
      hue: 30,
    }
    const below = await db
      .insertInto('umbrella')
      .values({ ...umbrella, id: newId<UmbrellaId>(), parent_id: harbour, created_at: world.clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.updateTable('community').set({ umbrella_id: below.id }).where('id', '=', circle).execute()
    const path = await agreement(world, 'draft', {})
    assert.match((await ask('ana', 'GET', `${path}/editing`)).body, /we call the ministry/)
  }))
