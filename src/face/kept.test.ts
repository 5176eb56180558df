import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { announced } from '../trainings/testing/announcing.ts'
import { inWorld, type World } from '#world/world.ts'
import { haveQuestions } from './testing/asking.ts'

/** As a browser without a session asks, with what it has already. */
async function asks({ app }: World, url: string, headers: Record<string, string> = {}) {
  const answer = await app.inject({ url, headers })
  return { status: answer.statusCode, body: answer.rawPayload, etag: String(answer.headers['etag']), answer }
}

async function openPages(world: World): Promise<readonly string[]> {
  const { communities, db } = world
  await haveQuestions(world)
  await db
    .insertInto('framework')
    .values({ umbrella_id: communities.harbour, version: 1, words_en: 'We *meet*.', made_at: world.clock.now() })
    .execute()
  const harbour = `/umbrellas/${communities.harbour}`
  const training = `/trainings/${await announced(world)}`
  const faces = ['/about', `${harbour}/about`, `${harbour}/about/communities`, `${harbour}/framework`]
  return [...faces, `/communities/${communities.meadow}`, training]
}

describe('a page that everybody may read', () => {
  test('is not sent again to a visitor who has it, minutes later either, packed or not', () =>
    inWorld(async (world) => {
      const pages = await openPages(world)
      for (const path of [...pages, '/robots.txt', '/sitemap.xml']) {
        const first = await asks(world, path)
        assert.equal(first.status, 200, path)
        assert.match(first.etag, /^"[\w-]{43}"$/, path)
        world.clock.pass({ minutes: 4 })
        const again = await asks(world, path, { 'if-none-match': `"other", W/${first.etag}` })
        assert.deepEqual([again.status, again.body.length, again.etag], [304, 0, first.etag], path)
        assert.equal(again.answer.headers['cache-control'], first.answer.headers['cache-control'])
        assert.equal(again.answer.headers['vary'], first.answer.headers['vary'])
        assert.equal((await asks(world, path, { 'if-none-match': '"other"' })).status, 200, path)
      }
      for (const encoding of ['zstd', 'br', 'gzip']) {
        const packed = await asks(world, '/about', { 'accept-encoding': encoding })
        assert.equal(packed.answer.headers['content-encoding'], encoding)
        assert.match(packed.etag, new RegExp(`^"[\\w-]{43}-${encoding}"$`))
        assert.equal((await asks(world, '/about', { 'if-none-match': packed.etag })).status, 304)
      }
    }))

  test('is sent when it says something else, and has another tag in each language', () =>
    inWorld(async (world) => {
      const pages = await openPages(world)
      const { communities, db } = world
      for (const path of pages) {
        const english = await asks(world, path, { 'accept-language': 'en' })
        const french = await asks(world, path, { 'accept-language': 'fr', 'if-none-match': english.etag })
        assert.equal(french.status, 200, path)
        assert.notEqual(french.etag, english.etag, path)
        const known = { 'accept-language': 'fr', 'if-none-match': french.etag }
        assert.equal((await asks(world, path, known)).status, 304, path)
      }
      const path = `/communities/${communities.meadow}`
      const { etag } = await asks(world, path)
      await db
        .updateTable('community')
        .set({ purpose_en: 'What we water' })
        .where('id', '=', communities.meadow)
        .execute()
      const changed = await asks(world, path, { 'if-none-match': etag })
      assert.equal(changed.status, 200)
      assert.match(changed.body.toString(), /What we water/)
      await db.updateTable('community').set({ visibility: 'hidden' }).where('id', '=', communities.meadow).execute()
      assert.equal((await asks(world, path, { 'if-none-match': changed.etag })).status, 404)
    }))

  test('is sent anew each time to whoever is signed in, and what is not for everybody to whomever', () =>
    inWorld(async (world) => {
      const { ask } = world
      const pages = await openPages(world)
      for (const path of pages) {
        const { etag } = await asks(world, path)
        const hers = await ask('gus', 'GET', path, {}, { headers: { 'if-none-match': etag } })
        assert.deepEqual([hers.status, hers.headers['etag']], [200, undefined], path)
        assert.equal(hers.headers['cache-control'], 'no-store', path)
        assert.equal((await ask('gus', 'GET', path, {}, { headers: { 'if-none-match': '*' } })).status, 200, path)
      }
      for (const path of ['/', '/sign-in', '/communities'])
        assert.equal((await asks(world, path)).answer.headers['etag'], undefined, path)
    }))
})
