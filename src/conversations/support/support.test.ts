import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { inWorld, type Persona } from '#world/world.ts'
import { sendingIn } from '../../notifications/testing/letters.ts'
import { settle } from '../../notifications/testing/told.ts'
import { unguardedLetterOfNews } from '../../notifications/letters/sending.ts'
import { pagesOf } from '../masks/testing/everything.ts'
import { allowMasks } from '../masks/testing/saying.ts'
import { leaveAsTheyAre, words as telling } from '../testing/holding.ts'
import { threadRow } from '../testing/looks.ts'
import { as } from '../testing/visits.ts'
import { hard, hardWords, openSpace, speak } from './testing/speaking.ts'

describe('a peer-support space', () => {
  test('is opened by a coordinator, and there for members alone', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const place = `/communities/${communities.circle}/support`
      assert.doesNotMatch((await ask('ben', 'GET', `/communities/${communities.circle}`)).body, /Peer support/)
      for (const who of ['ben', 'fay', 'dee', 'ivy'] satisfies Persona[]) {
        const sent = await ask(who, 'POST', `${place}/settings`, { open: 'yes', months: '6' })
        assert.equal(sent.status, 403, who)
      }
      const early = { kind: 'support', ...hard }
      assert.equal((await ask('ben', 'POST', `/communities/${communities.circle}/conversations`, early)).status, 403)

      await openSpace(world, 6)
      assert.match((await ask('ben', 'GET', `/communities/${communities.circle}`)).body, /Peer support/)
      const page = await ask('ben', 'GET', place)
      assert.match(page.body, /Read by the 3 members of this community\.[\s\S]*stays for 6 months/)
      assert.doesNotMatch((await ask('dee', 'GET', `/communities/${communities.circle}`)).body, /Peer support/)
      for (const who of ['dee', 'ivy'] satisfies Persona[])
        assert.equal((await ask(who, 'GET', place)).status, 403, who)
      assert.equal((await ask('cy', 'GET', place)).status, 403)
      assert.equal((await ask('visitor', 'GET', place)).status, 404)
    }))

  test('shows until when each conversation stays, before it is said and afterwards', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await openSpace(world, 1)
      const form = await ask('ben', 'GET', `/communities/${communities.circle}/conversations/new?kind=support`)
      const day = /will stay until ([^.]*\d{4})\./.exec(form.body)?.[1] ?? ''
      assert.ok(day)
      const thread = await speak(world, 'ben')
      assert.ok(
        (await ask('ana', 'GET', `/threads/${thread}`)).body.includes(`Stays until ${day}, then all of it is deleted`),
      )
      assert.match((await ask('ana', 'GET', `/communities/${communities.circle}/support`)).body, hardWords)
    }))

  test('has “a member” chosen where the community has masks, and a name one choice away', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await openSpace(world)
      const thread = await speak(world, 'ben')
      const forms = [`/communities/${communities.circle}/conversations/new?kind=support`, `/threads/${thread}`]
      for (const path of forms) assert.doesNotMatch((await ask('ana', 'GET', path)).body, /name="voice"/, path)
      await allowMasks(world)
      for (const path of forms) assert.match((await ask('ana', 'GET', path)).body, /value="mask" checked/, path)
      const elsewhere = await ask('ana', 'GET', `/threads/${world.threads.listening}`)
      assert.match(elsewhere.body, /value="name" checked/)

      await ask('ana', 'POST', '/drafts', { thread, body: 'As myself', voice: 'name', seen: '' })
      assert.match((await ask('ana', 'GET', `/threads/${thread}`)).body, /value="name" checked/)
    }))

  test('takes nothing more when it is closed, and keeps what was said until its day', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await openSpace(world)
      const thread = await speak(world, 'ben')
      await ask('ana', 'POST', `/communities/${communities.circle}/support/settings`, { months: '12' })
      const fields = { kind: 'support', ...hard }
      assert.equal((await ask('ben', 'POST', `/communities/${communities.circle}/conversations`, fields)).status, 403)
      assert.match((await ask('ben', 'GET', `/communities/${communities.circle}/support`)).body, /Nothing new begins/)
      assert.equal((await ask('fay', 'POST', `/threads/${thread}/replies`, { body: 'Moi aussi.' })).status, 303)
      const pinned = await ask('ben', 'GET', `/communities/${communities.circle}`)
      assert.match(pinned.body, /Peer support/)
    }))
})

