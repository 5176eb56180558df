import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PersonId } from '#database'
import { inWorld, type Persona } from '#world/world.ts'
import { postRow } from '../testing/looks.ts'

describe('calling somebody', () => {
  test('by her name works without scripts, and only for those who belong', () =>
    inWorld(async ({ ask, db, threads, communities, people }) => {
      const path = `/threads/${threads.listening}`
      const body = `@Ana and @fay roy: would @Gus or @Cy know? @[Dee Koss](person:${people.dee})`
      const posted = await ask('ben', 'POST', `${path}/replies`, { body })
      assert.equal(posted.status, 303)
      const post = await postRow(db, threads.listening, 4)
      assert.equal(
        post.markdown,
        `@[Ana Wells](person:${people.ana}) and @[Fay Roy](person:${people.fay}): would @Gus or @Cy know? @Dee Koss`,
      )
      const called = await db.selectFrom('mention').selectAll().where('post_id', '=', post.id).execute()
      assert.deepEqual(new Set(called.map(({ person_id }) => person_id)), new Set([people.ana, people.fay]))
      assert.ok(called.every(({ community_id }) => community_id === communities.circle))
      assert.match((await ask('ana', 'GET', posted.location)).body, /<span class="mention"[^>]*>@Ana Wells<\/span>/)
    }))

  test('changes with the words', () =>
    inWorld(async ({ ask, db, threads, people }) => {
      const { id } = await postRow(db, threads.listening, 2)
      const change = async (body: string) => {
        const form = await ask('ben', 'GET', `/posts/${id}/edit`)
        const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
        assert.equal((await ask('ben', 'POST', `/posts/${id}/edit`, { body, seen })).status, 303)
        const rows = await db.selectFrom('mention').select('person_id').where('post_id', '=', id).execute()
        return rows.map(({ person_id }) => person_id)
      }
      assert.deepEqual(await change('Like @Ana'), [people.ana])
      assert.match((await ask('ben', 'GET', `/posts/${id}/edit`)).body, />\nLike @Ana Wells<\/textarea>/)
      assert.deepEqual(await change('Like @Fay, and not me, @Ben'), [people.fay])
      assert.deepEqual(await change('Like nobody'), [])
    }))

  test('offers the members whose name begins like what one types', () =>
    inWorld(async ({ ask, db, communities, people }) => {
      const path = `/communities/${communities.circle}/people/suggestions`
      const tokenOf = (id: PersonId) => `[Ana Wells](person:${id})`
      const offered = async (who: Persona, q: string) => {
        const { body } = await ask(who, 'GET', `${path}?q=${encodeURIComponent(q)}`)
        return [...body.matchAll(/data-mention="@([^"]+)"/g)].map(([, name]) => name)
      }
      assert.deepEqual(await offered('ben', ''), ['Ana Wells', 'Fay Roy'])
      assert.deepEqual(await offered('ben', 'RO'), ['Fay Roy'])
      assert.deepEqual(await offered('ben', 'gus'), [])
      assert.deepEqual(await offered('ben', '%'), [])
      await db.updateTable('person').set({ display_name: 'Ana Wells' }).where('id', '=', people.fay).execute()
      assert.deepEqual(await offered('ben', 'wel'), [people.ana, people.fay].toSorted().map(tokenOf))
      for (const stranger of ['cy', 'dee', 'gus'] satisfies Persona[]) {
        const hidden = await ask(stranger, 'GET', path)
        assert.equal(hidden.status, 403)
        assert.doesNotMatch(hidden.body, /Ana Wells/)
      }
    }))
})
