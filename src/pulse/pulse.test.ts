import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { unguardedForgetAsking } from './commands.ts'
import { was, yearOfCalls } from './testing/past.ts'

const pathIn = ({ communities }: World) => `/communities/${communities.circle}/gatherings/rhythm`
const own = (world: World) => `${pathIn(world)}/mine`

/** Ana was at all four; Ben at the first alone; Fay at the last. */
async function seen(world: World): Promise<void> {
  const { people } = world
  await yearOfCalls(world)
  await was(world, { person: people.ana, calls: [0, 1, 2, 3] })
  await was(world, { person: people.ben, calls: [0] })
  await was(world, { person: people.fay, calls: [3] })
}

const missedBy = async (world: World) => {
  const { body, status } = await world.ask('ana', 'GET', pathIn(world))
  assert.equal(status, 200)
  return /id="missed"[\s\S]*$/.exec(body)?.[0] ?? assert.fail(body)
}

describe('the rhythm of a community', () => {
  test('is seen by those who convene, and by nobody else', () =>
    inWorld(async (world) => {
      await seen(world)
      const { status, body } = await world.ask('ana', 'GET', pathIn(world))
      assert.equal(status, 200)
      assert.match(body, /4 are past: 4 held/)
      assert.match(body, /Every three months on the second Tuesday\. 4 are past/)
      assert.equal((await world.ask('fay', 'GET', pathIn(world))).status, 200)
      assert.equal((await world.ask('ben', 'GET', pathIn(world))).status, 404)
      // Circle is listed: whoever does not belong to it stands before its door, wherever inside she wants to go.
      for (const who of ['cy', 'gus', 'dee', 'ivy'] as const) {
        const refused = await world.ask(who, 'GET', pathIn(world))
        assert.ok(refused.status === 403 || refused.status === 404, who)
        assert.doesNotMatch(refused.body, /Our rhythm|Quarterly/)
      }
      assert.equal((await world.ask('visitor', 'GET', pathIn(world))).status, 404)
      assert.match(
        (await world.ask('ana', 'GET', `/communities/${world.communities.circle}/gatherings`)).body,
        /Our rhythm/,
      )
      const seenByBen = (await world.ask('ben', 'GET', `/communities/${world.communities.circle}/gatherings`)).body
      assert.doesNotMatch(seenByBen, /Our rhythm/)
      assert.match(seenByBen, /When I am not there/)
    }))

  test('says what was called off, moved, and of what nothing is noted, in words beside the shapes', () =>
    inWorld(async (world) => {
      await yearOfCalls(world)
      await was(world, { person: world.people.ana, calls: [0, 1] })
      const nth = (n: number) => sql`id = (select id from gathering order by starts_at offset ${n} limit 1)`
      await sql`update gathering set moved_at = starts_at where ${nth(1)}`.execute(world.db)
      await sql`update gathering set cancelled_at = starts_at where ${nth(2)}`.execute(world.db)
      const { body } = await world.ask('ana', 'GET', pathIn(world))
      assert.match(body, /4 are past: 2 held \(1 on another day\), 1 called off, 1 with nothing noted\./)
      for (const said of ['Held', 'Held on another day', 'Called off', 'Nothing noted of it', 'To come'])
        assert.match(body, new RegExp(`unseen">, ${said}<`), said)
      assert.match(
        (await world.ask('fay', 'GET', pathIn(world))).body,
        /4 sont passées : 2 tenues \(dont 1 un autre jour\)/,
      )
    }))

  test('costs a page of few statements, however many gatherings and members there are', () =>
    inWorld(async (world) => {
      await seen(world)
      const { statements } = await world.ask('ana', 'GET', pathIn(world))
      assert.ok(statements <= 7, String(statements))
    }))
})

