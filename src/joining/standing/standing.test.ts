import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Rule } from '../../eligibility/index.ts'
import { employ, haveRule, keepFacts, type Kept } from '../../eligibility/testing/keeping.ts'
import { notices, told } from '../../notifications/testing/told.ts'
import { eventually } from '../../people/testing/browser.ts'
import { inWorld, morning, type Persona, type World } from '#world/world.ts'
import { standingJobs } from './jobs.ts'
import { sql } from 'kysely'

async function run(world: World, name: string, payload: unknown = {}): Promise<void> {
  await standingJobs(world.outside)
    .find((job) => job.name === name)
    ?.run(payload)
}

/** Sends what is queued for those who may see no page any more, as the worker does. */
async function sendQueued(world: World): Promise<void> {
  await eventually(async () => {
    const { rows } = await sql<{ payload: unknown }>`delete from graphile_worker._private_jobs
      where task_id = (select id from graphile_worker._private_tasks where identifier = 'tellOfStanding') returning payload`.execute(
      world.db,
    )
    for (const { payload } of rows) await run(world, 'tellOfStanding', payload)
    return rows.length > 0 ? true : null
  })
}

async function standingOf({ db, people, communities }: World, who: Persona) {
  return db
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', people[who])
    .where('community_id', '=', communities.circle)
    .executeTakeFirstOrThrow()
}

/** Circle is for people who carry a caseload in Outreach at a member organisation, as Ben does. */
async function ruled(world: World): Promise<Kept> {
  const kept = await keepFacts(world)
  const rule: Rule = { kind: 'all', of: [{ kind: 'carriesCaseload' }, { kind: 'organisationCurrent' }] }
  await haveRule(world, world.communities.circle, rule)
  await employ(world, kept, { person: world.people.ben, stream: kept.outreach })
  return kept
}

async function organisationEnds({ db }: World, { seaside }: Kept, on: string | null): Promise<void> {
  const ends_on = on === null ? null : Temporal.PlainDate.from(on)
  await db.updateTable('organisation_membership').set({ ends_on }).where('organisation_id', '=', seaside).execute()
}

