import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Rule } from '../../eligibility/index.ts'
import { employ, haveRule, keepFacts, type Kept } from '../../eligibility/testing/keeping.ts'
import { notices, told } from '../../notifications/testing/told.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { run, sendQueued, standingOf } from '../testing/standing.ts'

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