describe('whom a community has not seen for a while', () => {
  test('is whoever was at none of the last three over three months; by name, without number or rank', () =>
    inWorld(async (world) => {
      await seen(world)
      const missed = await missedBy(world)
      assert.match(missed, /Ben Ito[\s\S]*Has not been at a gathering since March 2025/)
      assert.doesNotMatch(missed, /Fay Roy|Ana Wells|%/)

      await was(world, { person: world.people.ben, calls: [2], state: 'late' })
      assert.match(await missedBy(world), /Nobody has been away for long/)
    }))

  test('leaves out who sent word, is on leave, came later, is just back, has left, or wants to be left out', () =>
    inWorld(async (world) => {
      const { db, people, communities, ask } = world
      await seen(world)
      const listed = async () => /Ben Ito/.test(await missedBy(world))
      const change = (set: ReturnType<typeof sql>) =>
        sql`update membership set ${set} where person_id = ${people.ben} and community_id = ${communities.circle}`.execute(
          db,
        )
      assert.equal(await listed(), true)

      await change(sql`on_leave_since = joined_at`)
      assert.equal(await listed(), false)
      await change(sql`on_leave_since = null, confirmed_at = ${world.clock.now()}`)
      assert.equal(await listed(), false)
      await change(sql`confirmed_at = null`)
      assert.equal(await listed(), true)

      await ask('ben', 'POST', own(world), { leftOut: 'yes' })
      assert.equal(await listed(), false)
      await ask('ben', 'POST', own(world), { leftOut: 'no' })
      assert.equal(await listed(), true)

      await was(world, { person: people.ben, calls: [3], state: 'excused' })
      assert.equal(await listed(), false)
      await sql`delete from attendance where state = 'excused'`.execute(db)
      await sql`insert into gathering_answer (gathering_id, community_id, person_id, answer, said_at)
        select id, community_id, ${people.ben}, 'cannot', starts_at from gathering where starts_at < ${world.clock.now()}`.execute(
        db,
      )
      assert.equal(await listed(), false)
      await sql`delete from gathering_answer`.execute(db)

      await change(sql`joined_at = ${world.clock.now().subtract({ hours: 24 * 100 })}`)
      assert.equal(await listed(), false)
    }))

  test('counts no gathering of which nothing is noted, and no weeks that only follow each other quickly', () =>
    inWorld(async (world) => {
      const { people, db } = world
      await yearOfCalls(world)
      await was(world, { person: people.ana, calls: [1, 2] })
      assert.doesNotMatch(await missedBy(world), /Ben Ito/)
      await was(world, { person: people.ana, calls: [0, 3] })
      assert.match(await missedBy(world), /Ben Ito[\s\S]*Has not been at a gathering yet/)
      await sql`update gathering g set starts_at = ${world.clock.now()}::timestamptz - make_interval(weeks => n)
        from (select id, (row_number() over (order by starts_at))::int as n from gathering) o where o.id = g.id`.execute(
        db,
      )
      assert.doesNotMatch(await missedBy(world), /Ben Ito/)
    }))

  test('is asked after by one of those who convene; the others and she herself read that, and nobody else', () =>
    inWorld(async (world) => {
      const { ask, people, db, clock } = world
      await seen(world)
      const asked = `${pathIn(world)}/asked/${people.ben}`
      for (const who of ['ben', 'cy', 'dee', 'gus'] as const)
        assert.ok((await ask(who, 'POST', asked)).status >= 403, who)
      assert.deepEqual(await db.selectFrom('asked_after').selectAll().execute(), [])
      assert.equal((await ask('ana', 'POST', `${pathIn(world)}/asked/${people.fay}`)).status, 404)
      const [one, other] = await Promise.all([ask('ana', 'POST', asked), ask('fay', 'POST', asked)])
      assert.deepEqual([one.status, other.status], [303, 303])
      const rows = await db.selectFrom('asked_after').select('person_id').execute()
      assert.deepEqual(rows, [{ person_id: people.ben }])
      assert.match(await missedBy(world), /(Ana Wells|Fay Roy) noted on [^<]*: I have asked/)
      assert.match(
        (await ask('ben', 'GET', own(world))).body,
        /(Ana Wells|Fay Roy) noted on [^<]* that she has asked after you/,
      )
      assert.doesNotMatch((await ask('fay', 'GET', own(world))).body, /asked after you|pris de vos nouvelles/)

      await was(world, { person: people.ben, calls: [3] })
      await unguardedForgetAsking(db, clock.now())
      assert.equal((await db.selectFrom('asked_after').selectAll().execute()).length, 1, 'he was there before that')
      clock.pass({ hours: 24 * 181 })
      await unguardedForgetAsking(db, clock.now())
      assert.deepEqual(await db.selectFrom('asked_after').selectAll().execute(), [])
    }))

  test('is forgotten with a membership, and what she chose is hidden from those who convene', () =>
    inWorld(async (world) => {
      const { ask, people, db, communities, clone, clock } = world
      await seen(world)
      await ask('fay', 'POST', `${pathIn(world)}/asked/${people.ben}`)
      await ask('ben', 'POST', own(world), { leftOut: 'yes' })
      const seenByAna = await clone.visits(
        { token: tokenFor('ana'), now: clock.now(), mode: 'read' },
        async ({ db: hers }) => (await sql`select * from left_uncounted`.execute(hers)).rows,
      )
      assert.deepEqual(seenByAna, [])
      assert.equal((await db.selectFrom('left_uncounted').selectAll().execute()).length, 1)
      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      assert.deepEqual(await db.selectFrom('left_uncounted').selectAll().execute(), [])
      assert.deepEqual(await db.selectFrom('asked_after').selectAll().execute(), [])
    }))
})

describe('how communities of an umbrella come together', () => {
  test('is seen by its administrators: days, and neither titles nor names nor communities that are hidden', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await seen(world)
      const { id } = await db
        .selectFrom('umbrella')
        .select('id')
        .where('parent_id', 'is', null)
        .executeTakeFirstOrThrow()
      const { status, body } = await ask('dee', 'GET', `/umbrellas/${id}/rhythm`)
      assert.equal(status, 200)
      assert.match(body, /Circle[\s\S]*4 are past: 4 held/)
      assert.doesNotMatch(body, /Quarterly|Ben Ito|Grove/)
      for (const who of ['ana', 'ben', 'ivy', 'eve'] as const)
        assert.equal((await ask(who, 'GET', `/umbrellas/${id}/rhythm`)).status, 404, who)
    }))
})
