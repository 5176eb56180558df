import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { announced } from '../../trainings/testing/announcing.ts'
import { inWorld } from '#world/world.ts'

describe('what search engines are told', () => {
  test('is nothing, unless an umbrella says that they may list it', () =>
    inWorld(async ({ ask, communities }) => {
      for (const who of ['visitor', 'ana'] as const) {
        const { status, body, headers } = await ask(who, 'GET', '/robots.txt')
        assert.equal(status, 200)
        assert.equal(headers['content-type'], 'text/plain; charset=utf-8')
        assert.equal(body, 'User-agent: *\nDisallow: /\n')
      }
      assert.doesNotMatch((await ask('visitor', 'GET', '/sitemap.xml')).body, /<loc>/)
      const page = await ask('visitor', 'GET', `/communities/${communities.meadow}`)
      assert.match(page.body, /<title>Workspace<\/title>[^]*name="robots" content="noindex"/)
    }))

  test('is what everybody may read, in both languages, and nothing else, whoever asks', () =>
    inWorld(async (world) => {
      const { ask, communities, db, outside } = world
      const training = await announced(world)
      await db.updateTable('umbrella').set({ is_indexed: true }).execute()
      const robots = (await ask('visitor', 'GET', '/robots.txt')).body
      assert.match(robots, /Allow: \/communities\/\n[^]*Disallow: \/\nSitemap: http/)
      const of = async (who: 'visitor' | 'eve' | 'dee') => (await ask(who, 'GET', '/sitemap.xml')).body
      const map = await of('visitor')
      for (const path of [
        `/umbrellas/${communities.harbour}/about`,
        `/communities/${communities.meadow}`,
        `/trainings/${training}`,
      ]) {
        assert.ok(map.includes(`<loc>${outside.settings.origin}${path}</loc>`), path)
        assert.ok(map.includes(`hreflang="fr" href="${outside.settings.origin}${path}?lang=fr"`), path)
      }
      for (const hidden of [communities.circle, communities.grove]) assert.ok(!map.includes(hidden))
      assert.doesNotMatch((await ask('visitor', 'GET', `/trainings/${training}`)).body, /noindex/)
      assert.equal(await of('eve'), map)
      assert.equal(await of('dee'), map)
      await db.updateTable('community').set({ visibility: 'hidden' }).where('id', '=', communities.meadow).execute()
      await db.updateTable('training').set({ called_off_at: world.clock.now() }).execute()
      assert.doesNotMatch(await of('visitor'), /communities|trainings/)
      const calledOff = await ask('visitor', 'GET', `/trainings/${training}`)
      assert.equal(calledOff.status, 200)
      assert.match(calledOff.body, /name="robots" content="noindex"/)
    }))
})

describe('the page of a community that everybody may read', () => {
  test('is kept for a while as visitors have it, and is listed with its name, in both languages', () =>
    inWorld(async ({ ask, communities, db, outside }) => {
      const path = `/communities/${communities.meadow}`
      assert.equal((await ask('visitor', 'GET', path)).headers['cache-control'], 'public, max-age=300')
      assert.equal((await ask('cy', 'GET', path)).headers['cache-control'], 'no-store')
      assert.equal((await ask('ana', 'GET', path)).headers['cache-control'], 'no-store')
      await db.updateTable('umbrella').set({ is_indexed: true }).execute()
      const { body, statements } = await ask('visitor', 'GET', `${path}?lang=fr`)
      assert.ok(statements <= 6, `${statements}`)
      assert.match(body, /<html lang="fr"/)
      assert.doesNotMatch(body, /<title>Espace de travail|noindex/)
      assert.ok(body.includes(`rel="canonical" href="${outside.settings.origin}${path}?lang=fr"`))
      // On the tab of somebody who has an account stands what she chose.
      assert.match((await ask('ana', 'GET', path)).body, /<title>Workspace<\/title>/)
      for (const hidden of [communities.circle, communities.grove])
        assert.equal((await ask('visitor', 'GET', `/communities/${hidden}`)).status, 404)
    }))
})