describe('what is said in a peer-support space', () => {
  test('stands on its own pages and on no other, and reaches nobody else', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people, mailer, clock } = world
      await db.updateTable('person').set({ letters: 'each', is_discreet: false, language: 'en' }).execute()
      await openSpace(world)
      const thread = await speak(world, 'ben', { body: `${hard.body} @Fay? @Ana?` })
      clock.pass({ minutes: 1 })
      await ask('fay', 'POST', `/threads/${thread}/replies`, { body: 'The marmalade, yes.' })
      await ask('ana', 'POST', '/drafts', { thread, body: 'Take heart', seen: '' })
      await settle(db)
      for (const who of ['ana', 'ben'] as const) await unguardedLetterOfNews(sendingIn(world), people[who])
      const letters = mailer.kept()
      assert.equal(letters.length, 2)
      for (const letter of letters) assert.doesNotMatch(JSON.stringify(letter), hardWords)
      const own = new RegExp(`^/(communities/${communities.circle}/support|threads/${thread}|posts/|people/)`)
      for (const who of ['ana', 'ben', 'fay', 'cy', 'dee', 'ivy', 'gus'] satisfies Persona[]) {
        const pages = await pagesOf(world, who)
        const said = [...pages].filter(([, body]) => hardWords.test(body)).map(([path]) => path)
        const isMember = ['ana', 'ben', 'fay'].includes(who)
        assert.equal(
          said.some((path) => path.startsWith(`/threads/${thread}`)),
          isMember,
          who,
        )
        assert.deepEqual(
          said.filter((path) => !own.test(path)),
          [],
          who,
        )
      }
      assert.match((await ask('ana', 'GET', '/inbox')).body, /Ben Ito mentioned you in “Peer support”/)
    }))

  test('is not found by searching, from inside or outside, nor offered in the place of other words', () =>
    inWorld(async (world) => {
      const { ask } = world
      await openSpace(world)
      await speak(world, 'ben')
      await ask('ben', 'POST', `/threads/${world.threads.listening}/replies`, { body: 'A cucumber sky.' })
      for (const who of ['ana', 'ben', 'dee'] satisfies Persona[]) {
        for (const sought of ['Quagmire', 'marmalade', 'marmelade']) {
          const found = await ask(who, 'GET', `/search?q=${sought}`)
          assert.equal(found.status, 200)
          assert.doesNotMatch(found.body, /Quagmire of|marmalade sky|\/threads\/[^"]*post=1/, `${who} ${sought}`)
        }
      }
      assert.match((await ask('ana', 'GET', '/search?q=cucumber')).body, /cucumber/)
    }))

  test('is news on the home page without a word of it', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await ask('ben', 'POST', '/catching-up')
      world.clock.pass({ hours: 1 })
      await openSpace(world)
      await speak(world, 'fay')
      const { body } = await ask('ben', 'GET', '/')
      assert.match(body, new RegExp(`/communities/${communities.circle}/support">Something new in peer support`))
      assert.doesNotMatch(body, hardWords)
    }))

  test('cannot be moved, by the team or behind its back', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities, threads } = world
      const belonging = { joined_at: world.clock.now(), caught_up_at: world.clock.now(), visited_at: world.clock.now() }
      await db
        .insertInto('membership')
        .values({
          community_id: communities.meadow,
          person_id: people.ana,
          roles: ['member', 'coordinator'],
          ...belonging,
        })
        .execute()
      await openSpace(world)
      const thread = await speak(world, 'ben')
      assert.equal((await ask('ana', 'GET', `/threads/${thread}/move`)).status, 403)
      assert.equal((await ask('ana', 'POST', `/threads/${thread}/move`, { to: communities.meadow })).status, 403)
      assert.doesNotMatch((await ask('ana', 'GET', `/threads/${thread}`)).body, /\/move"/)

      const behind = [
        sql`update thread set community_id = ${communities.meadow} where id = ${thread}`,
        sql`update thread set kind = 'discussion', stays_until = null where id = ${thread}`,
        sql`update thread set stays_until = stays_until + 1 where id = ${thread}`,
        sql`update thread set kind = 'support', stays_until = '2030-01-01' where id = ${threads.listening}`,
      ]
      for (const change of behind) {
        await assert.rejects(
          as(world, 'ana', ({ db: serving }) => change.execute(serving)),
          /stays there/,
        )
      }
      const sooner = sql`update thread set stays_until = stays_until - 1 where id = ${thread}`
      await as(world, 'ana', ({ db: serving }) => sooner.execute(serving))
    }))

  test('waits for a second pair of eyes like other words, and goes where it was meant to go', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      await openSpace(world)
      const path = `/communities/${communities.circle}/conversations`
      const fields = { kind: 'support', title: 'Hard', body: telling, once: newId() }
      assert.equal((await leaveAsTheyAre(world, 'ben', path, fields)).left.status, 303)
      const held = await db.selectFrom('held_post').select('id').executeTakeFirstOrThrow()
      const back = await ask('ben', 'POST', `/waiting/${held.id}/taking-back`)
      assert.match(back.location, /kind=support/)
      assert.match((await ask('ben', 'GET', back.location)).body, /Delia Fernbrook/)
      const elsewhere = await ask('ben', 'GET', `${path}/new?kind=discussion`)
      assert.doesNotMatch(elsewhere.body, /Delia Fernbrook/)
    }))

  test('keeps a draft of its own beside one of another conversation', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      await openSpace(world)
      const community = communities.circle
      await ask('ben', 'POST', '/drafts', { community, kind: 'support', title: '', body: 'For support', seen: '' })
      await ask('ben', 'POST', '/drafts', { community, kind: 'celebration', title: '', body: 'For all', seen: '' })
      const place = `/communities/${community}/conversations/new?kind=`
      assert.match((await ask('ben', 'GET', `${place}support`)).body, /For support<\/textarea>/)
      assert.match((await ask('ben', 'GET', `${place}discussion`)).body, /For all<\/textarea>/)
      await speak(world, 'ben')
      const left = await db.selectFrom('draft').select('markdown').execute()
      assert.deepEqual(left, [{ markdown: 'For all' }])
    }))

  test('does not call its members back to the community', () =>
    inWorld(async (world) => {
      const { db, communities, ask } = world
      const at = () =>
        db
          .selectFrom('community')
          .select('last_posted_at')
          .where('id', '=', communities.circle)
          .executeTakeFirstOrThrow()
      const before = await at()
      await openSpace(world)
      world.clock.pass({ hours: 1 })
      const thread = await speak(world, 'ben')
      await ask('fay', 'POST', `/threads/${thread}/replies`, { body: 'Moi aussi.' })
      assert.deepEqual(await at(), before)
      assert.equal((await threadRow(db, thread)).reply_count, 1)
    }))
})
