import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { PostId } from '#database'
import { tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { told } from '../../notifications/testing/told.ts'
import { allowMasks, reply } from '../masks/testing/saying.ts'

const why = { reason: 'Somebody may be in danger.' }

/** Ben says something masked on listening. */
async function saidMasked(world: World): Promise<PostId> {
  await allowMasks(world)
  return reply(world, 'ben', `/threads/${world.threads.listening}`, { body: 'I know where she is.', voice: 'mask' })
}

/** Ana asks who it was; gives the path of what she asked. */
async function asked(world: World): Promise<string> {
  const post = await saidMasked(world)
  assert.equal((await world.ask('ana', 'POST', `/posts/${post}/mask`, why)).status, 303)
  const { id } = await world.db.selectFrom('unmasking').select('id').executeTakeFirstOrThrow()
  return `/waiting/masks/${id}`
}

describe('who is behind a mask', () => {
  test('a coordinator may ask with a reason, and nobody else', () =>
    inWorld(async (world) => {
      const post = await saidMasked(world)
      const named = await reply(world, 'ben', `/threads/${world.threads.listening}`, {
        body: 'As myself.',
        voice: 'name',
      })
      const path = `/posts/${post}/mask`
      for (const who of ['ben', 'fay'] as const) assert.equal((await world.ask(who, 'POST', path, why)).status, 403)
      for (const who of ['cy', 'dee', 'ivy'] as const)
        assert.equal((await world.ask(who, 'POST', path, why)).status, 404)
      assert.equal((await world.ask('ana', 'POST', path, { reason: ' ' })).status, 422)
      assert.equal((await world.ask('ana', 'GET', `/posts/${named}/mask`)).status, 404)
      assert.equal((await world.ask('ana', 'POST', path, why)).status, 303)
      const again = await world.ask('ana', 'POST', path, why)
      assert.equal(again.status, 409)
      assert.match(again.body, /asked this already/)
      assert.deepEqual(
        (await told(world)).filter((line) => line.startsWith('ben')),
        [],
      )
    }))

  test('comes out when a privacy officer agrees: to the two, for a day, and whoever it was is told', () =>
    inWorld(async (world) => {
      const path = await asked(world)
      const officers = await world.ask('ivy', 'GET', '/waiting')
      assert.match(officers.body, new RegExp(path))
      assert.match(officers.body, /It waits for you to decide\./)
      assert.match((await world.ask('ana', 'GET', '/waiting')).body, /It waits for a privacy officer to decide\./)
      const question = await world.ask('ivy', 'GET', path)
      assert.match(question.body, /I know where she is\./)
      assert.match(question.body, /Somebody may be in danger\./)
      assert.doesNotMatch(question.body, /Ben/)

      assert.equal((await world.ask('ana', 'POST', `${path}/agreement`)).status, 403)
      assert.equal((await world.ask('fay', 'POST', `${path}/agreement`)).status, 404)
      assert.equal((await world.ask('ben', 'GET', path)).status, 404)
      assert.equal((await world.ask('ivy', 'POST', `${path}/agreement`)).status, 303)
      for (const who of ['ana', 'ivy'] as const)
        assert.match(
          (await world.ask(who, 'GET', path)).body,
          /It was <b>Ben Ito<\/b>[\s\S]*Shown to the two of you until [^.]*3 March 2026/,
        )
      for (const who of ['fay', 'cy', 'dee'] as const) assert.equal((await world.ask(who, 'GET', path)).status, 404)

      assert.ok((await told(world)).includes('ben unmasked'))
      const inbox = await world.ask('ben', 'GET', '/inbox')
      assert.match(inbox.body, /have found out that you wrote/)
      const post = await world.db.selectFrom('unmasking').select('post_id').executeTakeFirstOrThrow()
      assert.equal((await world.ask('ben', 'GET', `/posts/${post.post_id}/mask`)).location, path)
      const mine = await world.ask('ben', 'GET', path)
      assert.match(mine.body, /Ana Wells asks who wrote this/)
      assert.match(mine.body, /Somebody may be in danger\./)
      assert.match(mine.body, /Ivy Nash, a privacy officer, agreed/)

      world.clock.pass({ hours: 24 })
      for (const who of ['ana', 'ivy'] as const) assert.doesNotMatch((await world.ask(who, 'GET', path)).body, /Ben/)
    }))

  test('stays hidden when she does not agree, and then nobody is told', () =>
    inWorld(async (world) => {
      const path = await asked(world)
      assert.equal((await world.ask('ivy', 'POST', `${path}/refusal`)).status, 303)
      assert.equal((await world.ask('ivy', 'POST', `${path}/agreement`)).status, 409)
      assert.match((await world.ask('ana', 'GET', path)).body, /decided that the name stays hidden/)
      assert.ok(!(await told(world)).includes('ben unmasked'))
    }))

  test('is decided by one of two who decide at once', () =>
    inWorld(async (world) => {
      const path = await asked(world)
      const both = await Promise.all([
        world.ask('ivy', 'POST', `${path}/agreement`),
        world.ask('ivy', 'POST', `${path}/refusal`),
      ])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409],
      )
    }))

  test('cannot be agreed on by whoever asked, though she hold both offices', () =>
    inWorld(async (world) => {
      const { db, people, communities } = world
      const office = { umbrella_id: communities.harbour, person_id: people.ana, created_at: morning }
      await db.insertInto('privacy_officer').values(office).execute()
      const path = await asked(world)
      assert.equal((await world.ask('ana', 'POST', `${path}/agreement`)).status, 403)
      const visit = { token: tokenFor('ana'), now: morning, mode: 'write' } as const
      const forced = await world.clone.visits(visit, ({ db: serving }) =>
        sql`update unmasking set agreed_at = ${morning}, agreed_by = ${people.fay}`.execute(serving),
      )
      assert.equal(forced.numAffectedRows, 0n)
    }))

  test('is decided by nobody who wears it: she hears of it once it is done', () =>
    inWorld(async (world) => {
      const { db, people, communities } = world
      const office = { umbrella_id: communities.harbour, person_id: people.ben, created_at: morning }
      await db.insertInto('privacy_officer').values(office).execute()
      const path = await asked(world)
      assert.equal((await world.ask('ben', 'POST', `${path}/refusal`)).status, 404)
      assert.equal((await world.ask('ben', 'POST', `${path}/agreement`)).status, 404)
      assert.doesNotMatch((await world.ask('ben', 'GET', '/waiting')).body, /masks/)
      assert.doesNotMatch((await world.ask('ben', 'GET', '/')).body, /href="\/waiting"/)
      assert.match((await world.ask('ivy', 'GET', '/')).body, /href="\/waiting"/)
      assert.equal((await world.ask('ivy', 'POST', `${path}/agreement`)).status, 303)
      assert.match((await world.ask('ben', 'GET', path)).body, /Your name was made known/)
      assert.doesNotMatch((await world.ask('ben', 'GET', path)).body, /It was/)
    }))

  test('comes without the words, where those were taken back', () =>
    inWorld(async (world) => {
      const path = await asked(world)
      const { post_id } = await world.db.selectFrom('unmasking').select('post_id').executeTakeFirstOrThrow()
      assert.match((await world.ask('ivy', 'GET', path)).body, /I know where she is/)
      assert.equal((await world.ask('ben', 'POST', `/posts/${post_id}/deletion`)).status, 303)
      const { status, body } = await world.ask('ivy', 'GET', path)
      assert.equal(status, 200)
      assert.doesNotMatch(body, /I know where she is/)
    }))

  test('is told to nobody where the key was lost, while all else goes on', () =>
    inWorld(async (world) => {
      const path = await asked(world)
      await world.db
        .updateTable('mask')
        .set({ sealed: Buffer.alloc(80) })
        .execute()
      await reply(world, 'ana', `/threads/${world.threads.listening}`, { body: 'And I am here.', voice: 'name' })
      assert.ok((await told(world)).includes('ben reply'))
      assert.equal((await world.ask('ivy', 'POST', `${path}/agreement`)).status, 303)
      assert.match((await world.ask('ana', 'GET', path)).body, /has been lost/)
    }))

  test('is asked for again at the door where she has not shown lately that it is she', () =>
    inWorld(async (world) => {
      const path = await asked(world)
      await world.db.updateTable('session').set({ confirmed_at: null }).execute()
      const refused = await world.ask('ivy', 'POST', `${path}/agreement`)
      assert.equal(refused.status, 403)
      assert.match(refused.body, /Show again that it is you|name="confirm/)
    }))

  test('stands in the record of the umbrella, without a name', () =>
    inWorld(async (world) => {
      const path = await asked(world)
      await world.ask('ivy', 'POST', `${path}/agreement`)
      const { body } = await world.ask('dee', 'GET', `/umbrellas/${world.communities.harbour}/audit`)
      assert.match(body, /A coordinator of Circle asked who is behind a mask there/)
      assert.match(body, /Ivy Nash agreed that the name behind a mask in Circle be known/)
      assert.doesNotMatch(body, /Ben Ito|I know where/)
      const events = async (who: Persona) => {
        const visit = { token: tokenFor(who), now: morning, mode: 'read' } as const
        const { rows } = await world.clone.visits(visit, ({ db }) =>
          sql`select id from event where kind = 'words.unmasked'`.execute(db),
        )
        return rows.length
      }
      assert.deepEqual([await events('fay'), await events('ivy')], [0, 1])
    }))
})
