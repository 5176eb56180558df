import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'

const address = 'orchard@example.org'

describe('where to write to a community', () => {
  test('is on no page that may be listed, and one step from it, without scripts and without signing in', () =>
    inWorld(async ({ ask, communities, db }) => {
      await db.updateTable('umbrella').set({ is_indexed: true }).execute()
      await db.updateTable('community').set({ inbox_address: address }).where('id', '=', communities.meadow).execute()
      const path = `/communities/${communities.meadow}`
      const contact = `/contact/${communities.meadow}`
      for (const page of [path, `${path}?lang=fr`, '/about', '/sitemap.xml', '/communities', '/'])
        assert.doesNotMatch((await ask('visitor', 'GET', page)).body, /@example|mailto:/, page)
      const { body } = await ask('visitor', 'GET', path)
      assert.doesNotMatch(body, /noindex/)
      assert.ok(body.includes(`<a href="${contact}" rel="nofollow">See where to write</a>`))

      const { body: shown, headers } = await ask('visitor', 'GET', contact)
      assert.match(shown, new RegExp(`href="${path}"[^]*href="mailto:${address}">${address}<`))
      assert.match(shown, /<title>Workspace<\/title>[^]*name="robots" content="noindex"/)
      assert.equal(headers['x-robots-tag'], 'noindex, nofollow')
      assert.equal(headers['cache-control'], 'no-store')
      const robots = (await ask('visitor', 'GET', '/robots.txt')).body
      const into = [...robots.matchAll(/^Allow: (.+)$/gm)].map(([, begins = '']) => begins)
      assert.ok(into.some((begins) => path.startsWith(begins)))
      assert.ok(!into.some((begins) => contact.startsWith(begins)))
      assert.match(robots, /^Disallow: \/$/m)
      assert.doesNotMatch((await ask('visitor', 'GET', '/sitemap.xml')).body, /contact/)
      // Whoever is signed in has it at hand.
      assert.ok((await ask('gus', 'GET', path)).body.includes(`href="mailto:${address}"`))
      assert.equal((await ask('gus', 'GET', contact)).status, 200)
    }))

  test('is there for whoever may know of the community, and where it has an address', () =>
    inWorld(async ({ ask, communities, db }) => {
      const { circle, grove, meadow } = communities
      await db.updateTable('community').set({ inbox_address: address }).where('id', 'in', [circle, grove]).execute()
      for (const community of [circle, grove, meadow])
        assert.equal((await ask('visitor', 'GET', `/contact/${community}`)).status, 404)
      assert.equal((await ask('cy', 'GET', `/contact/${circle}`)).status, 200)
      assert.equal((await ask('cy', 'GET', `/contact/${grove}`)).status, 404)
      assert.equal((await ask('eve', 'GET', `/contact/${grove}`)).status, 200)
    }))
})

test('from the public page of a community one finds what its umbrella tells everybody', () =>
  inWorld(async ({ ask, communities: { harbour, meadow, circle } }) => {
    const up = new RegExp(`<nav[^>]*>[^]*href="/umbrellas/${harbour}/about">Harbour<[^]*<h1>Meadow`)
    assert.match((await ask('visitor', 'GET', `/communities/${meadow}`)).body, up)
    assert.match((await ask('gus', 'GET', `/communities/${meadow}`)).body, up)
    assert.doesNotMatch((await ask('ana', 'GET', `/communities/${circle}`)).body, /umbrellas\/[^"]+\/about">Harbour/)
  }))
