import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { inWorld, type World } from '#world/world.ts'
import { closed as closedCommunity } from '../communities/running/testing/closing.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { settle, told } from '../notifications/testing/told.ts'
import { dailyRound } from '../notifications/testing/letters.ts'
import { unguardedOpening, unguardedReleasing, unguardedTellingLater } from './round-commands.ts'
import { answer, asked, closed, ended, six } from './testing/feedback.ts'

const usual = { 'step-worth': '4', 'step-voice': '3', 'step-safe': '2', 'step-use': '5' }

describe('feedback', () => {
  test('is asked of those who came, once it has ended, and they alone are told', () =>
    inWorld(async (world) => {
      const { ask, db, people, mailer, clock } = world
      await db.updateTable('person').set({ letters: 'daily', is_discreet: false }).execute()
      await db.updateTable('person').set({ letters: 'none' }).where('id', '=', people.fay).execute()
      const id = await asked(world, ['ben', 'fay'])
      await unguardedOpening(db, clock.now())
      assert.deepEqual(await told(world), ['ben gatheringFeedback', 'fay gatheringFeedback'])
      const page = (who: 'ana' | 'ben' | 'gus' | 'ivy') => ask(who, 'GET', `/gatherings/${id}/feedback`)
      assert.match((await page('ben')).body, /Send without my name/)
      assert.match((await page('ana')).body, /Those who came are asked/)
      assert.deepEqual([(await page('gus')).status, (await page('ivy')).status], [404, 404])
      assert.equal((await answer(world, 'ana', id, usual)).status, 403)
      assert.equal((await answer(world, 'gus', id, usual)).status, 404)

      const { id: notice } = await db
        .selectFrom('notice')
        .select('id')
        .where('owner_id', '=', people.fay)
        .executeTakeFirstOrThrow()
      assert.equal((await ask('fay', 'GET', `/inbox/${notice}`)).location, `/gatherings/${id}/feedback`)
      await settle(db)
      for (let hour = 0; hour < 24; hour++) {
        clock.pass({ hours: 1 })
        await dailyRound(world)
      }
      assert.deepEqual(
        mailer.kept().map(({ to }) => to),
        ['ben@example.org'],
      )
    }))

  test('is asked of whoever was noted as there, and not of whoever was not', () =>
    inWorld(async (world) => {
      const id = await asked(world, ['ben', 'cy'])
      const note = { [`of-${world.people.ana}`]: 'late', [`of-${world.people.ben}`]: 'absent' }
      assert.equal((await world.ask('ana', 'POST', `/gatherings/${id}/attendance`, note)).status, 303)
      assert.equal((await answer(world, 'ana', id, usual)).status, 303)
      for (const who of ['ben', 'cy'] as const) assert.equal((await answer(world, who, id, usual)).status, 403, who)
    }))

  test('of two answers of one person at once takes one', () =>
    inWorld(async (world) => {
      const id = await asked(world)
      const both = await Promise.all([
        answer(world, 'ben', id, usual),
        answer(world, 'ben', id, { ...usual, 'step-safe': '5' }),
      ])
      assert.deepEqual(both.filter(({ status }) => status === 303).length, 1)
      assert.equal(both.filter(({ status }) => status === 409).length, 1)
      assert.equal((await world.db.selectFrom('feedback_box').select('answered').executeTakeFirstOrThrow()).answered, 1)
      const { steps } = await world.db
        .selectFrom('feedback_tally')
        .select('steps')
        .where('question', '=', 'worth')
        .executeTakeFirstOrThrow()
      assert.deepEqual(steps, [0, 0, 0, 1, 0])
      assert.match((await world.ask('ben', 'GET', `/gatherings/${id}/feedback`)).body, /Your answer is in/)
    }))

  test('counts all who answer at the same moment', () =>
    inWorld(async (world) => {
      const id = await asked(world)
      const all = await Promise.all(six.map((who) => answer(world, who, id, { ...usual, helped: `Words of ${who}` })))
      assert.deepEqual(
        all.map(({ status }) => status),
        six.map(() => 303),
      )
      const box = await world.db.selectFrom('feedback_box').selectAll().executeTakeFirstOrThrow()
      assert.deepEqual([box.answered, box.helped.length], [6, 6])
    }))

  test('shows nothing before it closes; then the group to members, the words to those who convene, and who answered to nobody', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await asked(world)
      const said = ['2', '4', '5', '5', '4']
      for (const [place, who] of six.slice(0, 5).entries())
        assert.equal(
          (await answer(world, who, id, { ...usual, 'step-worth': said[place] ?? '', helped: `Tea of ${place}` }))
            .status,
          303,
        )
      assert.doesNotMatch((await ask('ana', 'GET', `/gatherings/${id}/feedback`)).body, /Tea of|answered\.|of 5/)
      await closed(world)
      const ben = (await ask('ben', 'GET', `/gatherings/${id}/feedback`)).body
      assert.match(ben, /5 people answered/)
      assert.match(ben, /As a whole: rather yes, 4\.0 of 5\./)
      assert.match(ben, /Most say in part\./)
      assert.doesNotMatch(ben, /Tea of/)
      const ana = (await ask('ana', 'GET', `/gatherings/${id}/feedback`)).body
      for (const place of [0, 1, 2, 3, 4]) assert.match(ana, new RegExp(`Tea of ${place}`))
      assert.deepEqual(await db.selectFrom('feedback_token').selectAll().execute(), [])
      assert.deepEqual(await db.selectFrom('feedback_tally').selectAll().execute(), [])
      assert.equal((await answer(world, 'eve', id, usual)).status, 409)
      assert.match((await ask('fay', 'GET', `/gatherings/${id}/feedback`)).body, /4,0 sur 5/)
    }))

  test('of fewer than five is deleted, and nothing is shown', () =>
    inWorld(async (world) => {
      const id = await asked(world)
      for (const who of ['ben', 'cy', 'dee', 'eve'] as const) await answer(world, who, id, { ...usual, helped: 'Tea' })
      await closed(world)
      for (const who of ['ana', 'ben'] as const)
        assert.match((await world.ask(who, 'GET', `/gatherings/${id}/feedback`)).body, /Fewer than 5 answered/)
      assert.equal(await rowsOf(world, 'feedback_said', 'feedback_result', 'feedback_box', 'feedback_token'), 0)
    }))

  test('takes only what it asks, and looks through the words', () =>
    inWorld(async (world) => {
      const id = await asked(world)
      assert.match((await answer(world, 'ben', id, {})).body, /Answer at least one question/)
      assert.equal((await answer(world, 'ben', id, { 'step-worth': '6' })).status, 422)
      const doubted = await answer(world, 'ben', id, { ...usual, helped: 'Call me at 604 555 0188.' })
      assert.equal(doubted.status, 422)
      assert.match(doubted.body, /value="4" [^>]*checked/)
      assert.equal((await answer(world, 'ben', id, { 'step-worth': '4', 'step-pace': '1' })).status, 303)
      const tallies = await world.db.selectFrom('feedback_tally').select('question').execute()
      assert.equal(tallies.length, 4)
    }))

  test('is chosen by those who convene, for the gatherings that have not ended, and can be turned off', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world)
      const path = `/gatherings/${id}/feedback/questions`
      const form = { asking: 'on', questions: ['pace', 'safe'], words: 'yes' }
      assert.deepEqual(
        [(await ask('ben', 'GET', path)).status, (await ask('ben', 'POST', path, form)).status],
        [403, 403],
      )
      assert.equal((await ask('cy', 'POST', path, form)).status, 404)
      const many = { asking: 'on', questions: ['worth', 'purpose', 'voice', 'safe', 'pace', 'use'] }
      assert.match((await ask('ana', 'POST', path, many)).body, /five questions at most/)
      assert.match((await ask('ana', 'POST', path, { asking: 'on' })).body, /at least one question/)
      assert.equal((await ask('fay', 'POST', path, form)).status, 303)
      await ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })
      await ended(world)
      const page = (await ask('ben', 'GET', `/gatherings/${id}/feedback`)).body
      assert.match(page, /The pace was right/)
      assert.doesNotMatch(page, /worth the time/)
    }))

  test('is not asked where it was turned off, after what was called off, or in a closed community', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await planned(world)
      await ask('ana', 'POST', `/gatherings/${id}/feedback/questions`, { asking: 'off' })
      await ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })
      const other = await planned(world)
      await ask('ana', 'POST', `/gatherings/${other}/cancelling`, { because: '' })
      await ended(world)
      assert.equal(await rowsOf(world, 'feedback_form'), 0)
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/feedback`)).body, /nothing is asked/)
      assert.equal((await answer(world, 'ben', id, usual)).status, 409)

      await db.updateTable('feedback_choice').set({ off_at: null }).execute()
      await unguardedOpening(db, world.clock.now())
      assert.equal(await rowsOf(world, 'feedback_form'), 1)
      await closedCommunity(world)
      assert.equal((await answer(world, 'ben', id, usual)).status, 403)
    }))

  test('waits for whoever is just answering when it closes', () =>
    inWorld(async (world) => {
      const { db, clock } = world
      const id = await asked(world)
      for (const who of six.slice(0, 4)) await answer(world, who, id, usual)
      const late = clock.now().add({ hours: 24 * 15 })
      const [sent] = await Promise.all([answer(world, 'dee', id, usual), unguardedReleasing(db, late)])
      await unguardedReleasing(db, late)
      const { answers } = await db.selectFrom('feedback_form').select('answers').executeTakeFirstOrThrow()
      assert.deepEqual([answers, sent.status], sent.status === 303 ? [5, 303] : [null, 409])
    }))

  test('stands over time for those who convene, of gatherings that enough spoke of', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await asked(world)
      for (const who of six) await answer(world, who, id, { 'step-worth': who === 'ana' ? '1' : '4' })
      await closed(world)
      await sql`insert into feedback_form select g.id, g.community_id, '{worth}', true, now(), now(), now(), 6
        from gathering g where g.id <> ${id} order by g.starts_at limit 1`.execute(db)
      await sql`insert into feedback_result select gathering_id, community_id, 'worth', 'high', null
        from feedback_form where gathering_id <> ${id}`.execute(db)
      assert.match((await ask('ana', 'GET', `/gatherings/${id}/feedback`)).body, /10 March 2026: 3\.5[\s\S]*mostly yes/)
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}/feedback`)).body, /Over the gatherings/)
    }))
})

