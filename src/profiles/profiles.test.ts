import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { personas } from '#world/people.ts'
import { inWorld, morning } from '#world/world.ts'
import { allowMasks, askMasked } from '../conversations/masks/testing/saying.ts'
import { keepTerms, tell } from './testing/telling.ts'

describe('what somebody tells of herself', () => {
  test('is hers alone until she says who sees it, and may all stay empty', () =>
    inWorld(async (world) => {
      const { ask, people, communities } = world
      const terms = await keepTerms(world)
      const form = await ask('ben', 'GET', '/me/profile')
      assert.ok(form.body.indexOf('What can you offer?') < form.body.indexOf('What do you look for?'))
      assert.match(form.body, /The 2 other members of the communities you belong to/)
      assert.match(form.body, /everybody who belongs to a community under Harbour/)
      assert.equal((await ask('ben', 'POST', '/me/profile', {})).status, 303)

      const role = { role: terms.counsellor, offer: 'Court days, and how to wait well' }
      assert.equal((await ask('ben', 'POST', '/me/profile', role)).location, '/me/profile')
      assert.match((await ask('ben', 'GET', '/me/profile')).body, /Saved\./)
      const page = `/people/${people.ben}`
      const place = `/communities/${communities.circle}/people`
      for (const path of [page, place, `${place}/${people.ben}`]) {
        assert.doesNotMatch((await ask('ana', 'GET', path)).body, /Court days|Counsellor/, path)
      }
      assert.match((await ask('ben', 'GET', page)).body, /Court days[\s\S]*Seen by you alone/)

      await tell(world, 'ben', { offer: ['Court days', 'community'], role: [terms.counsellor, 'umbrella'] })
      for (const path of [page, place, `${place}/${people.ben}`]) {
        const { body } = await ask('ana', 'GET', path)
        assert.match(body, /Court days/, path)
        assert.doesNotMatch(body, /Seen by you/, path)
        assert.match((await ask('fay', 'GET', path)).body, /Conseillère/, path)
      }
      await ask('ben', 'POST', '/me/profile', {})
      assert.doesNotMatch((await ask('ana', 'GET', page)).body, /Court days/)
    }))

  test('stands on a card over her name as on her page, for each reader, without where they meet', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const terms = await keepTerms(world)
      await tell(world, 'ben', {
        pronouns: ['they', 'me'],
        offer: ['Court days', 'community'],
        contact: ['604 555 0100', 'community'],
        region: [terms.north, 'umbrella'],
      })
      for (const who of personas) {
        const [page, card] = [
          await ask(who, 'GET', `/people/${people.ben}`),
          await ask(who, 'GET', `/people/${people.ben}/card`),
        ]
        assert.equal(card.status, page.status, who)
        for (const words of [/they</, /Court days/, /North|Nord/])
          assert.equal(words.test(card.body), words.test(page.body) && page.status === 200, `${who} ${words.source}`)
        assert.doesNotMatch(card.body, /604 555/)
        if (card.status === 200) assert.doesNotMatch(card.body, /Circle|Grove|Cercle|<html/)
      }
      assert.equal((await ask('visitor', 'GET', `/people/${people.ben}/card`)).status, 401)
    }))

  test('is shown to whom she chose: each thing by itself', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const terms = await keepTerms(world)
      await tell(world, 'ben', {
        pronouns: ['they', 'me'],
        offer: ['Court days', 'community'],
        region: [terms.north, 'umbrella'],
      })
      const [all, some, one, none] = [
        [200, 3],
        [200, 2],
        [200, 1],
        [404, 0],
      ] as const
      const expected = { ben: all, ana: some, fay: some, cy: one, eve: one, dee: one, ivy: one, gus: none }
      for (const who of personas) {
        const { status, body } = await ask(who, 'GET', `/people/${people.ben}`)
        const seen = [/they</, /Court days/, /North|Nord/].filter((words) => words.test(body))
        assert.deepEqual([status, seen.length], expected[who], who)
      }
      assert.equal((await ask('visitor', 'GET', `/people/${people.ben}`)).status, 401)
    }))

  test('has who she is in her own words for those she chose, and nothing finds her by it', () =>
    inWorld(async (world) => {
      const { ask, people, db } = world
      assert.match((await ask('ben', 'GET', '/me/profile')).body, /know of who you are\?[^]*No search finds it/)
      await tell(world, 'ben', { self: ['Raised on boats, by two grandmothers', 'community'] })
      const page = `/people/${people.ben}`
      assert.match((await ask('ana', 'GET', page)).body, /Who I am[^]*two grandmothers/)
      assert.match((await ask('fay', 'GET', page)).body, /Qui je suis/)
      for (const path of ['/search?q=grandmothers', '/people?q=grandmothers', `/people/${people.ben}/card`])
        assert.doesNotMatch((await ask('ana', 'GET', path)).body, /two grandmothers/, path)
      assert.doesNotMatch((await ask('cy', 'GET', page)).body, /grandmothers/)

      await ask('ben', 'POST', '/me/profile', { self: 'Nobody’s business' })
      assert.equal((await db.selectFrom('profile_field').select('audience').executeTakeFirst())?.audience, 'me')
      assert.doesNotMatch((await ask('ana', 'GET', page)).body, /business/)
    }))

  test('tells of no hidden community: whoever is in such ones only is shown to nobody else', () =>
    inWorld(async (world) => {
      const { ask, people, db, communities } = world
      await tell(world, 'eve', { offer: ['A quiet hour', 'umbrella'] })
      const page = `/people/${people.eve}`
      assert.match((await ask('ana', 'GET', page)).body, /A quiet hour/)
      for (const who of ['ben', 'cy', 'dee', 'ivy'] as const)
        assert.equal((await ask(who, 'GET', page)).status, 404, who)

      const shared = { roles: ['member' as const], joined_at: morning, caught_up_at: morning, visited_at: morning }
      await db
        .insertInto('membership')
        .values({ ...shared, community_id: communities.meadow, person_id: people.eve })
        .execute()
      const { body } = await ask('ben', 'GET', page)
      assert.match(body, /A quiet hour/)
      assert.doesNotMatch(body, /Grove|Meadow/)
    }))

  test('is not shown to whom she has blocked', () =>
    inWorld(async (world) => {
      const { ask, people, communities } = world
      await tell(world, 'ben', { offer: ['Court days', 'umbrella'] })
      const page = `/people/${people.ben}`
      assert.match((await ask('ana', 'GET', page)).body, /Court days/)
      await ask('ben', 'POST', `/communities/${communities.circle}/people/${people.ana}/blocking`)
      const { status, body } = await ask('ana', 'GET', page)
      assert.equal(status, 200)
      assert.doesNotMatch(body, /Court days/)
      assert.match((await ask('fay', 'GET', page)).body, /Court days/)
    }))

  test('goes with her: whom she left sees nothing of it, and its owner does', () =>
    inWorld(async (world) => {
      const { ask, people, communities, db } = world
      await tell(world, 'ben', { offer: ['Court days', 'umbrella'] })
      assert.equal((await ask('cy', 'GET', `/people/${people.ben}`)).status, 200)
      assert.equal((await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)).status, 303)
      for (const who of ['ana', 'cy', 'dee'] as const) {
        assert.equal((await ask(who, 'GET', `/people/${people.ben}`)).status, 404, who)
      }
      assert.match((await ask('ben', 'GET', '/me/profile')).body, /Court days/)
      await tell(world, 'ivy', { offer: ['Privacy', 'umbrella'] })
      await db.deleteFrom('person').where('id', '=', people.ivy).execute()
      const left = await db.selectFrom('profile_field').select('owner_id').execute()
      assert.deepEqual(left, [{ owner_id: people.ben }])
    }))

  test('is looked through like all words, but for how she can be reached', () =>
    inWorld(async (world) => {
      const offer = ['I drove my client Delia Fernbrook to court', 'community'] as const
      const asked = await tell(world, 'ben', { offer })
      assert.equal(asked.status, 422)
      assert.match(asked.body, /<mark class="who">Delia Fernbrook<\/mark>/)
      assert.deepEqual(await world.db.selectFrom('profile_field').selectAll().execute(), [])
      const contact = ['604-555-0143, Mondays', 'community'] as const
      assert.equal((await tell(world, 'ben', { contact })).status, 303)
      assert.equal((await tell(world, 'ben', { contact: ['130 692 544', 'me'] })).status, 422)
    }))

  test('is kept as typed where something is wrong with it', () =>
    inWorld(async (world) => {
      const long = await tell(world, 'ben', { offer: ['x'.repeat(401), 'community'], pronouns: ['iel', 'me'] })
      assert.equal(long.status, 422)
      assert.match(long.body, /value="iel"/)
      assert.equal((await world.ask('ben', 'POST', '/me/profile', { offer: 'x', offerAudience: 'all' })).status, 422)
      // A word of nobody's list is none, and neither is a language of nobody's.
      const odd = { role: newId(), region: 'North', languages: ['fr', 'klingon', 'cr'], languagesAudience: 'community' }
      assert.equal((await world.ask('ben', 'POST', '/me/profile', odd)).status, 303)
      const kept = await world.db.selectFrom('profile_field').select(['key', 'text']).execute()
      assert.deepEqual(kept, [{ key: 'languages', text: 'fr cr' }])
      const page = await world.ask('fay', 'GET', `/people/${world.people.ben}`)
      assert.match(page.body, /Français, Cri/)
    }))

  test('twice at once is one profile', () =>
    inWorld(async (world) => {
      const told = ['One', 'Two', 'Three'].map((offer) => tell(world, 'ben', { offer: [offer, 'me'] }))
      assert.deepEqual(new Set((await Promise.all(told)).map(({ status }) => status)), new Set([303]))
      assert.equal((await world.db.selectFrom('profile_field').selectAll().execute()).length, 1)
    }))
})

test('somebody whom one may not know is nobody: a stranger, a mask and no person at all give the same page', () =>
  inWorld(async (world) => {
    const { ask, people, db } = world
    await allowMasks(world)
    const thread = await askMasked(world, 'ben')
    const mask = await db.selectFrom('mask').select('id').executeTakeFirstOrThrow()
    const strangers = [mask.id, people.cy, people.dee, people.gus, newId()]
    const pages = []
    for (const id of strangers) {
      const { status, statements, body } = await ask('fay', 'GET', `/people/${id}`)
      pages.push([status, statements, body.replaceAll(id, '').replaceAll(/nonce-[^']+/g, '')])
    }
    assert.equal(pages[0]?.[0], 404)
    for (const one of pages) assert.deepEqual(one, pages[0])
    assert.match((await ask('fay', 'GET', thread)).body, /<b class="who">Membre A<\/b>/)
  }))
