import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { wordsOf } from '../people/index.ts'

const body = 'We <b>tried</b> it "twice",\n\nand it was </textarea> fine.'
const given = /<textarea id="kept" rows="8" readonly aria-describedby="kept-hint">\n([^<]*)<\/textarea>/
const escaped = 'We &lt;b&gt;tried&lt;/b&gt; it &quot;twice&quot;,\n\nand it was &lt;/textarea&gt; fine.'

describe('words for a place that is gone come back, and whoever wrote them learns no more than others', () => {
  test('a conversation that was deleted, one that was moved, a hidden one, and one that never was', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      await letAnaConveneMeadow(world)
      await ask('ana', 'POST', `/threads/${threads.listening}/move`, { to: world.communities.meadow })
      await ask('ana', 'POST', `/threads/${threads.waiting}/deletion`)
      const reply = (id: string) => ask('ben', 'POST', `/threads/${id}/replies`, { body, once: newId() })

      const never = await reply(newId())
      assert.equal(never.status, 404)
      assert.equal(given.exec(never.body)?.[1], escaped)
      assert.match(never.body, /<label for="kept">What you wrote<\/label>/)
      for (const id of [threads.listening, threads.waiting, threads.quiet, 'not-an-id']) {
        const refused = await reply(id)
        assert.deepEqual([refused.status, refused.body], [never.status, never.body])
      }
      assert.equal((await ask('ana', 'POST', `/threads/${threads.listening}/replies`, { body })).status, 303)
    }))

  test('changed words, drafts and new conversations', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities } = world
      await letAnaConveneMeadow(world)
      const mine = db.selectFrom('post').select('id').where('thread_id', '=', threads.listening).where('seq', '=', 2)
      const { id } = await mine.executeTakeFirstOrThrow()
      await ask('ana', 'POST', `/threads/${threads.listening}/move`, { to: communities.meadow })

      const never = await ask('ben', 'POST', `/posts/${newId()}/edit`, { body, seen: 'x' })
      const moved = await ask('ben', 'POST', `/posts/${id}/edit`, { body, seen: 'x' })
      assert.deepEqual([moved.status, moved.body], [404, never.body])
      assert.equal(given.exec(moved.body)?.[1], escaped)

      const kept = await ask('ben', 'POST', '/drafts/keeping', { thread: threads.listening, body })
      assert.equal(kept.status, 404)
      assert.equal(given.exec(kept.body)?.[1], escaped)

      const begun = await ask('ben', 'POST', `/communities/${communities.grove}/conversations`, {
        kind: 'discussion',
        title: 'A <title> of mine',
        body,
        once: newId(),
      })
      assert.equal(begun.status, 404)
      assert.equal(given.exec(begun.body)?.[1], `A &lt;title&gt; of mine\n\n${escaped}`)
    }))

  test('also where one may look and not write, and in French', () =>
    inWorld(async ({ ask, db, threads }) => {
      const first = db.selectFrom('post').select('id').where('thread_id', '=', threads.waiting).where('seq', '=', 1)
      const { id } = await first.executeTakeFirstOrThrow()
      const refused = await ask('fay', 'POST', `/posts/${id}/edit`, { body })
      assert.equal(refused.status, 403)
      assert.match(refused.body, /<label for="kept">Ce que vous avez écrit<\/label>/)
      assert.equal(given.exec(refused.body)?.[1], escaped)
    }))

  test('a conversation that was closed meanwhile says so, and has them too', () =>
    inWorld(async ({ ask, threads }) => {
      await ask('ana', 'POST', `/threads/${threads.waiting}/closure`)
      const held = await ask('ben', 'POST', `/threads/${threads.waiting}/replies`, { body })
      assert.equal(held.status, 422)
      assert.match(held.body, /This conversation is closed/)
      assert.ok(held.body.includes(`readonly>\n${escaped}</textarea>`))
    }))

  test('a page that was only looked for has none, nor a button without words', () =>
    inWorld(async ({ ask, threads }) => {
      assert.doesNotMatch((await ask('ben', 'GET', `/threads/${threads.quiet}`)).body, /id="kept"/)
      const act = await ask('ben', 'POST', `/threads/${threads.quiet}/closure`, { seen: 'f'.repeat(64) })
      assert.equal(act.status, 404)
      assert.doesNotMatch(act.body, /id="kept"/)
    }))
})

describe('what nobody else should read over a shoulder', () => {
  test('is never shown again: passwords, codes, and what only means something to us', () => {
    const secrets = {
      password: 'seven quiet lanterns',
      current: 'six old lanterns',
      newPassword: 'five new lanterns',
      code: '123 456',
      token: 'a b c',
      seen: 'c2V2ZW4gcXVpZXQgbGFudGVybnMgb24gYSBzaGVsZg==',
    }
    assert.equal(wordsOf(secrets), '')
    assert.equal(wordsOf({ ...secrets, body: 'But these words' }), 'But these words')
    assert.equal(wordsOf({ body: ['One and', 'another one'] }), 'One and\n\nanother one')
    for (const strange of [undefined, null, 'some words', ['some words'], { body: { nested: 'some words' } }])
      assert.equal(wordsOf(strange), '')
  })

  test('comes back by no page', () =>
    inWorld(async ({ ask }) => {
      const posted = { password: 'seven quiet lanterns', current: 'six old lanterns', body: 'But these words' }
      const { status, body: shown } = await ask('ben', 'POST', '/nowhere', posted)
      assert.equal(status, 404)
      assert.doesNotMatch(shown, /lanterns/)
      assert.match(shown, /But these words/)
    }))

  test('has a name by which it is known, in every form that asks for a password', () => {
    const sources = globSync('src/**/*.ts', { exclude: ['**/*.test.ts', 'src/shell/parts/**'] })
    const asked = /name: '(\w+)'(?:(?!name: ).)*?kind: 'password'/gs
    const names = sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(asked)].map((found) => found[1] ?? ''),
    )
    assert.ok(names.length >= 3, names.join())
    for (const name of names) assert.equal(wordsOf({ [name]: 'some quiet words' }), '', name)
  })
})

async function letAnaConveneMeadow({ db, communities, people }: World): Promise<void> {
  const since = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  const ana = {
    community_id: communities.meadow,
    person_id: people.ana,
    roles: ['member' as const, 'facilitator' as const],
  }
  await db
    .insertInto('membership')
    .values({ ...ana, ...since })
    .execute()
}
