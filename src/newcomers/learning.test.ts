import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import fc from 'fast-check'
import { inWorld, morning } from '#world/world.ts'
import { tokenFor } from '#world/people.ts'
import { lessons, nextAfter, type Lesson } from './learning/model.ts'

describe('the learning path', () => {
  test('is there for whoever has signed in, in both languages, with further reading and the umbrella’s answers', () =>
    inWorld(async ({ ask }) => {
      const path = await ask('ben', 'GET', '/learning')
      assert.match(
        path.body,
        /What a community of practice is[\s\S]*Calling people together[\s\S]*href="\/about"[\s\S]*Situated Learning/,
      )
      assert.ok(path.statements <= 3, String(path.statements))
      assert.match((await ask('fay', 'GET', '/learning')).body, /Ce qu’est une communauté de pratique/)
      for (const lesson of lessons) {
        const one = await ask('ben', 'GET', `/learning/${lesson}`)
        assert.equal(one.status, 200, lesson)
        assert.match(one.body, /To think about[\s\S]*Nothing is written down here/)
      }
      assert.equal((await ask('ben', 'GET', '/learning/elsewhere')).status, 404)
      assert.equal((await ask('ben', 'POST', '/learning/elsewhere/reading')).status, 404)
      assert.equal((await ask('visitor', 'GET', '/learning')).status, 401)
      // Whoever belongs nowhere learns as well: somebody has to be first.
      assert.equal((await ask('gus', 'GET', '/learning')).status, 200)
    }))

  test('leads on to what has not been read, and can be taken back', () =>
    inWorld(async ({ ask }) => {
      assert.equal((await ask('ben', 'POST', '/learning/whatItIs/reading')).location, '/learning/threeThings')
      assert.match((await ask('ben', 'GET', '/learning')).body, /1 of 6 read/)
      assert.match((await ask('ben', 'GET', '/learning/whatItIs')).body, /Go on: Domain, community, practice/)
      await Promise.all([1, 2].map(() => ask('ben', 'POST', '/learning/whatItIs/reading')))
      assert.match((await ask('ben', 'GET', '/learning')).body, /1 of 6 read/)
      await ask('ben', 'POST', '/learning/whatItIs/unreading')
      assert.doesNotMatch((await ask('ben', 'GET', '/learning')).body, /of 6 read/)
      for (const lesson of lessons) await ask('ben', 'POST', `/learning/${lesson}/reading`)
      assert.equal((await ask('ben', 'POST', '/learning/whatItIs/reading')).location, '/learning')
      assert.match((await ask('ben', 'GET', '/learning')).body, /6 of 6 read[\s\S]*4 of 4 read/)
    }))

  test('keeps what somebody has read from everybody else, whatever the code says, and leaves no trace of it', () =>
    inWorld(async ({ ask, clone, db, people }) => {
      await ask('ben', 'POST', '/learning/whatItIs/reading')
      for (const who of ['ana', 'fay', 'dee', 'ivy'] as const) {
        assert.doesNotMatch((await ask(who, 'GET', '/learning')).body, /1 of 6|1 sur 6/, who)
        await clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, async ({ db: hers }) => {
          assert.deepEqual((await sql`select from lesson_read`.execute(hers)).rows, [], who)
          const taken = await sql`delete from lesson_read where owner_id = ${people.ben}`.execute(hers)
          assert.equal(taken.numAffectedRows, 0n, who)
        })
        await assert.rejects(
          clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db: hers }) =>
            sql`insert into lesson_read values (${people.ben}, 'aRhythm', now())`.execute(hers),
          ),
          /row-level security/,
          who,
        )
      }
      assert.equal((await db.selectFrom('lesson_read').select('lesson').execute()).length, 1)
      assert.deepEqual(await db.selectFrom('event').select('kind').execute(), [])
    }))

  test('goes on to each lesson once, wherever one begins', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lessons), (first) => {
        const read = new Set<Lesson>()
        let at: Lesson | null = first
        while (at !== null) {
          assert.ok(!read.has(at))
          read.add(at)
          at = nextAfter(at, read)
        }
        assert.equal(read.size, lessons.length)
      }),
    )
  })
})
