import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ThreadId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning, inWorld, type Persona, type World } from '#world/world.ts'
import { eventually } from '../testing/replies.ts'

describe('the conversations of a community', () => {
  test('are listed for its members, the latest first, and for nobody else', () =>
    inWorld(async ({ ask, communities }) => {
      const path = `/communities/${communities.circle}/conversations`
      const { status, body, statements } = await ask('ben', 'GET', path)
      assert.equal(status, 200)
      assert.ok(statements <= 8, `${statements} statements`)
      assert.deepEqual(titles(body), [
        'Spring gathering',
        'Qui a un bon formulaire d’accueil ?',
        'Our waiting list keeps growing',
        'On &lt;listening&gt;',
      ])
      assert.match(body, /Problem solving<\/span>[\s\S]*Ben Ito<\/span><span>1 answer<\/span>/)
      assert.doesNotMatch(body, /harvest|Between us/)

      for (const stranger of ['cy', 'gus', 'dee'] satisfies Persona[]) {
        const page = await ask(stranger, 'GET', path)
        assert.equal(page.status, 403)
        assert.doesNotMatch(page.body, /gathering|waiting/)
      }
      assert.equal((await ask('visitor', 'GET', path)).status, 404)
      for (const stranger of ['ben', 'cy', 'visitor'] as const) {
        assert.equal((await ask(stranger, 'GET', `/communities/${communities.grove}/conversations`)).status, 404)
      }
    }))

  test('are narrowed to questions, announcements or celebrations', () =>
    inWorld(async ({ ask, communities }) => {
      const shown = async (show: string) =>
        titles((await ask('ben', 'GET', `/communities/${communities.circle}/conversations?show=${show}`)).body)
      assert.deepEqual(await shown('asks'), ['Qui a un bon formulaire d’accueil ?', 'Our waiting list keeps growing'])
      assert.deepEqual(await shown('announcements'), ['Spring gathering'])
      assert.deepEqual(await shown('celebrations'), [])
      assert.equal((await shown('nonsense')).length, 4)
    }))

  test('begin with what the convening team pinned', () =>
    inWorld(async ({ ask, communities, threads }) => {
      const pinned = await ask('fay', 'POST', `/threads/${threads.listening}/pin`)
      assert.equal(pinned.location, `/threads/${threads.listening}`)
      const { body } = await ask('ben', 'GET', `/communities/${communities.circle}/conversations`)
      assert.equal(titles(body)[0], 'On &lt;listening&gt;')
      assert.equal(titles(body).length, 4)
      assert.match(body, /Pinned by Fay Roy/)
    }))

  test('say which are new, until they are read or muted', () =>
    inWorld(async ({ ask, communities, db, threads, people }) => {
      const path = `/communities/${communities.circle}/conversations`
      const unread = async (who: Persona) =>
        [...(await ask(who, 'GET', path)).body.matchAll(/<li class="unread">/g)].length
      assert.equal(await unread('ben'), 4)
      await ask('ben', 'GET', `/threads/${threads.news}`)
      await eventually(async () => (await unread('ben')) === 3)

      await ask('ben', 'POST', `/threads/${threads.listening}/following`, { wish: 'muted' })
      assert.equal(await unread('ben'), 2)
      await ask('ben', 'POST', `/threads/${threads.unanswered}/replies`, { body: 'Voici le nôtre.' })
      assert.equal(await unread('ben'), 1)
      assert.equal((await db.selectFrom('reading').selectAll().where('owner_id', '=', people.fay).execute()).length, 0)
    }))

  test('go on page by page, each once', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await addThreads(world, 70)
      let path = `/communities/${communities.circle}/conversations`
      const seen: string[] = []
      const pages: number[] = []
      while (path) {
        const { body } = await ask('ben', 'GET', path)
        seen.push(...titles(body))
        pages.push(titles(body).length)
        path = /class="older" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
      }
      assert.deepEqual(pages, [30, 30, 14])
      assert.equal(new Set(seen).size, 74)
      assert.equal(
        (await ask('ben', 'GET', `/communities/${communities.circle}/conversations?before=rubbish~x`)).status,
        200,
      )
    }))

  test('are empty with an invitation to begin', () =>
    inWorld(async ({ ask, communities, db }) => {
      await db.deleteFrom('thread').where('community_id', '=', communities.meadow).execute()
      const { body } = await ask('cy', 'GET', `/communities/${communities.meadow}/conversations`)
      assert.match(body, /Nothing has been said here yet[\s\S]*conversations\/new"/)
    }))
})

function titles(body: string): string[] {
  return [
    ...body.matchAll(
      /class="title"[^>]*>(?:<span class="unseen">New: <\/span>)?(?:<span lang="..">)?([^<]*)(?:<\/span>)?<\/a/g,
    ),
  ].map(([, title]) => title?.trim() ?? '')
}

// Several at the same moment, since an import or a job may make them so.
async function addThreads({ db, communities, people }: World, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => ({
    id: newId<ThreadId>(),
    community_id: communities.circle,
    kind: 'discussion' as const,
    title: `Thread ${i}`,
    author_id: people.ana,
    last_posted_at: morning.subtract({ hours: Math.floor(i / 20) }),
    created_at: morning,
  }))
  await db.insertInto('thread').values(rows).execute()
}
