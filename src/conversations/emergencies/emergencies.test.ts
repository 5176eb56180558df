import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { can } from '#kernel/rules.ts'
import { personas, tokenFor } from '#world/people.ts'
import { testMasks } from '#world/seal.ts'
import { inWorld, morning, type Persona, type World } from '#world/world.ts'
import { unguardedOfficersLetters } from '../../notifications/officers/sending.ts'
import { sendingIn } from '../../notifications/testing/letters.ts'
import { told } from '../../notifications/testing/told.ts'
import { openSpace, speak } from '../support/testing/speaking.ts'
import { listEmergencies } from './queries.ts'
import { emergencyRules } from './rules.ts'

const reason = 'A member wrote that somebody may come to harm tonight.'

/** Dee begins one in Circle; gives its path. */
async function begun({ ask, communities }: World): Promise<string> {
  const { status, location } = await ask('dee', 'POST', `/communities/${communities.circle}/emergency`, { reason })
  assert.equal(status, 303)
  return location
}

describe('a reading in an emergency', () => {
  test('opens conversations one by one, noted before they are read, for an hour and for her alone', () =>
    inWorld(async (world) => {
      const { ask, clock, communities, threads } = world
      const circle = `/communities/${communities.circle}`
      assert.equal((await ask('dee', 'GET', `${circle}/conversations`)).status, 403)
      assert.match((await ask('dee', 'GET', circle)).body, /Read here in an emergency/)
      const path = await begun(world)
      const one = `${path}/threads/${threads.listening}`
      assert.match((await ask('dee', 'GET', path)).body, /On &lt;listening/)
      assert.equal((await ask('dee', 'GET', one)).status, 404)

      assert.equal((await ask('dee', 'POST', one)).location, one)
      const { body } = await ask('dee', 'GET', one)
      assert.match(body, /I go out and walk round the block\./)
      assert.match(body, /Ben Ito/)
      // Gus belongs no longer.
      assert.match(body, /A member[^]*I say so, kindly\./)
      assert.doesNotMatch(body, /Gus|<form method="post" action="\/threads/)
      for (const who of ['ana', 'ben', 'ivy', 'visitor'] as const) {
        assert.notEqual((await ask(who, 'GET', one)).status, 200, who)
        assert.notEqual((await ask(who, 'POST', one)).status, 303, who)
      }
      for (const inside of [`${circle}/conversations`, `${circle}/people`, `/threads/${threads.listening}`]) {
        assert.notEqual((await ask('dee', 'GET', inside)).status, 200, inside)
      }
      assert.equal((await ask('dee', 'POST', `${path}/threads/${threads.harvest}`)).status, 404)

      clock.pass({ minutes: 60 })
      assert.equal((await ask('dee', 'GET', one)).status, 404)
      assert.equal((await ask('dee', 'POST', `${path}/threads/${threads.waiting}`)).status, 403)
      const after = (await ask('dee', 'GET', path)).body
      assert.match(after, /One conversation was opened\./)
      assert.doesNotMatch(after, /On &lt;listening/)
    }))

  test('is seen at once by those who lead the community, by administrators and officers, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities, threads } = world
      await db
        .updateTable('membership')
        .set({ roles: ['member', 'core_member'] })
        .where('person_id', '=', people.fay)
        .execute()
      const path = await begun(world)
      await ask('dee', 'POST', `${path}/threads/${threads.listening}`)
      assert.deepEqual(
        (await told(world)).filter((line) => line.endsWith('emergency')),
        ['ana emergency', 'fay emergency'],
      )
      assert.match((await ask('ana', 'GET', '/inbox')).body, /Dee Koss reads in Circle in an emergency/)

      const anas = (await ask('ana', 'GET', path)).body
      assert.match(anas, new RegExp(reason))
      assert.match(anas, /Dee Koss reads there since/)
      assert.match(anas, new RegExp(`href="/threads/${threads.listening}"[^]*On &lt;listening`))
      assert.doesNotMatch(anas, /End it now/)
      const ivys = (await ask('ivy', 'GET', path)).body
      assert.match(ivys, new RegExp(reason))
      assert.match(ivys, /One conversation was opened\.[^]*End it now/)
      assert.doesNotMatch(ivys, /listening/)
      assert.match((await ask('ivy', 'GET', '/waiting')).body, new RegExp(`href="/emergencies"[^]*href="${path}"`))
      assert.doesNotMatch((await ask('ana', 'GET', '/waiting')).body, /emergencies/)
      const audit = (await ask('ivy', 'GET', `/umbrellas/${communities.harbour}/audit`)).body
      assert.match(audit, /Dee Koss read a conversation of Circle in an emergency\./)
      assert.match(audit, /Dee Koss opened the conversations of Circle in an emergency, for an hour at most\./)
      assert.doesNotMatch(audit, /listening|come to harm/)

      for (const who of ['ben', 'cy', 'gus', 'eve'] as const) {
        assert.equal((await ask(who, 'GET', path)).status, 404, who)
        assert.match((await ask(who, 'GET', '/emergencies')).body, /There was none/, who)
        assert.equal((await ask(who, 'POST', `${path}/end`)).status, 404, who)
      }
      assert.equal((await ask('ana', 'POST', `${path}/end`)).status, 403)
      assert.equal((await ask('ivy', 'POST', `${path}/end`)).status, 303)
      assert.equal((await ask('dee', 'GET', `${path}/threads/${threads.listening}`)).status, 404)
      assert.match((await ask('ana', 'GET', '/emergencies')).body, /until Ivy Nash ended it/)
    }))

  test('is written to privacy officers, once and without a word of it', () =>
    inWorld(async (world) => {
      const { db, people, mailer } = world
      await db.updateTable('person').set({ letters: 'each' }).where('id', '=', people.ivy).execute()
      await begun(world)
      const round = () => unguardedOfficersLetters({ ...sendingIn(world), masks: testMasks })
      await round()
      await round()
      const [letter, ...more] = mailer.kept().filter(({ to }) => to === 'ivy@example.org')
      assert.deepEqual(more, [])
      assert.match(letter?.text ?? '', /There is something new for you\./)
      assert.doesNotMatch(JSON.stringify(letter), /Circle|Dee|emergenc|harm/)
    }))

  test('is there for the same people by the rule, the query and the policies', () =>
    inWorld(async (world) => {
      const { db, people, communities, clone } = world
      await begun(world)
      const row = await db.selectFrom('emergency').selectAll().executeTakeFirstOrThrow()
      const judged = { communityId: communities.circle, umbrellaId: communities.harbour, openedBy: people.dee }
      const seen: string[] = []
      for (const who of personas) {
        const visit = { token: tokenFor(who), now: morning, mode: 'read' } as const
        await clone.visits(visit, async ({ db: hers, viewer }) => {
          const bare = await hers.selectFrom('emergency').select('id').execute()
          const found = await listEmergencies(hers, viewer, morning)
          const may = can(emergencyRules, viewer, { ...judged, isRunning: true })
          const ids = may.read ? [row.id] : []
          assert.deepEqual(
            bare.map(({ id }) => id),
            ids,
            who,
          )
          assert.deepEqual(
            found.map(({ id }) => id),
            ids,
            who,
          )
          assert.equal(may.open, who === 'dee')
          if (may.read) seen.push(who)
        })
      }
      assert.deepEqual(seen, ['ana', 'dee', 'ivy'])
    }))

  test('begins for a reason, after showing that it is she, by administrators who do not belong there', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities } = world
      const path = `/communities/${communities.circle}/emergency`
      for (const who of ['ana', 'ben', 'cy', 'ivy'] as const) {
        assert.equal((await ask(who, 'POST', path, { reason })).status, 404, who)
        assert.doesNotMatch((await ask(who, 'GET', `/communities/${communities.meadow}`)).body, /in an emergency/, who)
      }
      assert.equal((await ask('dee', 'POST', path, { reason: 'because' })).status, 422)
      const doubtful = { reason: 'It is about my client Delia Fernbrook of 1428 Larch Street.' }
      assert.equal((await ask('dee', 'POST', path, doubtful)).status, 422)
      await db.updateTable('session').set({ confirmed_at: null }).where('person_id', '=', people.dee).execute()
      for (const act of ['GET', 'POST'] as const) assert.equal((await ask('dee', act, path, { reason })).status, 403)
      assert.deepEqual(await db.selectFrom('emergency').selectAll().execute(), [])

      await db.updateTable('session').set({ confirmed_at: morning }).execute()
      const both = await Promise.all([1, 2].map(() => ask('dee', 'POST', path, { reason })))
      assert.equal(new Set(both.map(({ location }) => location)).size, 1)
      assert.equal((await db.selectFrom('emergency').selectAll().execute()).length, 1)
    }))

  test('leaves peer support closed, and whoever speaks without her name without it', () =>
    inWorld(async (world) => {
      const { ask, db, communities, threads } = world
      await openSpace(world)
      const support = await speak(world, 'ben')
      await db.updateTable('community').set({ allows_masks: true }).where('id', '=', communities.circle).execute()
      await ask('ben', 'POST', `/threads/${threads.waiting}/replies`, { body: 'I am worn out.', voice: 'mask' })
      const path = await begun(world)
      assert.ok(!(await ask('dee', 'GET', path)).body.includes(support))
      assert.equal((await ask('dee', 'POST', `${path}/threads/${support}`)).status, 404)
      await ask('dee', 'POST', `${path}/threads/${threads.waiting}`)
      assert.match((await ask('dee', 'GET', `${path}/threads/${threads.waiting}`)).body, /A member[^]*I am worn out\./)
    }))

  test('is kept by the database too: nobody begins one for others, lengthens it, or reads what was not noted', () =>
    inWorld(async (world) => {
      const { clone, db, people, communities, threads } = world
      const path = await begun(world)
      const id = path.split('/').at(-1)
      const as = (who: Persona, statement: ReturnType<typeof sql>) =>
        clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db: hers }) => statement.execute(hers))
      const begin = (
        by: Persona,
      ) => sql`insert into emergency (id, community_id, umbrella_id, opened_by, reason, began_at, until)
        values (gen_random_uuid(), ${communities.circle}, ${communities.harbour}, ${people[by]}, ${reason}, ${morning}, ${morning.add({ minutes: 5 })})`
      await assert.rejects(as('ana', begin('ana')), /row-level security/)
      await assert.rejects(as('dee', begin('ana')), /row-level security/)
      await as('dee', begin('dee'))
      await assert.rejects(as('dee', sql`update emergency set until = until + interval '1 hour'`), /permission denied/)
      await assert.rejects(as('dee', sql`delete from emergency_reading`), /permission denied/)
      const posts = sql`select * from emergency_posts(${id}, ${threads.listening}, ${morning})`
      assert.deepEqual((await as('dee', posts)).rows, [])
      await sql`insert into emergency_reading values (${id}, ${threads.listening}, ${communities.harbour}, ${morning})`.execute(
        db,
      )
      assert.ok((await as('dee', posts)).rows.length > 0)
      for (const who of ['ana', 'ivy', 'ben'] as const) assert.deepEqual((await as(who, posts)).rows, [], who)
      const moved = sql`insert into emergency_reading values (${id}, ${threads.harvest}, ${communities.harbour}, ${morning})`
      await assert.rejects(as('dee', moved), /row-level security/)
    }))
})
