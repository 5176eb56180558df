import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { tokenFor, type Persona } from '#world/people.ts'
import { testMasks } from '#world/seal.ts'
import { inWorld, morning } from '#world/world.ts'
import { told } from '../../notifications/testing/told.ts'
import { allowMasks, askMasked, reply } from './testing/saying.ts'

describe('somebody who speaks as "a member"', () => {
  test('may where the community lets her, and nowhere else', () =>
    inWorld(async (world) => {
      const { ask: asking, communities, threads } = world
      const replies = `/threads/${threads.listening}/replies`
      const refused = await asking('ben', 'POST', replies, { body: 'Not here', voice: 'mask', once: newId() })
      assert.equal(refused.status, 409)
      assert.match(refused.body, /does not let people speak as/)
      assert.match(refused.body, /Not here/)
      assert.doesNotMatch((await asking('ben', 'GET', `/threads/${threads.listening}`)).body, /name="voice"/)

      const editing = `/communities/${communities.circle}/editing`
      const circle = { nameEn: 'Circle', nameFr: '', kind: 'programme', visibility: 'listed', masks: 'yes' }
      assert.equal((await asking('ben', 'POST', editing, circle)).status, 403)
      assert.equal((await asking('ana', 'POST', editing, circle)).status, 303)
      const page = await asking('ben', 'GET', `/threads/${threads.listening}`)
      assert.match(page.body, /name="voice"/)
      assert.match(page.body, /only a coordinator and a privacy officer together can find out/)
      assert.equal((await asking('ben', 'POST', replies, { body: 'Here', voice: 'mask', once: newId() })).status, 303)
    }))

  test('bears one label in a conversation, and another person another', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const path = await askMasked(world, 'ben')
      await reply(world, 'fay', path, { body: 'Moi non plus.', voice: 'mask' })
      await reply(world, 'ben', path, { body: 'Thank you.', voice: 'mask' })
      const { body } = await world.ask('ana', 'GET', path)
      const names = [...body.matchAll(/<b class="who">([^<]+)</g)].map(([, name]) => name)
      assert.deepEqual(names, ['Member A', 'Member B', 'Member A'])
      assert.doesNotMatch(body, /Ben Ito|Fay Roy/)
      assert.match((await world.ask('fay', 'GET', path)).body, /Membre A/)

      const hands = await world.db.selectFrom('mask').select('hand').execute()
      const other = await askMasked(world, 'ben', 'And this.')
      assert.notEqual(other, path)
      const later = await world.db.selectFrom('mask').select('hand').execute()
      assert.equal(new Set(later.map(({ hand }) => hand.toString('hex'))).size, hands.length + 1)
    }))

  test('can still change it, take it back and return it, and settle what she asked; nobody else can', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const { ask: asking, db } = world
      const path = await askMasked(world, 'ben')
      const post = await reply(world, 'ben', path, { body: 'My own words', voice: 'mask' })
      for (const who of ['ana', 'fay'] as const)
        assert.equal((await asking(who, 'GET', `/posts/${post}/edit`)).status, 403)
      const form = await asking('ben', 'GET', `/posts/${post}/edit`)
      const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
      assert.equal((await asking('ben', 'POST', `/posts/${post}/edit`, { body: 'Better words', seen })).status, 303)

      assert.equal((await asking('ben', 'POST', `/posts/${post}/deletion`)).status, 303)
      assert.match((await asking('ana', 'GET', path)).body, /Member A/)
      assert.equal((await asking('fay', 'POST', `/posts/${post}/restoration`)).status, 403)
      assert.equal((await asking('ben', 'POST', `/posts/${post}/restoration`)).status, 303)

      const answer = await reply(world, 'ana', path, { body: 'Try this.', voice: 'name' })
      assert.equal((await asking('ben', 'POST', `/posts/${answer}/help`)).status, 303)
      assert.equal((await asking('ben', 'POST', `${path}/outcome`, { outcome: 'solved', note: '' })).status, 303)
      assert.match((await asking('fay', 'GET', path)).body, /Membre A/)
      const acts = await db
        .selectFrom('event')
        .select(['kind', 'actor_id'])
        .where('actor_id', '=', world.people.ben)
        .execute()
      assert.deepEqual(acts, [])
    }))

  test('is told what others answer, as anybody who follows is', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const path = await askMasked(world, 'ben')
      assert.deepEqual(await told(world), [])
      await reply(world, 'fay', path, { body: 'Moi non plus.', voice: 'name' })
      assert.deepEqual(await told(world), ['ben reply'])
      await reply(world, 'ben', path, { body: 'Thank you.', voice: 'mask' })
      assert.deepEqual(await told(world), ['ben reply', 'fay reply'])
      assert.match((await world.ask('fay', 'GET', '/inbox')).body, /Membre A/)
      assert.doesNotMatch((await world.ask('fay', 'GET', '/inbox')).body, /Ben/)
    }))

  test('changes what is almost sure to name somebody before it is said: nobody else looks at her words first', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const replies = `/threads/${world.threads.listening}/replies`
      const said = { body: 'Her number is 130 692 544.', voice: 'mask', once: newId() }
      const named = await world.ask('ben', 'POST', replies, { ...said, voice: 'name' })
      const asItIs = /name="asItIs" value="([\w-]+)"/.exec(named.body)?.[1] ?? ''
      const masked = await world.ask('ben', 'POST', replies, { ...said, asItIs })
      assert.equal(masked.status, 422)
      assert.match(masked.body, /130 692 544/)
      assert.doesNotMatch(masked.body, /name="asItIs"/)
      assert.deepEqual(await world.db.selectFrom('held_post').select('id').execute(), [])
      assert.equal((await world.ask('ben', 'POST', replies, { ...said, asItIs, voice: 'name' })).status, 303)
      assert.equal((await world.db.selectFrom('held_post').select('id').execute()).length, 1)
    }))

  test('stays masked while she looks at her words again', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const replies = `/threads/${world.threads.listening}/replies`
      const isMasked = /<input[^>]*value="mask"[^>]*checked/
      const seen = await world.ask('ben', 'POST', replies, { body: 'Like this?', voice: 'mask', see: 'preview' })
      assert.match(seen.body, isMasked)
      const empty = await world.ask('ben', 'POST', replies, { body: ' ', voice: 'mask' })
      assert.match(empty.body, isMasked)
      const doubted = await world.ask('ben', 'POST', replies, { body: 'Call me at 604-555-0143.', voice: 'mask' })
      assert.equal(doubted.status, 422)
      assert.match(doubted.body, isMasked)
    }))

  test('twice at once, puts on one mask', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const path = `/threads/${world.threads.listening}`
      await Promise.all(['One', 'Two', 'Three'].map((body) => reply(world, 'ben', path, { body, voice: 'mask' })))
      assert.equal((await world.db.selectFrom('mask').select('id').execute()).length, 1)
    }))

  test('keeps her choice with her draft', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const { ask: asking, communities, threads } = world
      const draft = {
        community: communities.circle,
        thread: threads.listening,
        body: 'Half a',
        voice: 'mask',
        seen: '',
      }
      await asking('ben', 'POST', '/drafts', draft)
      const { body } = await asking('ben', 'GET', `/threads/${threads.listening}`)
      assert.match(body, /<input[^>]*value="mask"[^>]*checked/)
    }))
})

