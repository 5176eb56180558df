import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '#kernel/id.ts'
import { inWorld, type Persona, type World } from '#world/world.ts'
import { mayReplace, versionOf } from './model.ts'

const keeping = '/drafts/keeping'

describe('a draft', () => {
  test('is kept as one types, shown to its owner alone, and answered without a page', () =>
    inWorld(async ({ ask, db, threads, people }) => {
      const kept = await ask('ben', 'POST', keeping, { thread: threads.waiting, body: 'We keep a list of\nthree.' })
      assert.equal(kept.status, 204)
      assert.equal(kept.body, '')

      const rows = await db.selectFrom('draft').selectAll().execute()
      assert.deepEqual(
        rows.map(({ owner_id, thread_id, markdown }) => [owner_id, thread_id, markdown]),
        [[people.ben, threads.waiting, 'We keep a list of\nthree.']],
      )
      const own = await ask('ben', 'GET', '/drafts')
      assert.match(own.body, /Reply to “Our waiting list keeps growing”/)
      assert.match(own.body, /We keep a list of three\./)
      for (const other of ['ana', 'fay', 'dee', 'cy'] satisfies Persona[]) {
        const theirs = await ask(other, 'GET', '/drafts')
        assert.equal(theirs.status, 200)
        assert.doesNotMatch(theirs.body, /three|waiting list/)
      }
      assert.equal((await ask('visitor', 'GET', '/drafts')).status, 401)
    }))

  test('is kept by a button too, and leads back to the form', () =>
    inWorld(async ({ ask, threads, communities }) => {
      const reply = await ask('ben', 'POST', '/drafts', { thread: threads.waiting, body: 'Half a thought' })
      assert.equal(reply.status, 303)
      assert.equal(reply.location, `/threads/${threads.waiting}#reply`)

      const asking = { community: communities.circle, kind: 'ask', activity: 'requestInfo', title: 'Forms?', body: '' }
      const opening = await ask('ben', 'POST', '/drafts', asking)
      assert.match(opening.location, /conversations\/new\?kind=ask&activity=requestInfo$/)
      assert.match((await ask('ben', 'GET', '/drafts')).body, /Forms\?/)
    }))

  test('is taken only where its owner could post it', () =>
    inWorld(async ({ ask, db, threads, communities }) => {
      assert.equal((await ask('cy', 'POST', keeping, { thread: threads.waiting, body: 'Let me in' })).status, 404)
      assert.equal((await ask('ben', 'POST', keeping, { community: communities.grove, body: 'And me' })).status, 404)
      assert.equal((await ask('dee', 'POST', keeping, { community: communities.circle, body: 'Me too' })).status, 403)
      assert.deepEqual(await db.selectFrom('draft').selectAll().execute(), [])
    }))

  test('is gone when it is emptied', () =>
    inWorld(async ({ ask, db, threads }) => {
      const first = await ask('ben', 'POST', keeping, { thread: threads.waiting, body: 'Something' })
      const seen = unquoted(first.headers['etag'])
      await ask('ben', 'POST', keeping, { thread: threads.waiting, body: ' \n', seen })
      assert.deepEqual(await db.selectFrom('draft').selectAll().execute(), [])
    }))

  test('is gone once it is posted, and a save that comes late does not bring it back', () =>
    inWorld(async ({ ask, db, threads, communities }) => {
      const reply = { thread: threads.waiting, body: 'We keep three.', once: newId() }
      await ask('ben', 'POST', keeping, reply)
      await ask('ben', 'POST', `/threads/${threads.waiting}/replies`, reply)
      const opening = { community: communities.circle, kind: 'discussion', title: 'Tea', body: 'Which?', once: newId() }
      await ask('ben', 'POST', keeping, opening)
      await ask('ben', 'POST', `/communities/${communities.circle}/conversations`, opening)
      assert.deepEqual(await db.selectFrom('draft').selectAll().execute(), [])

      for (const late of [reply, opening]) assert.equal((await ask('ben', 'POST', keeping, late)).status, 204)
      assert.deepEqual(await db.selectFrom('draft').selectAll().execute(), [])
    }))

  test('is discarded, and brought back while nothing else was begun', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      await ask('ben', 'POST', keeping, { thread: threads.waiting, body: 'The first thought' })
      const id = await draftOf(world)
      assert.equal((await ask('ana', 'POST', `/drafts/${id}/discarding`)).status, 404)

      const gone = await ask('ben', 'POST', `/drafts/${id}/discarding`)
      const page = await ask('ben', 'GET', gone.location)
      assert.doesNotMatch(page.body, /The first thought/)
      assert.match(page.body, new RegExp(`action="/drafts/${id}/return"`))

      await ask('ben', 'POST', keeping, { thread: threads.waiting, body: 'Another' })
      assert.equal((await ask('ben', 'POST', `/drafts/${id}/return`)).status, 409)
      const other = await draftOf(world)
      await ask('ben', 'POST', `/drafts/${other}/discarding`)
      await ask('ben', 'POST', `/drafts/${id}/return`)
      assert.match((await ask('ben', 'GET', '/drafts')).body, /The first thought/)
    }))
})