async function rowsOf({ db }: World, ...tables: readonly string[]): Promise<number> {
  let count = 0
  for (const table of tables) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(db)
    count += rows[0]?.count ?? 0
  }
  return count
}

describe('who is asked later', () => {
  test('is told once she is noted as there, and nobody is told twice', () =>
    inWorld(async (world) => {
      const { ask, db, clock, people } = world
      const id = await asked(world, ['ben'])
      const later = () => unguardedTellingLater(db, clock.now())
      await later()
      assert.deepEqual(await told(world), ['ben gatheringFeedback'])
      clock.pass({ hours: 5 })
      const note = { [`of-${people.fay}`]: 'present', [`of-${people.ben}`]: 'present', [`of-${people.cy}`]: 'absent' }
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/attendance`, note)).status, 303)
      await Promise.all([later(), later()])
      await later()
      assert.deepEqual(await told(world), ['ben gatheringFeedback', 'fay gatheringFeedback'])
      const events = await db.selectFrom('event').select('id').where('kind', '=', 'feedback.opened').execute()
      assert.equal(events.length, 2)
      clock.pass({ hours: 24 * 14 })
      await ask('ana', 'POST', `/gatherings/${id}/attendance`, { [`of-${people.eve}`]: 'present' })
      await later()
      assert.deepEqual(await told(world), ['ben gatheringFeedback', 'fay gatheringFeedback'])
    }))
})
