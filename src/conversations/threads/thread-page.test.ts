import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type Persona } from '#world/world.ts'
import { addReplies, eventually } from '../testing/replies.ts'

describe('a conversation', () => {
  test('is read by the members of its community, and is not there for anybody else', () =>
    inWorld(async ({ ask, threads }) => {
      const path = `/threads/${threads.listening}`
      for (const member of ['ana', 'ben', 'fay'] satisfies Persona[]) {
        const page = await ask(member, 'GET', path)
        assert.equal(page.status, 200)
        assert.match(page.body, /<h1>On &lt;listening&gt;<\/h1>/)
        assert.match(page.body, /I go out and walk round the block\./)
      }

      const paths = [path, `${path}/all`, `${path}/after/1`, `${path}/title`, `${path}/move`, `${path}/outcome`]
      for (const stranger of ['cy', 'gus', 'dee', 'eve', 'visitor'] as const) {
        for (const hidden of paths) {
          const page = await ask(stranger, 'GET', hidden)
          assert.equal(page.status, 404, `${hidden} for ${stranger}`)
          assert.doesNotMatch(page.body, /listening&gt;|walk round/)
        }
      }
      assert.equal((await ask('ben', 'GET', '/threads/not-an-id')).status, 404)
    }))

  test('names who speaks and what she does here, and a former member no longer', () =>
    inWorld(async ({ ask, threads }) => {
      const { body } = await ask('ben', 'GET', `/threads/${threads.listening}`)
      assert.match(body, /Ana Wells<\/a><\/person-card><\/b> <span class="from">Coordinator<\/span>/)
      assert.match(body, /<b class="who"><person-card[^>]*><a href="\/people\/[\w-]+">Ben Ito<\/a><\/person-card><\/b>/)
      assert.match(body, /<b class="who">Former member<\/b>/)
      assert.doesNotMatch(body, /Gus/)
      assert.match(body, /Seen by the 3 members of Circle/)

      const french = await ask('fay', 'GET', `/threads/${threads.listening}`)
      assert.match(french.body, /Ancien·ne membre/)
    }))

  test('costs no more than five statements', () =>
    inWorld(async ({ ask, threads }) => {
      await addReplies(ask, threads.waiting, 25)
      for (const path of ['', '?from=unread', '/all', '/after/3']) {
        const { status, statements } = await ask('ben', 'GET', `/threads/${threads.waiting}${path}`)
        assert.equal(status, 200)
        assert.ok(statements <= 5, `${path} took ${statements}`)
      }
    }))

  test('opens page by page, at a reply, at the first one not read, and whole', () =>
    inWorld(async ({ ask, threads }) => {
      const path = `/threads/${threads.waiting}`
      await ask('fay', 'GET', path)
      await addReplies(ask, threads.waiting, 60)
      const seqs = async (suffix: string) => {
        const { body } = await ask('fay', 'GET', path + suffix)
        return [...body.matchAll(/id="post-(\d+)"/g)].map(([, seq]) => Number(seq))
      }
      const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

      assert.deepEqual(await seqs(''), range(1, 26))
      assert.deepEqual(await seqs('?after=26'), [1, ...range(27, 51)])
      assert.deepEqual(await seqs('?after=51'), [1, ...range(52, 62)])
      assert.deepEqual(await seqs('?before=52'), [1, ...range(27, 51)])
      assert.deepEqual(await seqs('?after=nonsense'), range(1, 26))
      assert.ok((await seqs('?post=40')).includes(40))
      assert.deepEqual(await seqs('/all'), range(1, 62))
    }))

  test('marks what is new since one was here, and not what one wrote oneself', () =>
    inWorld(async ({ ask, db, people, threads }) => {
      const path = `/threads/${threads.waiting}`
      const hasRead = (seq: number) =>
        eventually(async () => {
          const mine = db
            .selectFrom('reading')
            .where('owner_id', '=', people.fay)
            .where('thread_id', '=', threads.waiting)
          return (await mine.select('last_seq').executeTakeFirst())?.last_seq === seq
        })
      const first = await ask('fay', 'GET', path)
      assert.doesNotMatch(first.body, /class="new"/)
      await hasRead(2)

      await ask('ana', 'POST', `${path}/replies`, { body: 'And we call on Fridays.' })
      await ask('fay', 'POST', `${path}/replies`, { body: 'Merci.' })
      const again = await ask('fay', 'GET', `${path}?from=unread`)
      const [before = '', after = ''] = again.body.split('class="new"')
      assert.match(before, /urgency and readiness/)
      assert.match(after, /1 nouvelle réponse[\s\S]*Fridays[\s\S]*Merci/)

      await hasRead(4)
      const third = await ask('fay', 'GET', path)
      assert.doesNotMatch(third.body, /class="new"/)
      assert.match(third.body, /Vous avez tout lu ici\./)
    }))
})