describe('who is behind a mask', () => {
  test('the serving role cannot read, whatever it asks', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      await askMasked(world, 'ben')
      const visit = { token: tokenFor('ana'), now: morning, mode: 'write' } as const
      const sealed = world.clone.visits(visit, ({ db }) => db.selectFrom('mask').select('sealed').execute())
      await assert.rejects(sealed, /permission denied/)
      const forged = world.clone.visits(visit, ({ db }) =>
        sql`insert into mask (id, thread_id, community_id, number, hand, sealed)
          values (${world.people.ben}, ${world.threads.listening}, ${world.communities.circle}, 1, '', '')`.execute(db),
      )
      await assert.rejects(forged, /permission denied/)
      const elsewhere = world.clone.visits(visit, ({ db }) =>
        sql`select put_on_mask(${newId()}, ${world.threads.harvest}, ${world.communities.meadow}, 'mask', '', '', ${morning})`.execute(
          db,
        ),
      )
      await assert.rejects(elsewhere, /no masks here/)
      const seen = async (who: Persona) => {
        const { rows } = await world.clone.visits({ ...visit, token: tokenFor(who) }, ({ db }) =>
          sql`select id from mask`.execute(db),
        )
        return rows.length
      }
      assert.deepEqual([await seen('ana'), await seen('cy'), await seen('ivy'), await seen('dee')], [1, 0, 0, 0])
      const [mask] = await world.db.selectFrom('mask').selectAll().execute()
      assert.ok(mask)
      assert.equal(testMasks.open(mask.id, mask.sealed), world.people.ben)
    }))
})