describe('a draft on two devices', () => {
  test('is replaced by whoever writes last, and never in silence by shorter words that were not seen', () =>
    inWorld(async ({ ask, db, threads }) => {
      const save = (body: string, seen: string) => ask('ben', 'POST', keeping, { thread: threads.waiting, body, seen })
      const laptop = await save('A long thought, written on the laptop.', '')
      const phone = await save('A short one.', '')
      assert.equal(phone.status, 409)
      assert.equal(phone.headers['etag'], laptop.headers['etag'])

      const longer = await save('A thought from the phone, and it is longer than the other.', '')
      assert.equal(longer.status, 204)
      const shortened = await save('Shorter, knowingly.', unquoted(longer.headers['etag']))
      assert.equal(shortened.status, 204)
      const { markdown } = await db.selectFrom('draft').select('markdown').executeTakeFirstOrThrow()
      assert.equal(markdown, 'Shorter, knowingly.')
    }))

  test('is compared on a page that has both, where no script runs', () =>
    inWorld(async ({ ask, threads }) => {
      await ask('ben', 'POST', '/drafts', { thread: threads.waiting, body: 'A long thought, written on the laptop.' })
      const compared = await ask('ben', 'POST', '/drafts', { thread: threads.waiting, body: 'A short one.' })
      assert.equal(compared.status, 409)
      assert.match(compared.body, /A long thought, written on the laptop\./)
      assert.match(compared.body, /A short one\./)

      const seen = /name="seen" value="([^"]+)"/.exec(compared.body)?.[1] ?? ''
      const chosen = await ask('ben', 'POST', '/drafts', { thread: threads.waiting, body: 'A short one.', seen })
      assert.equal(chosen.status, 303)
      assert.match((await ask('ben', 'GET', '/drafts')).body, /A short one\./)
    }))

  test('never loses the longer of two texts that did not know of each other', () => {
    const text = fc.record({ title: fc.string(), markdown: fc.string() })
    fc.assert(
      fc.property(text, text, fc.string(), (kept, written, seen) => {
        const isKnown = seen === versionOf(kept)
        const isLonger = written.title.length + written.markdown.length < kept.title.length + kept.markdown.length
        assert.equal(mayReplace(kept, { ...written, seen }), isKnown || !isLonger)
      }),
    )
  })
})

async function draftOf({ db }: World): Promise<string> {
  const standing = db.selectFrom('draft').select('id').where('discarded_at', 'is', null)
  return (await standing.executeTakeFirstOrThrow()).id
}

function unquoted(etag: unknown): string {
  return String(etag).replaceAll('"', '')
}
