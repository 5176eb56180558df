import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Evaluation, Rule } from '../eligibility/index.ts'
import { employ, haveRule, keepFacts, type Kept } from '../eligibility/testing/keeping.ts'
import { morning, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { unguardedRecheckAll } from './standing/jobs.ts'
import { approval, practice, refusal, requestOf, stateOf } from './testing/asking.ts'

/** Carries a caseload, in Outreach, for an organisation that belongs. */
async function withRule(world: World): Promise<Kept> {
  const kept = await keepFacts(world)
  const rule: Rule = {
    kind: 'all',
    of: [
      { kind: 'carriesCaseload' },
      { kind: 'worksInStream', streams: [kept.outreach] },
      { kind: 'organisationCurrent' },
    ],
  }
  await haveRule(world, world.communities.circle, rule)
  return kept
}

async function lapse({ db }: World, { seaside }: Kept): Promise<void> {
  const ends_on = Temporal.PlainDate.from('2026-02-28')
  await db.updateTable('organisation_membership').set({ ends_on }).where('organisation_id', '=', seaside).execute()
}

describe('a community that asks something of its members', () => {
  test('asks it in the form, and never what is on record already', () =>
    inWorld(async (world) => {
      const kept = await withRule(world)
      const path = `/communities/${world.communities.circle}/request`
      assert.match((await world.ask('eve', 'GET', path)).body, /caseload/)
      await employ(world, kept, { person: world.people.cy, stream: kept.outreach, hasCaseload: null })
      const { body } = await world.ask('cy', 'GET', path)
      assert.match(body, /caseload/)
      assert.doesNotMatch(body, /value="none"/)
      const wrong = await world.ask('cy', 'POST', path, { practice: '', caseload: 'yes' })
      assert.match(wrong.body, /value="yes"[^>]* checked/)
    }))

  test('shows those who review what each condition comes to and by what, and keeps it with the decision', () =>
    inWorld(async (world) => {
      const { ask, communities, people, db } = world
      const kept = await withRule(world)
      await employ(world, kept, { person: people.cy, stream: kept.outreach, hasCaseload: null })
      await ask('cy', 'POST', `/communities/${communities.circle}/request`, { practice, caseload: 'yes' })
      const { id } = await db.selectFrom('join_request').select('id').executeTakeFirstOrThrow()
      const page = await ask('ana', 'GET', `/requests/${id}`)
      assert.match(page.body, /What the community asks/)
      assert.match(page.body, /Seaside House/)
      for (const who of ['cy', 'ben'] as const) {
        assert.doesNotMatch((await ask(who, 'GET', `/requests/${id}`)).body, /Seaside House/, who)
      }
      await ask('ana', 'POST', `/requests/${id}/taking-on`)
      await ask('ana', 'POST', `/requests/${id}/decision`, approval)
      await lapse(world, kept)
      const row = await db.selectFrom('join_judgement').selectAll().executeTakeFirstOrThrow()
      assert.equal(row.rule_version, 1)
      assert.equal((row.evaluation as Evaluation).verdict, 'pass')
      const after = await ask('ana', 'GET', `/requests/${id}`)
      assert.equal(verdictOn(after.body), verdictOn(page.body))

      // Those who only see requests learn nothing of where she works, before the decision and after it.
      await db.updateTable('community').set({ core_sees_requests: true }).execute()
      const roles = ['member' as const, 'core_member' as const]
      await db.updateTable('membership').set({ roles }).where('person_id', '=', people.ben).execute()
      const seen = await ask('ben', 'GET', `/requests/${id}`)
      assert.equal(seen.status, 200)
      assert.doesNotMatch(seen.body, /Seaside House/)
      assert.deepEqual(await amongReviewers(world, 'ana'), [1, 1])
      assert.deepEqual(await amongReviewers(world, 'ben'), [0, 0])
      assert.deepEqual(await amongReviewers(world, 'cy'), [0, 0])
    }))

  test('tells a reviewer where two jobs on record contradict each other', () =>
    inWorld(async (world) => {
      const { ask, communities, people } = world
      const kept = await withRule(world)
      await employ(world, kept, { person: people.cy, stream: kept.outreach })
      await employ(world, kept, { person: people.cy, stream: kept.languages, roleTitle: 'Interpreter' })
      const id = await requestOf(world, 'cy', communities.circle)
      const { body } = await ask('ana', 'GET', `/requests/${id}`)
      assert.match(body, /One fits and another does not[^]*ask whether both still last/)
      assert.equal(await stateOf(world, id), 'submitted')
    }))

  test('never declines by itself what it cannot tell, nor holds a reviewer to what it says', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await withRule(world)
      const id = await requestOf(world, 'cy', communities.circle)
      assert.equal(await stateOf(world, id), 'submitted')
      assert.equal((await ask('ana', 'POST', `/requests/${id}/decision`, approval)).status, 303)
    }))

  test('tells a reviewer where an organisation has lapsed since she opened the page, before anything is sent', () =>
    inWorld(async (world) => {
      const { ask, communities, people, db } = world
      const kept = await withRule(world)
      await employ(world, kept, { person: people.cy, stream: kept.outreach })
      const id = await requestOf(world, 'cy', communities.circle)
      const opened = await ask('ana', 'GET', `/requests/${id}/decision?as=approved`)
      const judged = (page: string) => /name="judged" value="([\w-]{22})"/.exec(page)?.[1] ?? assert.fail('no mark')
      await lapse(world, kept)
      const fields = { ...approval, message: 'Come in, Cy.', judged: judged(opened.body) }
      const turned = await ask('ana', 'POST', `/requests/${id}/decision`, fields)
      assert.equal(turned.status, 422)
      assert.match(turned.body, /What is on record has changed/)
      assert.match(turned.body, /Come in, Cy\./)
      assert.equal(await stateOf(world, id), 'submitted')
      assert.equal((await db.selectFrom('join_step').select('kind').execute()).length, 1)
      const again = { ...refusal, judged: judged(turned.body) }
      assert.equal((await ask('ana', 'POST', `/requests/${id}/decision`, again)).status, 303)
    }))

  test('tells a reviewer as well where one condition came to say something else, though the whole did not fit before', () =>
    inWorld(async (world) => {
      const { ask, communities, people } = world
      const kept = await withRule(world)
      await employ(world, kept, { person: people.cy, stream: kept.outreach, hasCaseload: false })
      const id = await requestOf(world, 'cy', communities.circle)
      const opened = (await ask('ana', 'GET', `/requests/${id}/decision?as=approved`)).body
      await lapse(world, kept)
      const judged = /name="judged" value="([\w-]{22})"/.exec(opened)?.[1] ?? ''
      const sent = await ask('ana', 'POST', `/requests/${id}/decision`, {
        ...approval,
        why: 'She knows the work.',
        judged,
      })
      assert.equal(sent.status, 422)
      assert.match(sent.body, /What is on record has changed/)
      assert.match(sent.body, /She knows the work\./)
      assert.equal(await stateOf(world, id), 'submitted')
    }))

  test('takes in whoever does not fit for a reason alone, which those who review read', () =>
    inWorld(async (world) => {
      const { ask, communities, people, db } = world
      const kept = await withRule(world)
      await employ(world, kept, { person: people.cy, stream: kept.outreach, hasCaseload: false })
      const id = await requestOf(world, 'cy', communities.circle)
      const without = await ask('ana', 'POST', `/requests/${id}/decision`, approval)
      assert.equal(without.status, 422)
      assert.match(without.body, /Say why this person may come in all the same/)
      assert.equal(await stateOf(world, id), 'submitted')

      const several = { request: [id], outcome: 'approved', seen: 'yes', messageEn: 'Welcome.' }
      const shown = await ask('ana', 'POST', '/requests/decisions', several)
      assert.equal(shown.status, 422)
      assert.match(shown.body, /class="verdict fail"/)
      const sent = await ask('ana', 'POST', '/requests/decisions', { ...several, why: 'She begins in March.' })
      assert.equal(sent.status, 303)
      assert.equal(await stateOf(world, id), 'approved')
      const { why } = await db.selectFrom('join_judgement').select('why').executeTakeFirstOrThrow()
      assert.equal(why, 'She begins in March.')
      assert.match(
        (await ask('ana', 'GET', `/requests/${id}`)).body,
        /Taken in all the same:[\s\S]*She begins in March/,
      )
      assert.doesNotMatch((await ask('cy', 'GET', `/requests/${id}`)).body, /She begins in March/)

      // Once she belongs, the weekly look does not ask again what was answered.
      assert.equal((await ask('cy', 'POST', `/requests/${id}/place`)).status, 303)
      await unguardedRecheckAll(world.clone.system, world.clock.now())
      const hers = db.selectFrom('membership').where('person_id', '=', people.cy)
      const standing = hers.where('community_id', '=', communities.circle).selectAll()
      const { in_question_because, kept_because, kept_by } = await standing.executeTakeFirstOrThrow()
      assert.deepEqual([in_question_because, kept_because, kept_by], [null, 'She begins in March.', people.ana])
      world.clock.pass({ hours: 24 * 370 })
      await unguardedRecheckAll(world.clone.system, world.clock.now())
      assert.equal((await standing.executeTakeFirstOrThrow()).in_question_because, 'eligibility')
    }))

  test('shows what is on record of somebody without an account by the address that she has shown to be hers', () =>
    inWorld(async (world) => {
      const { ask, communities, db, people } = world
      const kept = await withRule(world)
      await employ(world, kept, { person: people.gus, stream: kept.outreach })
      await db.updateTable('person_on_record').set({ email: 'nia@example.net' }).execute()
      const row = {
        id: crypto.randomUUID(),
        community_id: communities.circle,
        umbrella_id: communities.harbour,
        email: 'nia@example.net',
        name: 'Nia New',
        language: 'en',
        state: 'submitted',
        practice,
        created_at: world.clock.now(),
        submitted_at: world.clock.now(),
        due_at: world.clock.now(),
      } as never
      await db.insertInto('join_request').values(row).execute()
      const { id } = await db.selectFrom('join_request').select('id').executeTakeFirstOrThrow()
      assert.match((await ask('ana', 'GET', `/requests/${id}`)).body, /Seaside House/)
    }))
})

function verdictOn(body: string): string {
  return body.match(/class="evaluation[\s\S]*?<ul/)?.[0] ?? ''
}

/** How many judgements, and how many internal steps, the database gives to somebody who asks for all. */
function amongReviewers({ clone }: World, who: Persona): Promise<readonly number[]> {
  return clone.visits({ token: tokenFor(who), now: morning, mode: 'read' }, async ({ db }) => {
    const judgements = await db.selectFrom('join_judgement').select('request_id').execute()
    const steps = await db.selectFrom('join_step').select('id').where('is_internal', '=', true).execute()
    return [judgements.length, steps.length]
  })
}
