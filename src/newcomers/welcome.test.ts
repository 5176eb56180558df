import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { inWorld } from '#world/world.ts'
import { cameIn, hello } from './testing/joining.ts'
import { pathIn } from './welcome/forms.ts'

describe('the welcome page', () => {
  test('greets its members with words of Hearth’s own, and is there for nobody else', () =>
    inWorld(async ({ ask, communities: { circle } }) => {
      const place = `/communities/${circle}/welcome`
      const { status, body, statements } = await ask('ben', 'GET', place)
      assert.equal(status, 200)
      assert.match(body, /Welcome to Circle[\s\S]*It is good that you are here[\s\S]*Ana Wells[\s\S]*Fay Roy/)
      assert.doesNotMatch(body, /Change this page/)
      assert.ok(statements <= 7, String(statements))
      assert.match(
        (await ask('fay', 'GET', place)).body,
        /Bienvenue dans Le Cercle[\s\S]*Nouvelles personnes sans réponse/,
      )
      for (const who of ['gus', 'cy', 'dee', 'ivy'] as const)
        assert.equal((await ask(who, 'GET', place)).status, 403, who)
      assert.equal((await ask('visitor', 'GET', place)).status, 404)
    }))

  test('says what its coordinators write, in both languages, and nobody else writes it', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const place = `/communities/${communities.circle}/welcome`
      const form = { wordsEn: 'Come in, **sit down**.', wordsFr: '', seen: '0' }
      for (const who of ['ben', 'fay', 'dee'] as const) {
        assert.equal((await ask(who, 'GET', `${place}/editing`)).status, 403, who)
        assert.equal((await ask(who, 'POST', `${place}/editing`, form)).status, 403, who)
        assert.equal((await ask(who, 'POST', `${place}/steps`, { nameEn: 'x', path: '/' })).status, 403, who)
      }
      assert.equal((await ask('ana', 'POST', `${place}/editing`, form)).location, place)
      assert.match((await ask('ben', 'GET', place)).body, /Come in, <strong>sit down<\/strong>/)
      assert.match(
        (await ask('fay', 'GET', place)).body,
        /<div class="body said" lang="en">[\s\S]*Disponible en anglais seulement/,
      )
      assert.deepEqual(
        (await db.selectFrom('event').select('kind').execute()).map(({ kind }) => kind),
        ['welcome.edited'],
      )

      const long = await ask('ana', 'POST', `${place}/editing`, { ...form, wordsEn: 'x'.repeat(4001) })
      assert.equal(long.status, 422)
      assert.match(long.body, /This is too long/)
      const doubted = { ...form, seen: '1', wordsEn: 'Ask Delia Fernbrook, my client, 604-555-0143.' }
      assert.equal((await ask('ana', 'POST', `${place}/editing`, doubted)).status, 422)
    }))

  test('written by two at once keeps the words of both: one is saved, the other is told', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const place = `/communities/${communities.circle}/welcome/editing`
      const write = (wordsEn: string) => ask('ana', 'POST', place, { wordsEn, wordsFr: '', seen: '0' })
      const both = await Promise.all([write('One welcome.'), write('Other welcome.')])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409],
      )
      const late = both.find(({ status }) => status === 409)
      assert.match(
        late?.body ?? '',
        /Somebody else changed this page[\s\S]*One welcome[\s\S]*Other welcome|Other welcome[\s\S]*One welcome/,
      )
      assert.equal((await db.selectFrom('welcome').selectAll().execute()).length, 1)
    }))
})