describe('a lapse on record', () => {
  test('puts a membership in question with a day, tells its owner, and ends nothing by itself', () =>
    inWorld(async (world) => {
      const { ask, communities, clock } = world
      const kept = await ruled(world)
      await run(world, 'recheckMembers')
      assert.equal((await standingOf(world, 'ben')).in_question_because, null)

      await organisationEnds(world, kept, '2026-02-28')
      await run(world, 'recheckMembers')
      await run(world, 'recheckMembers')
      assert.equal((await standingOf(world, 'ben')).in_question_because, 'eligibility')
      // Of Ana and Fay nothing is on record: what cannot be told puts nobody in question.
      for (const who of ['ana', 'fay'] as const) {
        assert.equal((await standingOf(world, who)).in_question_because, null, who)
      }
      assert.deepEqual(await told(world), ['ben membershipDoubted'])
      assert.match((await ask('ben', 'GET', `/communities/${communities.circle}/membership`)).body, /no longer fits/)
      assert.match((await ask('ana', 'GET', `/communities/${communities.circle}/standing`)).body, /Ben Ito/)
      for (const who of ['ben', 'fay', 'cy', 'dee'] as const) {
        assert.equal((await ask(who, 'GET', `/communities/${communities.circle}/standing`)).status, 403, who)
      }

      clock.pass({ hours: 24 * 60 })
      await run(world, 'dueStandings')
      await run(world, 'dueStandings')
      assert.equal((await ask('ben', 'GET', `/communities/${communities.circle}/conversations`)).status, 200)
      assert.deepEqual((await told(world)).toSorted(), ['ana membershipDue', 'ben membershipDoubted'])
    }))

  test('that was mended takes the question back', () =>
    inWorld(async (world) => {
      const kept = await ruled(world)
      await organisationEnds(world, kept, '2026-02-28')
      await run(world, 'recheckMembers')
      await organisationEnds(world, kept, null)
      await run(world, 'recheckMembers')
      assert.equal((await standingOf(world, 'ben')).in_question_because, null)
      assert.deepEqual((await told(world)).toSorted(), ['ben membershipDoubted', 'ben membershipStays'])
    }))

  test('is settled by a coordinator, who says why a member stays, or ends the membership with a letter', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people, mailer } = world
      const kept = await ruled(world)
      await organisationEnds(world, kept, '2026-02-28')
      await run(world, 'recheckMembers')
      const path = `/communities/${communities.circle}/standing/${people.ben}`
      for (const who of ['fay', 'ben', 'cy'] as const) {
        assert.equal((await ask(who, 'POST', `${path}/keeping`, { reason: 'x' })).status, 403, who)
        assert.equal((await ask(who, 'POST', `${path}/end`)).status, 403, who)
      }
      assert.equal((await ask('ana', 'POST', `${path}/keeping`, { reason: ' ' })).status, 422)
      const reason = 'The new contract is signed, the record follows.'
      assert.equal((await ask('ana', 'POST', `${path}/keeping`, { reason })).status, 303)
      for (const late of [
        await ask('ana', 'POST', `${path}/keeping`, { reason }),
        await ask('ana', 'POST', `${path}/end`),
      ]) {
        assert.equal(late.status, 409)
        assert.match(late.body, /Somebody else has settled this in the meantime/)
      }
      assert.equal((await standingOf(world, 'ben')).kept_because, reason)
      await run(world, 'recheckMembers')
      assert.equal((await standingOf(world, 'ben')).in_question_because, null)

      await db
        .updateTable('membership')
        .set({ kept_at: morning.subtract({ hours: 24 * 370 }) })
        .execute()
      await run(world, 'recheckMembers')
      assert.equal((await ask('ana', 'POST', `${path}/end`)).status, 303)
      assert.equal((await ask('ana', 'POST', `${path}/end`)).status, 409)
      assert.equal((await standingOf(world, 'ben')).ended_because, 'lapsed')
      await sendQueued(world)
      assert.match(
        mailer.kept()[0]?.text ?? '',
        /Your membership of Circle, under Harbour, has ended, since it no longer fits/,
      )
      assert.doesNotMatch(mailer.kept()[0]?.subject ?? '', /Circle/)
    }))
})

describe('the yearly question', () => {
  test('is asked where a community asks, answered by one click, and doubted after a month', () =>
    inWorld(async (world) => {
      const { ask, db, communities, clock } = world
      const path = `/communities/${communities.circle}/membership`
      clock.pass({ hours: 24 * 200 })
      await run(world, 'askMembers')
      assert.deepEqual(await notices(world), [])
      await db.updateTable('community').set({ asks_yearly: true }).where('id', '=', communities.circle).execute()
      await run(world, 'askMembers')
      await run(world, 'askMembers')
      const asked = ['ana membershipAsked', 'ben membershipAsked', 'fay membershipAsked']
      assert.deepEqual((await told(world)).toSorted(), asked)
      assert.match((await ask('ben', 'GET', path)).body, /Is this still your community\?/)
      assert.equal((await ask('ben', 'POST', `${path}/confirmation`)).location, path)
      assert.doesNotMatch((await ask('ben', 'GET', path)).body, /Is this still your community\?/)
      await ask('fay', 'POST', `${path}/leave`)

      clock.pass({ hours: 24 * 31 })
      await run(world, 'askMembers')
      const doubted = await Promise.all((['ana', 'ben', 'fay'] as const).map((who) => standingOf(world, who)))
      assert.deepEqual(
        doubted.map(({ in_question_because }) => in_question_because),
        ['unconfirmed', null, null],
      )
      await ask('ana', 'POST', `${path}/confirmation`)
      assert.equal((await standingOf(world, 'ana')).in_question_because, null)
    }))
})

