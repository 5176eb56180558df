import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { told } from '../../notifications/testing/told.ts'
import { browserIn, pathInLetter } from '../../people/testing/browser.ts'
import { accept, account } from '../../people/testing/inviting.ts'
import { inWorld, type World } from '#world/world.ts'
import { act, actNow, proposed, successor } from '../testing/seats.ts'
import { sendQueued } from '../testing/standing.ts'

/** How many letters to successors wait to leave. */
async function queued({ db }: World): Promise<number> {
  const { rows } = await sql`select from graphile_worker._private_jobs where task_id =
    (select id from graphile_worker._private_tasks where identifier = 'tellSuccessor')`.execute(db)
  return rows.length
}

describe('a seat that passes on', () => {
  test('is taken back by those who coordinate too, after they agreed, and its holder is told', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      await proposed(world)
      assert.equal((await ask('ana', 'POST', await act(world, 'withdrawal'))).status, 403, 'she does not agree instead')
      await ask('ana', 'POST', await act(world, 'agreement'))
      const letter = await pathInLetter(world, 'nia@example.net')
      assert.match((await ask('ana', 'GET', `/communities/${communities.circle}/hand-overs`)).body, /Take it back/)
      for (const who of ['fay', 'cy', 'dee'] as const)
        assert.equal((await ask(who, 'POST', await actNow(world, 'withdrawal'))).status, 404, who)
      assert.equal((await ask('ana', 'POST', await actNow(world, 'withdrawal'))).status, 303)
      assert.equal((await ask('ana', 'POST', await actNow(world, 'withdrawal'))).status, 409)
      assert.deepEqual(await db.selectFrom('hand_over_notes').selectAll().execute(), [])
      assert.ok((await told(world)).includes('ben handOverTakenBack'))
      const inbox = (await ask('ben', 'GET', '/inbox')).body
      assert.match(inbox, /Those who coordinate Circle took back the letter to your successor: the seat stays yours/)
      assert.doesNotMatch(inbox, /do not agree/)
      assert.equal((await browserIn(world).post(accept(letter), account)).status, 410)
      assert.equal((await ask('ben', 'GET', `/communities/${communities.circle}/people`)).status, 200)
    }))

  test('is taken back with a letter to the successor, in her language, by its holder as by those who coordinate', () =>
    inWorld(async (world) => {
      const { ask, mailer } = world
      const own = await proposed(world, { ...successor, language: 'fr' })
      await ask('ana', 'POST', await act(world, 'agreement'))
      await pathInLetter(world, 'nia@example.net')
      const back = await actNow(world, 'withdrawal')
      assert.equal((await ask('ben', 'POST', back.replace('hand-overs', 'membership/hand-over'))).location, own)
      await sendQueued(world, 'tellSuccessor')
      const [letter] = mailer.kept()
      assert.deepEqual([letter?.to, letter?.subject], ['nia@example.net', 'Au sujet de votre invitation'])
      assert.match(letter?.text ?? '', /Bonjour Nia New,[^]*Cercle[^]*est annulée/)
      assert.doesNotMatch(letter?.text ?? '', /Ben|Ana|keys are with/)
    }))

  test('is taken back among the other invitations as well, and names no hidden community by letter', () =>
    inWorld(async (world) => {
      const { ask, communities, db, mailer } = world
      await db.updateTable('community').set({ visibility: 'hidden' }).where('id', '=', communities.circle).execute()
      await proposed(world)
      await ask('ana', 'POST', await act(world, 'agreement'))
      const letter = await pathInLetter(world, 'nia@example.net')
      const { id } = await db.selectFrom('invitation').select('id').executeTakeFirstOrThrow()
      const path = `/communities/${communities.circle}/invitations/${id}/withdrawal`
      assert.equal((await ask('ana', 'POST', path)).status, 303)
      assert.deepEqual(await db.selectFrom('hand_over').select('state').execute(), [{ state: 'withdrawn' }])
      assert.deepEqual(await db.selectFrom('hand_over_notes').selectAll().execute(), [])
      assert.ok((await told(world)).includes('ben handOverTakenBack'))
      await sendQueued(world, 'tellSuccessor')
      assert.match(mailer.kept()[0]?.text ?? '', /invited to a community under [^]*That was taken back/)
      assert.doesNotMatch(mailer.kept()[0]?.text ?? '', /Circle/)
      assert.equal((await browserIn(world).post(accept(letter), account)).status, 410)
      assert.match(
        (await ask('ben', 'GET', `/communities/${communities.circle}/membership/hand-over`)).body,
        /Who comes after you/,
      )
    }))

  test('tells no successor of what nobody had written to her, or of a letter that had run out', () =>
    inWorld(async (world) => {
      const { ask, clock, mailer } = world
      const own = await proposed(world)
      const back = (await actNow(world, 'withdrawal')).replace('hand-overs', 'membership/hand-over')
      assert.equal((await ask('ben', 'POST', back)).location, own)
      assert.deepEqual(await queued(world), 0)
      await world.db.deleteFrom('hand_over').execute()

      await proposed(world)
      await ask('ana', 'POST', await act(world, 'agreement'))
      await pathInLetter(world, 'nia@example.net')
      clock.pass({ hours: 24 * 60 })
      assert.equal((await ask('ana', 'POST', await actNow(world, 'withdrawal'))).status, 303)
      const before = mailer.kept().length
      await sendQueued(world, 'tellSuccessor')
      assert.equal(mailer.kept().length, before)
    }))

  test('is taken or taken back, never both, when that happens at once', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await proposed(world)
      await ask('ana', 'POST', await act(world, 'agreement'))
      const letter = await pathInLetter(world, 'nia@example.net')
      const back = await actNow(world, 'withdrawal')
      const [came, taken] = await Promise.all([
        browserIn(world).post(accept(letter), { ...account, language: 'en' }),
        ask('ana', 'POST', back),
      ])
      const { state } = await db.selectFrom('hand_over').select('state').executeTakeFirstOrThrow()
      const outcomes = { taken: [303, 409], withdrawn: [410, 303] } as Readonly<Record<string, readonly number[]>>
      if (came.status !== 409) assert.deepEqual([came.status, taken.status], outcomes[state])
      else assert.deepEqual([state, taken.status], ['withdrawn', 303])
    }))

  test('gives a successor no more than its holder still has, and nothing where she was sent away', () =>
    inWorld(async (world) => {
      const { ask, communities, db, people } = world
      const circle = `/communities/${communities.circle}`
      const ben = db.updateTable('membership').where('person_id', '=', people.ben)
      await ben.set({ roles: ['member', 'coordinator', 'facilitator'] }).execute()
      await ask('ben', 'POST', `${circle}/membership/hand-over`, successor)
      const letter = await pathInLetter(world, 'nia@example.net')
      const kept = { message: 'For a while.', days: '30' }
      assert.equal((await ask('ana', 'POST', `${circle}/people/${people.ben}/suspension`, kept)).status, 303)
      assert.doesNotMatch((await ask('ana', 'GET', `${circle}/hand-overs`)).body, /Nia New/)
      const turned = await browserIn(world).post(accept(letter), { ...account, language: 'en' })
      assert.equal(turned.status, 409)
      assert.deepEqual(await db.selectFrom('hand_over').select('state').execute(), [{ state: 'agreed' }])

      assert.equal((await ask('ana', 'POST', `${circle}/standing/${people.ben}/resumption`)).status, 303)
      await ben.set({ roles: ['member', 'facilitator'] }).execute()
      const browser = browserIn(world)
      assert.equal((await browser.post(accept(letter), { ...account, language: 'en' })).status, 303)
      assert.equal((await browser.get(`${circle}/standing`)).status, 403)
      const roles = await db.selectFrom('membership').select('roles').where('ended_at', 'is', null).execute()
      assert.ok(roles.some((row) => row.roles.toSorted().join() === 'facilitator,member'))
    }))

  test('is taken back where its holder is removed, and the successor is told', () =>
    inWorld(async (world) => {
      const { ask, communities, db, people, mailer } = world
      await proposed(world)
      await ask('ana', 'POST', await act(world, 'agreement'))
      const letter = await pathInLetter(world, 'nia@example.net')
      const removal = `/communities/${communities.circle}/people/${people.ben}/removal`
      assert.equal((await ask('ana', 'POST', removal, { reason: 'asked' })).status, 303)
      assert.deepEqual(await db.selectFrom('hand_over').select('state').execute(), [{ state: 'withdrawn' }])
      assert.deepEqual(await db.selectFrom('hand_over_notes').selectAll().execute(), [])
      await sendQueued(world, 'tellSuccessor')
      assert.equal(mailer.kept()[0]?.to, 'nia@example.net')
      assert.equal((await browserIn(world).post(accept(letter), account)).status, 410)
      assert.ok(!(await told(world)).includes('ben handOverTakenBack'))
    }))
})