describe('what to do first', () => {
  test('is shown to whoever is new where she comes in, told by facts, and gone when it is done', () =>
    inWorld(async (world) => {
      const { ask, communities, people, db, threads, clock } = world
      const place = `/communities/${communities.circle}`
      await cameIn(world, 'gus')
      const card = await ask('gus', 'GET', place)
      assert.match(card.body, /0 of 4 done, in any order[\s\S]*Only you see this[\s\S]*Say what you could offer/)
      assert.ok(card.statements <= 9, String(card.statements))
      assert.doesNotMatch((await ask('ben', 'GET', place)).body, /in any order/)

      await ask('gus', 'POST', '/me/profile', { offer: 'Rides.', offerAudience: 'community' })
      await ask('gus', 'GET', `/threads/${threads.listening}`)
      await db
        .insertInto('reading')
        .values({ owner_id: people.gus, thread_id: threads.listening, last_seq: 3, updated_at: clock.now() })
        .onConflict((known) => known.columns(['owner_id', 'thread_id']).doUpdateSet({ last_seq: 3 }))
        .execute()
      await ask('gus', 'POST', '/me/notifications', { letters: 'daily' })
      assert.match((await ask('gus', 'GET', place)).body, /3 of 4 done[\s\S]*Introduce yourself/)
      await ask('gus', 'POST', `${place}/conversations`, hello)
      assert.doesNotMatch((await ask('gus', 'GET', place)).body, /in any order/)
      assert.match((await ask('gus', 'GET', `${place}/welcome`)).body, /You have done all of it/)
    }))

  test('asks for the agreement where there is one, and takes it back when a new one holds', () =>
    inWorld(async (world) => {
      const { ask, communities, people, db, clock } = world
      const place = `/communities/${communities.circle}/welcome`
      const at = clock.now()
      const paper = {
        community_id: communities.circle,
        kind: 'agreement',
        number: 1,
        created_at: at,
        edited_at: at,
      } as const
      await db
        .insertInto('paper')
        .values({ ...paper, id: people.ana as never, consulted_at: at, adopted_at: at })
        .execute()
      assert.match((await ask('ben', 'GET', place)).body, /0 of 5 done[\s\S]*Read what we promise each other/)
      await db
        .insertInto('acknowledgement')
        .values({
          paper_id: people.ana as never,
          community_id: communities.circle,
          person_id: people.ben,
          acknowledged_at: at,
        })
        .execute()
      assert.match((await ask('ben', 'GET', place)).body, /1 of 5 done/)
    }))

  test('can be put away and comes back, for her alone; and again when she comes in anew', () =>
    inWorld(async (world) => {
      const { ask, communities, clock } = world
      const place = `/communities/${communities.circle}`
      await cameIn(world, 'gus')
      await cameIn(world, 'cy')
      await ask('gus', 'POST', `${place}/welcome/putting-away`)
      assert.doesNotMatch((await ask('gus', 'GET', place)).body, /0 of 4 done/)
      assert.match((await ask('cy', 'GET', place)).body, /0 of 4 done/)
      assert.match(
        (await ask('gus', 'GET', `${place}/welcome`)).body,
        /0 of 4 done[\s\S]*on the community’s page again/,
      )
      await ask('gus', 'POST', `${place}/welcome/bringing-back`)
      assert.match((await ask('gus', 'GET', place)).body, /0 of 4 done/)

      await ask('gus', 'POST', `${place}/welcome/putting-away`)
      clock.pass({ hours: 1 })
      await cameIn(world, 'gus')
      assert.match((await ask('gus', 'GET', place)).body, /0 of 4 done/)
      clock.pass({ hours: 24 * 43 })
      assert.doesNotMatch((await ask('gus', 'GET', place)).body, /0 of 4 done/)
    }))

  test('has steps of the community’s own, in its order, ticked by whoever does them', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const place = `/communities/${communities.circle}/welcome`
      const add = (nameEn: string, path: string) => ask('ana', 'POST', `${place}/steps`, { nameEn, path })
      assert.equal((await add('Look at the map', '/search')).status, 303)
      assert.equal((await add('Know how to leave', '/safety')).status, 303)
      for (const wrong of ['', 'https://elsewhere.example.org/', '//elsewhere.example.org', '/\\elsewhere', 'safety'])
        assert.equal((await add('Away', wrong)).status, 422, wrong)
      assert.equal((await add('', '/safety')).status, 422)

      const [map, leave] = await db.selectFrom('welcome_step').select('id').orderBy('place').execute()
      assert.ok(map && leave)
      await ask('ana', 'POST', `${place}/steps/${leave.id}/up`)
      assert.match((await ask('ben', 'GET', place)).body, /href="\/safety"[\s\S]*href="\/search"/)
      assert.equal((await ask('ben', 'POST', `${place}/steps/${map.id}/up`)).status, 403)
      assert.equal((await ask('ben', 'POST', `${place}/steps/${map.id}/removal`)).status, 403)

      await Promise.all([1, 2].map(() => ask('ben', 'POST', `${place}/steps/${map.id}/tick`)))
      assert.match((await ask('ben', 'GET', place)).body, /1 of 6 done/)
      assert.match((await ask('ana', 'GET', place)).body, /0 of 6 done/)
      assert.equal((await ask('gus', 'POST', `${place}/steps/${map.id}/tick`)).status, 403)
      assert.equal(
        (await ask('cy', 'POST', `/communities/${communities.meadow}/welcome/steps/${map.id}/tick`)).status,
        404,
      )
      await ask('ben', 'POST', `${place}/steps/${map.id}/untick`)
      assert.match((await ask('ben', 'GET', place)).body, /0 of 6 done/)

      await ask('ana', 'POST', `${place}/steps/${map.id}/removal`)
      assert.doesNotMatch((await ask('ben', 'GET', place)).body, /Look at the map/)
      for (const one of ['a', 'b', 'c', 'd', 'e']) await add(one, '/safety')
      assert.equal((await add('One too many', '/safety')).status, 409)
    }))

  test('never leads to another site', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `/${text}`),
          fc.webUrl(),
        ),
        (text) => {
          const path = pathIn(text)
          if (path !== null)
            assert.equal(new URL(path, 'https://hearth.example.org').origin, 'https://hearth.example.org')
        },
      ),
    )
  })
})