test('of two who decide on a membership at once, one does and the other is told', () =>
  inWorld(async (world) => {
    const { ask, db, communities, people } = world
    const kept = await ruled(world)
    await organisationEnds(world, kept, '2026-02-28')
    await run(world, 'recheckMembers')
    const second = db.updateTable('membership').set({ roles: ['member', 'coordinator'] })
    await second.where('person_id', '=', people.fay).where('community_id', '=', communities.circle).execute()
    const path = `/communities/${communities.circle}/standing/${people.ben}`
    const both = await Promise.all([
      ask('ana', 'POST', `${path}/keeping`, { reason: 'The record follows.' }),
      ask('fay', 'POST', `${path}/end`),
    ])
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((a, b) => a - b),
      [303, 409],
    )
    assert.match(both.find(({ status }) => status === 409)?.body ?? '', /settled this in the meantime|réglé ceci/)
  }))

describe('a time away', () => {
  test('keeps the place and tells nothing, until she is back', () =>
    inWorld(async (world) => {
      const { ask, communities, people } = world
      const path = `/communities/${communities.circle}/membership`
      assert.equal((await ask('cy', 'GET', path)).status, 403)
      assert.equal((await ask('visitor', 'GET', path)).status, 404)
      await ask('ben', 'POST', `${path}/leave`)
      assert.match((await ask('ben', 'GET', path)).body, /You have been away since/)
      await announce(world, 'While Ben is away')
      assert.deepEqual(await told(world), ['fay announcement'])
      await ask('ben', 'POST', `${path}/return`)
      await announce(world, 'Now that he is back')
      assert.deepEqual((await told(world)).toSorted(), ['ben announcement', 'fay announcement', 'fay announcement'])
      assert.ok((await standingOf(world, 'ben')).confirmed_at !== null)
      assert.ok(people.ben)
    }))

  test('that ends says that the community is still hers; whoever was not away says nothing by it', () =>
    inWorld(async (world) => {
      const { ask, communities, clock, db, mailer, people } = world
      const path = `/communities/${communities.circle}/membership`
      const events = async (kind: string) =>
        (await db.selectFrom('event').select('id').where('kind', '=', kind).execute()).length
      assert.equal((await ask('ben', 'POST', `${path}/return`)).status, 303)
      assert.equal((await standingOf(world, 'ben')).confirmed_at, null)
      assert.equal(await events('membership.cameBack'), 0)

      await db.updateTable('community').set({ asks_yearly: true }).where('id', '=', communities.circle).execute()
      clock.pass({ hours: 24 * 200 })
      await run(world, 'askMembers')
      clock.pass({ hours: 24 * 31 })
      await run(world, 'askMembers')
      assert.equal((await standingOf(world, 'ben')).in_question_because, 'unconfirmed')
      await ask('ben', 'POST', `${path}/leave`)
      await ask('ben', 'POST', `${path}/leave`)
      assert.equal(await events('membership.wentOnLeave'), 1)
      assert.equal((await standingOf(world, 'ben')).in_question_because, 'unconfirmed')
      await ask('ben', 'POST', `${path}/return`)
      assert.equal((await standingOf(world, 'ben')).in_question_because, null)
      assert.doesNotMatch((await ask('ben', 'GET', path)).body, /You have not said yet/)

      assert.equal(
        (await ask('ana', 'POST', `/communities/${communities.circle}/standing/${people.fay}/end`)).status,
        303,
      )
      await sendQueued(world)
      assert.match(mailer.kept()[0]?.text ?? '', /et que vous n’avez pas répondu/)
    }))
})

async function announce({ ask, communities }: World, title: string): Promise<void> {
  const fields = { kind: 'announcement', title, body: 'News.', once: crypto.randomUUID() }
  await ask('ana', 'POST', `/communities/${communities.circle}/conversations`, fields)
}

