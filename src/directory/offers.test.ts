import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, morning } from '#world/world.ts'
import { claim } from '../knowledge/testing/claims.ts'

describe('what people can be asked about', () => {
  test('is listed across the communities of whoever looks, by its words, with how many, who, and where to ask', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities } = world
      const since = { joined_at: morning, caught_up_at: morning, visited_at: morning, roles: ['member' as const] }
      const place = { community_id: communities.meadow, person_id: people.ben, ...since }
      await db.insertInto('membership').values(place).execute()
      await claim(world, 'ana', 'Court days')
      await claim(world, 'fay', 'Court days')
      await claim(world, 'cy', 'court DAYS', communities.meadow)
      await claim(world, 'fay', 'Rapports de subvention')
      const { body, statements } = await ask('ben', 'GET', '/people/offers')
      assert.equal(body.match(/<h2>[^<]*court days/gi)?.length, 1)
      assert.match(body, /3 people[\s\S]*Ana Wells[\s\S]*Cy Marsh[\s\S]*Fay Roy/)
      for (const name of ['Circle', 'Meadow']) assert.match(body, new RegExp(`Ask in ${name}`))
      assert.match(body, /activity=seekExperience&amp;topic=/)
      assert.ok(statements <= 4, `${statements}`)
      assert.doesNotMatch((await ask('ben', 'GET', '/people/offers?q=subv')).body, /Court days/)
      assert.match((await ask('fay', 'GET', '/people/offers')).body, /2 personnes[\s\S]*Ana Wells/)
      assert.doesNotMatch((await ask('cy', 'GET', '/people/offers')).body, /Ana Wells|subvention/)
      assert.equal((await ask('visitor', 'GET', '/people/offers')).status, 401)
    }))

  test('says nothing of a hidden community, also to those who belong to it, and reads whatever an address asks for', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await claim(world, 'eve', 'Owls', communities.grove)
      for (const who of ['ana', 'eve', 'ben'] as const) {
        const { body } = await ask(who, 'GET', '/people/offers')
        assert.match(body, /Nobody has said yet what they can be asked about/)
        assert.doesNotMatch(body, /Owls/)
      }
      const { body } = await ask('ben', 'GET', '/people/offers?q=%25&after=%00')
      assert.match(body, /Nobody/)
    }))

  test('tells whoever is the only one no way to ask herself', () =>
    inWorld(async (world) => {
      await claim(world, 'ben', 'Night shifts')
      const own = await world.ask('ben', 'GET', '/people/offers')
      assert.match(own.body, /Night shifts/)
      assert.doesNotMatch(own.body, /seekExperience/)
      assert.match((await world.ask('ana', 'GET', '/people/offers')).body, /seekExperience/)
    }))
})
