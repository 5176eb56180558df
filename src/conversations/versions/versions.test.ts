import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PostId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { unguardedRedact } from '../flags/jobs.ts'
import { postRow } from '../testing/looks.ts'

/** Changes a reply of Ben's, as one that was opened now or before. */
async function change({ ask }: World, post: PostId, body: string, opened?: string) {
  const page = opened ?? (await ask('ben', 'GET', `/posts/${post}/edit`)).body
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return ask('ben', 'POST', `/posts/${post}/edit`, { body, seen })
}

async function reply({ ask, db, threads }: World): Promise<PostId> {
  await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'The first words' })
  return (await postRow(db, threads.listening, 4)).id
}

describe('what words said before they were changed', () => {
  test('is read by their author and by privacy officers, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      const post = await reply(world)
      assert.match((await ask('ben', 'GET', `/posts/${post}/versions`)).body, /Nothing earlier/)
      await change(world, post, 'The second words')
      await change(world, post, 'The third words')
      for (const who of ['ben', 'ivy'] as const) {
        const { status, body } = await ask(who, 'GET', `/posts/${post}/versions`)
        assert.equal(status, 200, who)
        assert.match(body, /The second words[\s\S]*The first words/, who)
        assert.doesNotMatch(body, /The third words/)
      }
      const way = (body: string) => /class="breadcrumb">\s*<li><a href="([^"]+)"/.exec(body)?.[1]
      assert.equal(
        way((await ask('ben', 'GET', `/posts/${post}/versions`)).body),
        `/threads/${threads.listening}?post=4#post-4`,
      )
      assert.equal(way((await ask('ivy', 'GET', `/posts/${post}/versions`)).body), '/waiting')
      for (const who of ['ana', 'fay', 'cy', 'dee', 'visitor'] as const) {
        const { status, body } = await ask(who, 'GET', `/posts/${post}/versions`)
        assert.ok(status >= 400, who)
        assert.doesNotMatch(body, /The first words/)
      }
      const link = new RegExp(`href="/posts/${post}/versions"`)
      assert.match((await ask('ben', 'GET', `/threads/${threads.listening}`)).body, link)
      assert.doesNotMatch((await ask('ana', 'GET', `/threads/${threads.listening}`)).body, link)
    }))

  test('is read of masked words by whoever wears the mask, and by privacy officers', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities } = world
      await db.updateTable('community').set({ allows_masks: true }).where('id', '=', communities.circle).execute()
      const first = { body: 'The first words', voice: 'mask' }
      await ask('ben', 'POST', `/threads/${threads.listening}/replies`, first)
      const { id: post } = await postRow(db, threads.listening, 4)
      await change(world, post, 'The second words')
      const link = new RegExp(`href="/posts/${post}/versions"`)
      assert.match((await ask('ben', 'GET', `/threads/${threads.listening}`)).body, link)
      for (const who of ['ben', 'ivy'] as const) {
        assert.match((await ask(who, 'GET', `/posts/${post}/versions`)).body, /The first words/, who)
      }
      for (const who of ['ana', 'fay', 'cy', 'dee', 'visitor'] as const) {
        const { status, body } = await ask(who, 'GET', `/posts/${post}/versions`)
        assert.ok(status >= 400, who)
        assert.doesNotMatch(body, /The first words/, who)
      }
      assert.doesNotMatch((await ask('ana', 'GET', `/threads/${threads.listening}`)).body, link)
    }))

  test('goes with what is taken out, and does not come back by a page that was open before', () =>
    inWorld(async (world) => {
      const { ask, db, threads, clock } = world
      const post = await reply(world)
      await change(world, post, 'She bakes in Quarry Lane.')
      await change(world, post, 'She still bakes in Quarry Lane.')
      const opened = (await ask('ben', 'GET', `/posts/${post}/edit`)).body
      await ask('fay', 'POST', `/posts/${post}/flag`, { reason: 'identifying' })
      const hidden = await change(world, post, 'She still bakes in Quarry Lane, early.', opened)
      assert.equal(hidden.status, 403)

      const { id: flag } = await db.selectFrom('flag').select('id').executeTakeFirstOrThrow()
      await ask('ana', 'POST', `/waiting/flags/${flag}/mending`, { passages: 'Quarry Lane' })
      await unguardedRedact(db, clock.now())
      const versions = await db.selectFrom('post_version').select('markdown').orderBy('version').execute()
      assert.deepEqual(
        versions.map(({ markdown }) => markdown),
        ['The first words', 'She bakes in […].'],
      )

      const late = await change(world, post, 'She still bakes in Quarry Lane, early.', opened)
      assert.equal(late.status, 422)
      assert.match(late.body, /Something was taken out of these words since you opened them/)
      assert.doesNotMatch(late.body, /Quarry Lane/)
      assert.equal((await postRow(db, threads.listening, 4)).markdown, 'She still bakes in […].')
    }))
})