describe('keeping somebody out for a while', () => {
  const fields = { message: 'We would like to talk with you about last week.', days: '14' }

  test('shuts every door at once, keeps the place, and opens them again with the same roles', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people, mailer } = world
      const { circle } = communities
      await db.updateTable('community').set({ size_limit: 3 }).where('id', '=', circle).execute()
      const path = `/communities/${circle}/people/${people.fay}/suspension`
      assert.equal((await ask('ben', 'POST', path, fields)).status, 403)
      for (const who of ['cy', 'dee'] as const) assert.equal((await ask(who, 'POST', path, fields)).status, 404, who)
      assert.equal((await ask('ana', 'POST', path, { ...fields, days: '91' })).status, 422)
      assert.equal((await ask('ana', 'POST', path, { ...fields, message: '' })).status, 422)
      assert.equal((await ask('ana', 'POST', path, fields)).status, 303)
      assert.equal((await ask('fay', 'GET', `/communities/${circle}/conversations`)).status, 403)
      await sendQueued(world)
      assert.match(mailer.kept()[0]?.text ?? '', /parler|talk with you about last week/)

      // Neither asking, nor being added, nor an approval opens it.
      const asked = await ask('fay', 'POST', `/communities/${circle}/request`, { practice: 'Facilitation' })
      assert.equal(asked.status, 409)
      const added = { email: 'fay@example.org', roles: 'member' }
      assert.notEqual((await ask('ana', 'POST', `/communities/${circle}/additions`, added)).status, 303)
      assert.equal((await standingOf(world, 'fay')).ended_because, 'suspended')
      const held = db.selectFrom('community').select(['member_count', 'promised_places']).where('id', '=', circle)
      assert.deepEqual(await held.executeTakeFirst(), { member_count: 2, promised_places: 1 })

      assert.match((await ask('ana', 'GET', `/communities/${circle}/standing`)).body, /Fay Roy[\s\S]*Kept out/)
      const back = `/communities/${circle}/standing/${people.fay}/resumption`
      assert.equal((await ask('fay', 'POST', back)).status, 403)
      assert.equal((await ask('ana', 'POST', back, { message: 'Her client lives at 1428 Larch Street.' })).status, 422)
      assert.equal((await ask('ana', 'POST', back, { message: 'Bon retour parmi nous.' })).status, 303)
      await sendQueued(world)
      assert.match(mailer.kept()[0]?.text ?? '', /de retour[\s\S]*Bon retour parmi nous\./)
      const { roles, review_at } = await standingOf(world, 'fay')
      assert.deepEqual([roles.includes('facilitator'), review_at], [true, null])
      assert.equal((await ask('fay', 'GET', `/communities/${circle}/conversations`)).status, 200)
      assert.deepEqual(await held.executeTakeFirst(), { member_count: 3, promised_places: 0 })
    }))

  test('never keeps out whoever coordinates alone, and becomes an end only by somebody’s decision', () =>
    inWorld(async (world) => {
      const { ask, communities, people, clock, mailer } = world
      const { circle } = communities
      assert.equal(
        (await ask('ana', 'POST', `/communities/${circle}/people/${people.ana}/suspension`, fields)).status,
        403,
      )
      await ask('ana', 'POST', `/communities/${circle}/people/${people.ben}/suspension`, fields)
      clock.pass({ hours: 24 * 15 })
      await run(world, 'dueStandings')
      assert.deepEqual(await told(world), ['ana membershipDue'])
      assert.equal((await standingOf(world, 'ben')).ended_because, 'suspended')
      const removal = `/communities/${circle}/standing/${people.ben}/removal`
      const silent = await ask('ana', 'POST', removal)
      assert.equal(silent.status, 422)
      assert.match(silent.body, /Write to the member what this is about/)
      assert.equal((await ask('ana', 'POST', removal, { message: 'We could not reach you.' })).status, 303)
      await sendQueued(world)
      assert.match(mailer.kept()[0]?.text ?? '', /has ended[\s\S]*We could not reach you\./)
      assert.equal((await standingOf(world, 'ben')).ended_because, 'removed')
    }))

  test('cannot be undone by its owner, whatever the code says', () =>
    inWorld(async (world) => {
      const { ask, communities, people, clone, clock } = world
      await ask('ana', 'POST', `/communities/${communities.circle}/people/${people.ben}/suspension`, fields)
      const visit = { token: 'session-of-ben', now: clock.now(), mode: 'write' } as const
      const forged = clone.visits(visit, ({ db }) =>
        db
          .updateTable('membership')
          .set({ ended_at: null, ended_because: null, review_at: null })
          .where('person_id', '=', people.ben)
          .execute(),
      )
      await assert.rejects(forged, /for those who coordinate/)
    }))
})
