import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { unguardedInterestForgetting } from './commands.ts'
import { unguardedOpeningTold } from './jobs.ts'

const zo = { name: 'Zo Lake', email: 'zo@example.org', words: 'We plant as well.' }

/** Meadow, which everybody may know of, is planned; Cy will coordinate it. */
async function planned(world: World): Promise<string> {
  const { db, communities } = world
  await db.updateTable('community').set({ opened_at: null }).where('id', '=', communities.meadow).execute()
  return `/communities/${communities.meadow}`
}

function linkTo({ mailer }: World, to: string): string {
  const letter = mailer.kept().find((one) => one.to === to)
  return letter?.text.match(/\/interest\/by-letter\/[\w-]{43}/)?.[0] ?? assert.fail(`no letter to ${to}`)
}

describe('interest in a planned community', () => {
  test('is said without an account, counts once confirmed by letter, and is taken back by the same link', () =>
    inWorld(async (world) => {
      const { ask } = world
      const path = await planned(world)
      assert.match((await ask('visitor', 'GET', path)).body, /Tell me when it opens/)
      assert.equal((await ask('visitor', 'POST', `${path}/interest`, zo)).location, `${path}/interest/sent`)
      assert.doesNotMatch((await ask('cy', 'GET', `${path}/interested`)).body, /Zo Lake/)

      const link = linkTo(world, zo.email)
      assert.match((await ask('visitor', 'GET', link)).body, /Do you want to hear when/)
      assert.equal((await ask('visitor', 'POST', `${link}/confirmation`)).location, link)
      assert.equal((await ask('visitor', 'POST', `${link}/confirmation`)).location, link)
      const list = await ask('cy', 'GET', `${path}/interested`)
      assert.match(list.body, /One person would like to hear[^]*Zo Lake[^]*We plant as well\./)
      assert.doesNotMatch(list.body, /zo@example/)

      assert.equal((await ask('visitor', 'POST', `${link}/withdrawal`)).location, link)
      assert.equal((await ask('visitor', 'GET', link)).status, 404)
      assert.equal((await ask('visitor', 'POST', `${link}/withdrawal`)).status, 404)
      assert.match((await ask('cy', 'GET', `${path}/interested`)).body, /Nobody yet/)
    }))

  test('is said with one click by whoever is signed in, once, and taken back', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const path = await planned(world)
      const [one, two] = [ask('ben', 'POST', `${path}/interest`), ask('ben', 'POST', `${path}/interest`)]
      for (const { location } of await Promise.all([one, two])) assert.equal(location, path)
      assert.equal((await db.selectFrom('interest').selectAll().execute()).length, 1)
      assert.match((await ask('ben', 'GET', path)).body, /You will get one email[^]*Take it back/)
      assert.match((await ask('ben', 'GET', `${path}/interest`)).body, /Take it back/)
      assert.equal((await ask('ben', 'POST', `${path}/interest/withdrawal`)).location, path)
      assert.match((await ask('ben', 'GET', path)).body, /Tell me when it opens/)
      assert.equal((await ask('cy', 'POST', `${path}/interest`)).location, path)
      assert.deepEqual(await db.selectFrom('interest').selectAll().execute(), [])
    }))

  test('tells nobody which addresses are known, and keeps what is wrong with what was typed', () =>
    inWorld(async (world) => {
      const { ask, clock } = world
      const path = await planned(world)
      const answers = []
      for (const email of ['zo@example.org', 'ben@example.org', 'zo@example.org']) {
        const { status, location, body } = await ask('visitor', 'POST', `${path}/interest`, { ...zo, email })
        answers.push(JSON.stringify([status, location, body]))
        clock.pass({ hours: 2 })
      }
      assert.equal(new Set(answers).size, 1)
      const wrong = await ask('visitor', 'POST', `${path}/interest`, { ...zo, email: 'x' })
      assert.equal(wrong.status, 422)
      assert.match(wrong.body, /We plant as well\./)
      assert.equal((await ask('ben', 'POST', `${path}/interest`, { words: 'x'.repeat(501) })).status, 422)
      const doubted = await ask('ben', 'POST', `${path}/interest`, { words: 'My client Delia Fernbrook wants it.' })
      assert.equal(doubted.status, 422)
      assert.match(doubted.body, /Delia Fernbrook/)
      for (let n = 0; n < 12; n++) await ask('visitor', 'POST', `${path}/interest`, zo)
      const tooMany = await ask('visitor', 'POST', `${path}/interest`, zo)
      assert.equal(tooMany.status, 429)
      assert.match(tooMany.body, /We plant as well\./)
    }))

  test('is known to those who will coordinate it and to nobody else, as the database says again', () =>
    inWorld(async (world) => {
      const { ask, clone, db, people, communities } = world
      const path = await planned(world)
      await ask('ben', 'POST', `${path}/interest`)
      await ask('visitor', 'POST', `${path}/interest`, zo)
      const seen = async (who: Parameters<typeof tokenFor>[0]) => {
        const { rows } = await clone.visits({ token: tokenFor(who), now: morning, mode: 'read' }, ({ db: hers }) =>
          sql<{ name: string }>`select name from interest`.execute(hers),
        )
        return rows.map(({ name }) => name)
      }
      assert.deepEqual(await seen('cy'), ['Ben Ito'])
      assert.deepEqual(await seen('ben'), ['Ben Ito'])
      for (const who of ['ana', 'dee', 'ivy'] as const) {
        assert.deepEqual(await seen(who), [], who)
        assert.equal((await ask(who, 'GET', `${path}/interested`)).status, 403, who)
      }
      assert.equal((await ask('visitor', 'GET', `${path}/interested`)).status, 401)
      const reading = clone.visits({ token: tokenFor('cy'), now: morning, mode: 'read' }, ({ db: hers }) =>
        sql`select email from interest`.execute(hers),
      )
      await assert.rejects(reading, /permission denied/)
      const hidden = { visibility: 'hidden', kind: 'topic', opened_at: null } as const
      await db.updateTable('community').set(hidden).where('id', '=', communities.meadow).execute()
      for (const who of ['visitor', 'ben', 'dee'] as const)
        assert.equal((await ask(who, 'GET', `${path}/interest`)).status, 404, who)
      assert.ok(people.ben)
    }))

  test('ends in one letter when it opens, and is forgotten after', () =>
    inWorld(async (world) => {
      const { ask, outside, mailer, db, clock, communities } = world
      const path = await planned(world)
      await ask('ben', 'POST', `${path}/interest`)
      for (const email of ['zo@example.org', 'ben@example.org', 'never@example.org'])
        await ask('visitor', 'POST', `${path}/interest`, { ...zo, email })
      for (const email of ['zo@example.org', 'ben@example.org'])
        await ask('visitor', 'POST', `${linkTo(world, email)}/confirmation`)
      const before = mailer.kept().length
      await ask('cy', 'POST', `${path}/running/opening`)
      const jobs = await sql`select key from graphile_worker.jobs where task_identifier = 'tellInterested'`.execute(db)
      assert.equal(jobs.rows.length, 1)
      await unguardedOpeningTold(outside, communities.meadow)
      const letters = mailer.kept().slice(0, mailer.kept().length - before)
      assert.deepEqual(letters.map(({ to }) => to).toSorted(), ['ben@example.org', 'zo@example.org'])
      for (const { text } of letters) assert.match(text, /Meadow, at Harbour, is open\. You may ask to join it now/)

      const late = await ask('visitor', 'POST', `${path}/interest`, zo)
      assert.equal(late.status, 409)
      assert.match(late.body, /We plant as well\./)
      clock.pass({ hours: 24 * 89 })
      await unguardedInterestForgetting(db, clock.now())
      assert.ok((await db.selectFrom('interest').selectAll().execute()).length >= 2)
      clock.pass({ hours: 24 * 2 })
      await unguardedInterestForgetting(db, clock.now())
      assert.deepEqual(await db.selectFrom('interest').selectAll().execute(), [])
      assert.deepEqual(await db.selectFrom('interest_link').selectAll().execute(), [])
    }))

  test('at the same moment as the opening is told, or refused: nobody waits for nothing', () =>
    inWorld(async (world) => {
      const { ask, db, outside, communities, mailer } = world
      const path = await planned(world)
      const answers = await Promise.all([
        ask('ben', 'POST', `${path}/interest`),
        ask('ana', 'POST', `${path}/interest`),
        ask('cy', 'POST', `${path}/running/opening`),
        ask('gus', 'POST', `${path}/interest`),
      ])
      const said = answers.filter(({ status }, at) => status === 303 && at !== 2).length
      for (const { status } of answers) assert.ok([303, 409].includes(status), String(status))
      await unguardedOpeningTold(outside, communities.meadow)
      assert.equal((await db.selectFrom('interest').selectAll().execute()).length, said)
      assert.equal(mailer.kept().filter(({ text }) => text.includes('is open')).length, said)
    }))
})
