import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { FlagId } from '#database'
import { unguardedDue } from '../../joining/standing/jobs.ts'
import { eventually } from '../../people/testing/browser.ts'
import { told } from '../../notifications/testing/told.ts'
import { tokenFor, type Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { allowMasks, askMasked } from '../masks/testing/saying.ts'
import { flagged, telling } from '../testing/flagging.ts'
import { postRow } from '../testing/looks.ts'

const fields = { message: 'Please leave out where people live. Call the office to talk.', days: '14' }
const keepingOut = (flag: FlagId) => `/waiting/flags/${flag}/keeping-out`

/** A reply of Ben’s that Fay flagged. */
async function flaggedWords(world: World): Promise<FlagId> {
  return flagged(world, 'fay', await telling(world), 'harmful')
}

async function membershipOf({ db, people, communities }: World, who: Persona) {
  return db
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', people[who])
    .where('community_id', '=', communities.circle)
    .executeTakeFirstOrThrow()
}

async function queuedLetters({ db }: World): Promise<unknown[]> {
  const { rows } = await sql<{ payload: unknown }>`select payload from graphile_worker._private_jobs where task_id =
    (select id from graphile_worker._private_tasks where identifier = 'tellOfStanding')`.execute(db)
  return rows.map(({ payload }) => payload)
}

describe('a privacy officer', () => {
  test('keeps the writer of a flagged post out, without learning who it is', () =>
    inWorld(async (world) => {
      const { ask, communities, people } = world
      const flag = await flaggedWords(world)
      // Coordinators keep people out by name elsewhere; of the others nobody knows of the flag.
      assert.equal((await ask('ana', 'POST', keepingOut(flag), fields)).status, 403)
      for (const who of ['ben', 'fay', 'cy', 'dee', 'eve', 'gus'] as const) {
        assert.equal((await ask(who, 'GET', keepingOut(flag))).status, 404, who)
        assert.equal((await ask(who, 'POST', keepingOut(flag), fields)).status, 404, who)
      }
      assert.equal((await ask('ivy', 'POST', keepingOut(flag), { ...fields, days: '91' })).status, 422)
      assert.equal((await ask('ivy', 'POST', keepingOut(flag), { ...fields, message: '' })).status, 422)
      const doubted = { ...fields, message: 'Her client lives at 1428 Larch Street.' }
      assert.equal((await ask('ivy', 'POST', keepingOut(flag), doubted)).status, 422)
      assert.equal((await membershipOf(world, 'ben')).ended_at, null)

      const pages = [await ask('ivy', 'GET', '/waiting'), await ask('ivy', 'GET', keepingOut(flag))]
      assert.equal((await ask('ivy', 'POST', keepingOut(flag), fields)).status, 303)
      pages.push(await ask('ivy', 'GET', '/waiting'))
      for (const { body } of pages) assert.doesNotMatch(body, new RegExp(`Ben Ito|${people.ben}`))
      assert.match(pages[2]?.body ?? '', /Somebody in Circle[\s\S]*Please leave out where people live/)
      assert.equal((await ask('ben', 'GET', `/communities/${communities.circle}/conversations`)).status, 403)
      assert.equal((await membershipOf(world, 'ben')).ended_because, 'suspended')
      const letters = await eventually(async () => {
        const all = await queuedLetters(world)
        return all.length > 0 ? all : null
      })
      const letter = { community: communities.circle, person: people.ben, told: 'keptOut', message: fields.message }
      assert.deepEqual(letters, [letter])

      assert.equal((await ask('ivy', 'POST', keepingOut(flag), fields)).status, 403)
    }))

  test('is no secret to those who coordinate, or to the audit, which does not say who was kept out', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const flag = await flaggedWords(world)
      await ask('ivy', 'POST', keepingOut(flag), fields)
      assert.ok((await told(world)).includes('ana keptOut'))
      const standing = await ask('ana', 'GET', `/communities/${communities.circle}/standing`)
      assert.match(standing.body, /Ben Ito[\s\S]*By a privacy officer/)
      assert.doesNotMatch(standing.body, /Let back in/)
      const audit = (await ask('dee', 'GET', `/umbrellas/${communities.harbour}/audit`)).body
      assert.match(audit, /Ivy Nash, as a privacy officer, kept somebody out of Circle for a while\./)
      assert.doesNotMatch(audit, /Ben Ito/)
    }))

  test('lets them back; those who coordinate do once the day has come, and may end the membership at any time', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people, clock } = world
      await ask('ivy', 'POST', keepingOut(await flaggedWords(world)), fields)
      const { id } = await db.selectFrom('kept_out').select('id').executeTakeFirstOrThrow()
      const back = `/waiting/kept-out/${id}/letting-back`
      for (const who of ['ana', 'ben', 'fay', 'dee', 'visitor'] as const) {
        assert.ok([401, 404].includes((await ask(who, 'POST', back)).status), who)
      }
      const standing = `/communities/${communities.circle}/standing/${people.ben}`
      assert.equal((await ask('ana', 'POST', `${standing}/resumption`)).status, 409)
      clock.pass({ hours: 24 * 13 })
      assert.doesNotMatch((await ask('ivy', 'GET', '/waiting')).body, /Yours to decide/)
      clock.pass({ hours: 25 })
      assert.match((await ask('ivy', 'GET', '/waiting')).body, /Yours to decide/)
      assert.equal((await ask('ivy', 'POST', back)).status, 303)
      assert.equal((await ask('ben', 'GET', `/communities/${communities.circle}/conversations`)).status, 200)
      assert.equal((await ask('ivy', 'POST', back)).status, 404)
      assert.deepEqual(await db.selectFrom('kept_out').selectAll().execute(), [])

      const flag = await db.selectFrom('flag').select('id').executeTakeFirstOrThrow()
      await ask('ivy', 'POST', keepingOut(flag.id), { ...fields, days: '1' })
      clock.pass({ hours: 25 })
      assert.equal((await ask('ana', 'POST', `${standing}/resumption`)).status, 303)
      await ask('ivy', 'POST', keepingOut(flag.id), fields)
      assert.equal((await ask('ana', 'POST', `${standing}/removal`, { message: 'It was too much.' })).status, 303)
      assert.equal((await ask('ivy', 'POST', keepingOut(flag.id), fields)).status, 403, 'who is kept out already')
    }))

  test('keeps her out until the day, however her membership ends meanwhile, and whoever would open it', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people, clock, clone } = world
      const { circle } = communities
      await ask('ivy', 'POST', keepingOut(await flaggedWords(world)), fields)
      const removal = `/communities/${circle}/standing/${people.ben}/removal`
      await ask('ana', 'POST', removal, { message: 'It was too much.' })
      assert.equal((await membershipOf(world, 'ben')).ended_because, 'removed')
      const { id } = await db.selectFrom('kept_out').select('id').executeTakeFirstOrThrow()
      assert.equal((await ask('ivy', 'POST', `/waiting/kept-out/${id}/letting-back`)).status, 404)

      const openings = [
        ['ana', `/communities/${circle}/people/${people.ben}/return`, {}],
        ['ana', `/communities/${circle}/additions`, { email: 'ben@example.org', roles: 'member' }],
        ['ben', `/communities/${circle}/request`, { practice: 'Counselling' }],
      ] as const
      for (const [who, path, form] of openings) assert.equal((await ask(who, 'POST', path, form)).status, 409, path)
      const forged = clone.visits({ token: tokenFor('ana'), now: clock.now(), mode: 'write' }, ({ db: hers }) =>
        hers
          .updateTable('membership')
          .set({ ended_at: null, ended_because: null })
          .where('person_id', '=', people.ben)
          .execute(),
      )
      await assert.rejects(forged, /privacy officer keeps her out/)
      assert.notEqual((await membershipOf(world, 'ben')).ended_at, null)

      await unguardedDue(clone.system, clock.now())
      assert.equal((await db.selectFrom('kept_out').select('id').execute()).length, 1)
      clock.pass({ hours: 24 * 15 })
      await unguardedDue(clone.system, clock.now())
      assert.equal((await ask('ana', 'POST', `/communities/${circle}/people/${people.ben}/return`)).status, 303)
      assert.equal((await ask('ben', 'GET', `/communities/${circle}/conversations`)).status, 200)
    }))

  test('keeps nobody out by a mask, which stays sealed, whatever the code says', () =>
    inWorld(async (world) => {
      const { ask, db, clone, clock } = world
      await allowMasks(world)
      const thread = await askMasked(world, 'ben')
      const post = await db
        .selectFrom('post')
        .select('id')
        .where('thread_id', '=', thread.split('/')[2] as never)
        .executeTakeFirstOrThrow()
      const flag = await flagged(world, 'fay', post.id, 'harmful')
      const { body } = await ask('ivy', 'GET', '/waiting')
      assert.match(body, /nobody is kept out for it/)
      assert.doesNotMatch(body, /keeping-out/)
      assert.equal((await ask('ivy', 'GET', keepingOut(flag))).status, 403)
      assert.equal((await ask('ivy', 'POST', keepingOut(flag), fields)).status, 403)
      const forged = await clone.visits({ token: tokenFor('ivy'), now: clock.now(), mode: 'write' }, (visit) =>
        sql<{
          said: string
        }>`select keep_writer_out(${flag}, gen_random_uuid(), ${clock.now()}, 'x', ${clock.now()}) as said`.execute(
          visit.db,
        ),
      )
      assert.deepEqual(forged.rows, [{ said: 'gone' }])
      assert.equal((await membershipOf(world, 'ben')).ended_at, null)
      assert.deepEqual(await queuedLetters(world), [])
    }))

  test('leaves nobody without a coordinator, and learns of no flag that is settled or not hers', () =>
    inWorld(async (world) => {
      const { ask, db, threads, clone, clock } = world
      await ask('ana', 'POST', `/threads/${threads.listening}/replies`, { body: 'All of you are wrong.' })
      const flag = await flagged(world, 'fay', (await postRow(db, threads.listening, 4)).id, 'harmful')
      assert.equal((await ask('ivy', 'POST', keepingOut(flag), fields)).status, 409)
      assert.equal((await membershipOf(world, 'ana')).ended_at, null)
      for (const who of ['ana', 'ben', 'dee', 'gus'] as const) {
        const at = { token: tokenFor(who), now: clock.now(), mode: 'write' } as const
        const forged = clone.visits(at, (visit) =>
          sql`select keep_writer_out(${flag}, gen_random_uuid(), ${clock.now()}, 'x', ${clock.now()})`.execute(
            visit.db,
          ),
        )
        await assert.rejects(forged, /not hers to keep out/, who)
        const listed = await clone.visits({ ...at, mode: 'read' }, (visit) =>
          sql`select from kept_out_to_review()`.execute(visit.db),
        )
        assert.equal(listed.rows.length, 0)
      }
      await ask('ivy', 'POST', `/waiting/flags/${flag}/standing`)
      assert.equal((await ask('ivy', 'GET', keepingOut(flag))).status, 404)
    }))
})
