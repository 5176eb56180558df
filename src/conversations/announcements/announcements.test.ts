import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { inWorld } from '#world/world.ts'

const words = { title: 'The office moves', body: 'From the first of April, @Ben.' }

describe('an announcement to several communities', () => {
  test('is offered for those that one coordinates, or administers, with who will see it', () =>
    inWorld(async ({ ask }) => {
      const ana = await ask('ana', 'GET', '/announcements/new')
      assert.match(ana.body, /Circle/)
      assert.match(ana.body, /Seen by its 3 members/)
      assert.doesNotMatch(ana.body, />\s*(Meadow|Grove)\s*<\/label>/)

      const dee = await ask('dee', 'GET', '/announcements/new')
      assert.equal(dee.body.match(/name="communities"/g)?.length, 3)
      assert.match(dee.body, /Seen by its fewer than 5 members/)

      assert.equal((await ask('ben', 'GET', '/announcements/new')).status, 404)
      assert.equal((await ask('visitor', 'GET', '/announcements/new')).status, 401)
    }))

  test('begins a conversation in each, whose words an administrator cannot read afterwards', () =>
    inWorld(async ({ ask, db, people, communities }) => {
      const { circle, grove } = communities
      const made = await ask('dee', 'POST', '/announcements', { ...words, communities: [circle, grove] })
      assert.equal(made.status, 303)

      const threads = await db.selectFrom('thread').selectAll().where('author_id', '=', people.dee).execute()
      assert.deepEqual(new Set(threads.map(({ community_id }) => community_id)), new Set([circle, grove]))
      assert.equal(new Set(threads.map(({ announcement_id }) => announcement_id)).size, 1)
      const inCircle = threads.find(({ community_id }) => community_id === circle)?.id
      assert.match((await ask('ben', 'GET', `/threads/${inCircle}`)).body, /From the first of April/)
      assert.match((await ask('ben', 'GET', `/communities/${circle}`)).body, /The office moves/)

      const listed = await ask('dee', 'GET', '/announcements')
      assert.match(listed.body, /Circle[\s\S]*Grove|Grove[\s\S]*Circle/)
      assert.doesNotMatch(listed.body, /The office moves|first of April|\/threads\//)
      assert.equal((await ask('dee', 'GET', `/threads/${inCircle}`)).status, 404)

      const audit = await db.selectFrom('event').selectAll().where('kind', '=', 'announcement.made').execute()
      assert.deepEqual(new Set(audit.map(({ subject_id }) => String(subject_id))), new Set<string>([circle, grove]))
      assert.ok(audit.every(({ umbrella_id }) => umbrella_id === communities.harbour))
    }))

  test('is read where one belongs, and leaves no record of an administrator’s act there', () =>
    inWorld(async ({ ask, db, communities }) => {
      await ask('ana', 'POST', '/announcements', { ...words, communities: communities.circle })
      const listed = await ask('ana', 'GET', '/announcements')
      assert.match(listed.body, /The office moves/)
      assert.match(listed.body, /href="\/threads\//)
      assert.equal(
        (await db.selectFrom('event').selectAll().where('kind', '=', 'announcement.made').execute()).length,
        0,
      )
    }))

  test('is made in all of them or in none', () =>
    inWorld(async ({ ask, db, communities }) => {
      const { circle, grove, meadow } = communities
      const both = { ...words, communities: [circle, grove] }
      // Ana belongs to Grove, and does not coordinate it.
      assert.equal((await ask('ana', 'POST', '/announcements', both)).status, 403)
      assert.equal((await ask('ben', 'POST', '/announcements', { ...words, communities: circle })).status, 403)
      assert.equal((await ask('cy', 'POST', '/announcements', { ...words, communities: [meadow, grove] })).status, 404)
      const found = await db.selectFrom('thread').selectAll().where('title', '=', words.title).execute()
      assert.deepEqual(found, [])
    }))

  test('is made once, however often its form is sent', () =>
    inWorld(async ({ ask, db, communities }) => {
      for (const [who, community] of [
        ['ana', communities.circle],
        ['dee', communities.grove],
      ] as const) {
        const form = { ...words, communities: community, once: newId() }
        await Promise.all([ask(who, 'POST', '/announcements', form), ask(who, 'POST', '/announcements', form)])
      }
      assert.equal((await db.selectFrom('thread').selectAll().where('title', '=', words.title).execute()).length, 2)
    }))

  test('asks for a community, a title and words, keeps what was typed, and shows how it will look', () =>
    inWorld(async ({ ask, communities }) => {
      const bare = await ask('ana', 'POST', '/announcements', { title: '', body: 'From **April**.' })
      assert.equal(bare.status, 422)
      assert.match(bare.body, /Choose at least one community/)
      assert.match(bare.body, /From \*\*April\*\*\./)

      const look = { ...words, body: 'From **April**.', communities: communities.circle, see: 'preview' }
      const preview = await ask('ana', 'POST', '/announcements', look)
      assert.match(preview.body, /From <strong>April<\/strong>/)
      assert.match(preview.body, new RegExp(`value="${communities.circle}" checked`))
    }))

  test('is kept as a draft until it is made', () =>
    inWorld(async ({ ask, db, communities }) => {
      await ask('dee', 'POST', '/drafts/keeping', { kind: 'announcement', title: 'The office', body: 'It moves' })
      assert.match((await ask('dee', 'GET', '/drafts')).body, /href="\/announcements\/new"/)
      assert.match((await ask('dee', 'GET', '/announcements/new')).body, /value="The office"/)
      await ask('dee', 'POST', '/announcements', { ...words, communities: communities.circle })
      assert.deepEqual(await db.selectFrom('draft').selectAll().execute(), [])
    }))
})
