import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { unguardedInterestForgetting } from '../interest/commands.ts'
import { unguardedTrainingTold } from './jobs.ts'
import { announced } from './testing/announcing.ts'

const zo = { name: 'Zo Lake', email: 'zo@example.org', words: 'We prune as well.' }

/** Runs what the last letter started. */
async function told(world: World): Promise<void> {
  const { rows } = await sql<{
    letter: string
  }>`select payload->>'letter' as letter from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id and t.identifier = 'sendTrainingLetter'`.execute(world.db)
  for (const { letter } of rows) await unguardedTrainingTold(world.outside, letter)
}

describe('interest in a training', () => {
  test('is said with and without an account, and told to nobody but those who announce it', () =>
    inWorld(async (world) => {
      const { ask, mailer, communities, clone } = world
      const path = `/trainings/${await announced(world, { community: communities.meadow })}`
      assert.equal((await ask('visitor', 'POST', `${path}/interest`, zo)).location, `${path}/interest/sent`)
      assert.doesNotMatch((await ask('cy', 'GET', `${path}/interested`)).body, /Zo Lake/)
      const link = mailer.kept()[0]?.text.match(/\/interest\/by-letter\/[\w-]{43}/)?.[0] ?? assert.fail('no letter')
      assert.match((await ask('visitor', 'GET', link)).body, /Are you interested in “Pruning trees”/)
      await ask('visitor', 'POST', `${link}/confirmation`)
      assert.equal((await ask('ben', 'POST', `${path}/interest`)).location, path)
      assert.match((await ask('ben', 'GET', path)).body, /You said that you are interested[^]*Take it back/)
      assert.doesNotMatch((await ask('ben', 'GET', `${path}/interest`)).body, /name="email"/)

      for (const who of ['cy', 'dee'] as const) {
        const { body } = await ask(who, 'GET', `${path}/interested`)
        assert.match(body, /2 people are interested[^]*Zo Lake[^]*We prune as well\.[^]*Ben Ito/)
        assert.doesNotMatch(body, /@example/)
      }
      for (const who of ['ana', 'ben', 'ivy'] as const)
        assert.equal((await ask(who, 'GET', `${path}/interested`)).status, 403, who)
      assert.equal((await ask('cy', 'POST', `${path}/interest`)).location, path)
      const seen = (who: 'ana' | 'ben' | 'cy') =>
        clone.visits({ token: tokenFor(who), now: morning, mode: 'read' }, async ({ db }) => {
          const { rows } = await sql<{ name: string }>`select name from interest order by name`.execute(db)
          return rows.map(({ name }) => name)
        })
      assert.deepEqual(await seen('ana'), [])
      assert.deepEqual(await seen('ben'), ['Ben Ito'])
      assert.deepEqual(await seen('cy'), ['Ben Ito', 'Zo Lake'])

      assert.equal((await ask('visitor', 'POST', `${link}/withdrawal`)).location, link)
      assert.equal((await ask('visitor', 'GET', link)).status, 404)
      assert.equal((await ask('ben', 'POST', `${path}/interest/withdrawal`)).location, path)
      assert.match((await ask('cy', 'GET', `${path}/interested`)).body, /Nobody yet/)
    }))

  test('ends with the day that was said, and with the training', () =>
    inWorld(async (world) => {
      const { ask, clock, db } = world
      const path = `/trainings/${await announced(world)}`
      await ask('ben', 'POST', `${path}/interest`)
      clock.pass({ hours: 24 * 50 })
      assert.equal((await ask('gus', 'POST', `${path}/interest`)).status, 409)
      const late = await ask('visitor', 'POST', `${path}/interest`, zo)
      assert.equal(late.status, 409)
      assert.match(late.body, /We prune as well\./)
      assert.match((await ask('gus', 'GET', `${path}/interest`)).body, /Nobody can say so any more/)
      clock.pass({ hours: 24 * 43 })
      await unguardedInterestForgetting(db, clock.now())
      assert.equal((await db.selectFrom('interest').select('id').execute()).length, 1)
      clock.pass({ hours: 24 * 3 })
      await unguardedInterestForgetting(db, clock.now())
      assert.deepEqual(await db.selectFrom('interest').select('id').execute(), [])
    }))

  test('brings few letters, each once, in the words and the language that there are', () =>
    inWorld(async (world) => {
      const { ask, mailer } = world
      const path = `/trainings/${await announced(world)}`
      for (const who of ['ben', 'fay'] as const) await ask(who, 'POST', `${path}/interest`)
      assert.match(
        (await ask('dee', 'GET', `${path}/letter`)).body,
        /Write to those who are interested[^]*3 such letters/,
      )
      assert.equal((await ask('ana', 'GET', `${path}/letter`)).status, 403)
      assert.equal((await ask('ana', 'POST', `${path}/letter`, { wordsEn: 'Hello' })).status, 403)
      assert.equal((await ask('dee', 'POST', `${path}/letter`, {})).status, 422)
      const words = { wordsEn: 'Bring gloves.\n\nCome at nine.', wordsFr: 'Apportez des gants.' }
      const list = `${path}/interested`
      assert.equal((await ask('dee', 'POST', `${path}/letter`, words)).location, list)
      await told(world)
      await told(world)
      const letters = mailer.kept().map(({ to, text }) => `${to} ${text}`)
      assert.equal(letters.length, 2)
      assert.ok(letters.some((text) => /ben@[^]*Bring gloves\.[^]*Come at nine\.[^]*Delete it now/.test(text)))
      assert.ok(letters.some((text) => /fay@[^]*Apportez des gants\./.test(text)))

      for (let n = 0; n < 2; n++) assert.equal((await ask('dee', 'POST', `${path}/letter`, words)).status, 303)
      assert.equal((await ask('dee', 'POST', `${path}/letter`, words)).status, 409)
      assert.doesNotMatch((await ask('dee', 'GET', list)).body, /Write to those/)
    }))

  test('ends in a letter where the training is called off, by one of two who do so at once', () =>
    inWorld(async (world) => {
      const { ask, mailer, db } = world
      const path = `/trainings/${await announced(world)}`
      await ask('ben', 'POST', `${path}/interest`)
      assert.match((await ask('dee', 'GET', `${path}/calling-off`)).body, /“Pruning trees” does not take place/)
      assert.equal((await ask('ana', 'POST', `${path}/calling-off`, { wordsEn: 'No.' })).status, 403)
      const off = { wordsEn: 'The orchard is under water.' }
      const answers = await Promise.all([
        ask('dee', 'POST', `${path}/calling-off`, off),
        ask('dee', 'POST', `${path}/calling-off`, off),
        ask('gus', 'POST', `${path}/interest`),
      ])
      assert.deepEqual(new Set(answers.slice(0, 2).map(({ status }) => status)), new Set([303, 403]))
      assert.ok([303, 409].includes(answers[2]?.status ?? 0))
      await told(world)
      const interested = await db.selectFrom('interest').select('id').execute()
      assert.equal(mailer.kept().filter(({ text }) => text.includes('under water')).length, interested.length)
      assert.match((await ask('visitor', 'GET', path)).body, /It does not take place/)
      assert.match((await ask('visitor', 'GET', '/about')).body, /Pruning trees[^]*Called off/)
      assert.equal((await ask('gus', 'POST', `${path}/interest`)).status, 409)
      assert.equal((await ask('dee', 'POST', `${path}/editing`, {})).status, 403)
    }))
})
