import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { inWorld, type Persona } from '#world/world.ts'
import { events, kinds } from '../testing/looks.ts'
import { activities } from './model.ts'

describe('beginning a conversation', () => {
  test('starts from what one would like to do: eleven ways, each with an example and an explanation', () =>
    inWorld(async ({ ask, communities }) => {
      const path = `/communities/${communities.circle}/conversations/new`
      const { status, body, statements } = await ask('ben', 'GET', path)
      assert.equal(status, 200)
      assert.ok(statements <= 8, `${statements} statements`)
      assert.equal(activities.length, 11)
      for (const activity of activities) {
        assert.match(body, new RegExp(`href="${path}\\?kind=ask&amp;activity=${activity}"`))
      }
      assert.equal([...body.matchAll(/<details class="fold"/g)].length, 11)
      assert.match(body, /Our waiting list for counselling keeps growing\./)
      assert.match((await ask('fay', 'GET', path)).body, /Notre liste d’attente en counseling/)

      assert.doesNotMatch(body, /kind=announcement/)
      assert.match((await ask('ana', 'GET', path)).body, /kind=announcement/)
    }))

  test('asks, with the audience named, and takes one to what was asked', () =>
    inWorld(async ({ ask, db, communities, people }) => {
      const path = `/communities/${communities.circle}/conversations`
      const form = await ask('ben', 'GET', `${path}/new?kind=ask&activity=visits`)
      assert.match(form.body, /May we come and see how you do it\?/)
      assert.match(form.body, /Seen by the 3 members of Circle/)
      const once = /name="once" value="([^"]+)"/.exec(form.body)?.[1] ?? ''

      const fields = { kind: 'ask', activity: 'visits', title: '  May two of us\n come? ', body: 'In *May*.', once }
      const asked = await ask('ben', 'POST', path, fields)
      assert.equal(asked.status, 303)
      assert.equal(asked.location, `/threads/${once}`)
      const page = await ask('ana', 'GET', asked.location)
      assert.match(page.body, /Visits<\/span>[\s\S]*<h1>May two of us come\?<\/h1>[\s\S]*In <em>May<\/em>\./)

      const again = await ask('ben', 'POST', path, fields)
      assert.equal(again.location, asked.location)
      const rows = await db.selectFrom('thread').selectAll().where('author_id', '=', people.ben).execute()
      assert.equal(rows.filter(({ title }) => title === 'May two of us come?').length, 1)
      assert.equal(rows.find(({ title }) => title === 'May two of us come?')?.ask_state, 'open')
      assert.equal((await events(db)).length, 1)
    }))

  test('celebrates and discusses; announcing is for coordinators', () =>
    inWorld(async ({ ask, db, communities }) => {
      const path = `/communities/${communities.circle}/conversations`
      const news = { kind: 'announcement', title: 'News', body: 'Of the day' }
      for (const kind of ['celebration', 'discussion']) {
        const begun = await ask('ben', 'POST', path, { kind, title: `My ${kind}`, body: 'Words' })
        assert.equal(begun.status, 303)
      }
      assert.equal((await ask('ben', 'POST', path, news)).status, 403)
      assert.equal((await ask('ben', 'GET', `${path}/new?kind=announcement`)).status, 403)
      assert.equal((await ask('ana', 'POST', path, news)).status, 303)
      assert.deepEqual(await kinds(db), ['thread.opened', 'thread.opened', 'thread.opened'])
    }))

  test('gives everything back where something is missing, and shows how it will look', () =>
    inWorld(async ({ ask, db, communities }) => {
      const path = `/communities/${communities.circle}/conversations`
      const fields = { kind: 'ask', activity: 'requestInfo', title: ' ', body: 'Where is the *form*?', once: newId() }
      const refused = await ask('ben', 'POST', path, fields)
      assert.equal(refused.status, 422)
      assert.match(refused.body, /Give it a title/)
      assert.match(refused.body, /Where is the \*form\*\?<\/textarea>/)
      assert.match(refused.body, new RegExp(fields.once))

      const preview = await ask('ben', 'POST', path, { ...fields, title: 'Form?', see: 'preview' })
      assert.match(preview.body, /id="preview"[\s\S]*Where is the <em>form<\/em>\?/)
      assert.match(preview.body, /value="Form\?"/)

      const purposeless = await ask('ben', 'POST', path, {
        kind: 'discussion',
        activity: 'visits',
        title: 'A',
        body: 'B',
      })
      assert.equal(purposeless.status, 422)
      assert.deepEqual(await kinds(db), [])
    }))

  test('is for members', () =>
    inWorld(async ({ ask, db, communities }) => {
      const path = (id: string) => `/communities/${id}/conversations`
      const fields = { kind: 'discussion', title: 'Let me in', body: 'Please' }
      for (const stranger of ['cy', 'gus', 'dee'] satisfies Persona[]) {
        assert.equal((await ask(stranger, 'POST', path(communities.circle), fields)).status, 403)
        assert.equal((await ask(stranger, 'GET', `${path(communities.circle)}/new`)).status, 403)
      }
      assert.equal((await ask('ben', 'POST', path(communities.grove), fields)).status, 404)
      assert.equal((await ask('ben', 'GET', `${path(communities.grove)}/new?kind=discussion`)).status, 404)
      assert.deepEqual(await kinds(db), [])
    }))
})
