import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PersonId } from '#database'
import { tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { openQuestions, questionsFor } from '../asking/model.ts'
import { evaluate } from '../judging/evaluating.ts'
import type { Rule } from '../model.ts'
import { ruleShape } from '../shape.ts'
import { employ, keepFacts, type Kept } from '../testing/keeping.ts'
import { declarationIn, declarationShape } from './forms.ts'
import { nothingDeclared, type Declaration } from './model.ts'
import { factsOf } from './queries.ts'

const on = Temporal.PlainDate.from('2026-03-02')

function factsAs(world: World, who: Persona, person: PersonId, said?: Declaration) {
  const umbrella = world.communities.harbour
  return world.clone.visits({ token: tokenFor(who), now: morning, mode: 'read' }, ({ db, viewer }) =>
    factsOf(db, viewer, said ? { person, umbrella, said } : { person, umbrella }),
  )
}

const ruleOf = ({ outreach }: Kept): Rule => ({
  kind: 'all',
  of: [
    { kind: 'carriesCaseload' },
    { kind: 'worksInStream', streams: [outreach] },
    { kind: 'organisationCurrent' },
    { kind: 'attests', sentence: { en: 'I keep it.', fr: null } },
  ],
})

describe('what is on record of somebody', () => {
  test('is read by herself and by those who look after the umbrella, and by nobody else', () =>
    inWorld(async (world) => {
      const { people } = world
      const kept = await keepFacts(world)
      await employ(world, kept, { person: people.ben, stream: kept.outreach })
      const { employments, memberships, known } = await factsAs(world, 'dee', people.ben)
      assert.deepEqual(
        employments.map(({ organisation, carriesCaseload, streams }) => ({ organisation, carriesCaseload, streams })),
        [{ organisation: 'Seaside House', carriesCaseload: true, streams: [kept.outreach] }],
      )
      assert.deepEqual(memberships, { [kept.seaside]: [{ startsOn: '2020-01-01', endsOn: null }] })
      assert.equal(known.streams.length, 2)

      const own = await factsAs(world, 'ben', people.ben)
      assert.equal(own.employments.length, 1)
      // When organisations belonged is for those who look after them.
      assert.deepEqual(own.memberships, {})
      for (const who of ['ana', 'fay', 'cy', 'ivy'] as const) {
        assert.deepEqual((await factsAs(world, who, people.ben)).employments, [], who)
      }
    }))

  test('counts where it is kept above the community’s umbrella, and not where it is kept elsewhere', () =>
    inWorld(async (world) => {
      const { people, db, communities } = world
      const kept = await keepFacts(world)
      await employ(world, kept, { person: people.ben, stream: kept.outreach })
      const [below, beside] = [crypto.randomUUID(), crypto.randomUUID()]
      for (const [id, parent] of [
        [below, communities.harbour],
        [beside, null],
      ] as const) {
        const row = {
          id: id as never,
          parent_id: parent,
          name_en: 'Other',
          exit_url: 'https://x.example.org/',
          time_zone: 'UTC',
        }
        await db
          .insertInto('umbrella')
          .values({ ...row, hue: 1, created_at: morning })
          .execute()
      }
      const jobs = async (umbrella: string) =>
        (await factsOf(db, await viewerOf(world), { person: people.ben, umbrella: umbrella as never })).employments
      assert.equal((await jobs(below)).length, 1)
      assert.equal((await jobs(beside)).length, 0)
    }))

  test('of an organisation that she names is looked up for whoever may know it', () =>
    inWorld(async (world) => {
      const { people } = world
      const kept = await keepFacts(world)
      const employment = { ...declarationIn([], {}, { organisationId: kept.seaside }) }
      assert.deepEqual(Object.keys((await factsAs(world, 'dee', people.cy, employment)).memberships), [kept.seaside])
      assert.deepEqual((await factsAs(world, 'cy', people.cy, employment)).memberships, {})
    }))
})

describe('questions', () => {
  test('are asked of what is not known, and never of what is', () =>
    inWorld(async (world) => {
      const { people } = world
      const kept = await keepFacts(world)
      const rule = ruleOf(kept)
      const asked = async (person: PersonId) => {
        const facts = await factsAs(world, 'dee', person)
        const questions = questionsFor(rule, facts.known)
        return openQuestions(questions, evaluate(rule, facts, on)).map(({ ask }) => ask)
      }
      assert.deepEqual(await asked(people.cy), ['carriesCaseload', 'worksInStream', 'organisationCurrent', 'attests'])
      await employ(world, kept, { person: people.ben, stream: kept.outreach, hasCaseload: null })
      assert.deepEqual(await asked(people.ben), ['carriesCaseload', 'attests'])
      // Whether her organisation belongs she is not asked where it is on record who it is.
      const own = await factsAs(world, 'ben', people.ben)
      const open = openQuestions(questionsFor(rule, own.known), evaluate(rule, own, on))
      assert.deepEqual(
        open.map(({ ask }) => ask),
        ['carriesCaseload', 'attests'],
      )
    }))

  test('are asked again of whoever had a job that is over: she may have another, which is judged by itself', () =>
    inWorld(async (world) => {
      const { people } = world
      const kept = await keepFacts(world)
      const rule: Rule = { kind: 'all', of: [{ kind: 'carriesCaseload' }] }
      await employ(world, kept, { person: people.ben, stream: kept.outreach, hasCaseload: false, endsOn: '2025-12-31' })
      const facts = await factsAs(world, 'ben', people.ben)
      const evaluation = evaluate(rule, facts, on)
      assert.equal(evaluation.verdict, 'fail')
      assert.equal(evaluation.jobs[0]?.employment, null)
      const questions = openQuestions(questionsFor(rule, facts.known), evaluation)
      assert.deepEqual(
        questions.map(({ ask }) => ask),
        ['carriesCaseload'],
      )
      const said = declarationIn(questions, { caseload: 'yes' })
      assert.equal(evaluate(rule, { ...facts, said }, on).verdict, 'pass')
    }))

  test('are answered into what is kept with a request, and judged with the record', () =>
    inWorld(async (world) => {
      const { people } = world
      const kept = await keepFacts(world)
      const rule = ruleOf(kept)
      await employ(world, kept, { person: people.ben, stream: kept.outreach, hasCaseload: null })
      const facts = await factsAs(world, 'dee', people.ben)
      const questions = questionsFor(rule, facts.known)
      const [attests = ''] = questions.flatMap(({ ask, name }) => (ask === 'attests' ? [name] : []))
      const about = facts.employments[0]?.id ?? null
      const said = declarationIn(questions, { caseload: 'yes', [attests]: 'yes' }, { about })
      assert.deepEqual(declarationShape.parse(JSON.parse(JSON.stringify(said))), said)
      assert.equal(evaluate(rule, { ...facts, said }, on).verdict, 'pass')
      const { jobs } = evaluate(rule, { ...facts, said: declarationIn(questions, { caseload: 'no' }, { about }) }, on)
      assert.deepEqual(
        jobs.map(({ result }) => result.verdict),
        ['fail'],
      )
      assert.deepEqual(declarationIn(questions, {}), nothingDeclared)
      assert.ok(ruleShape.safeParse(rule).success)
      assert.ok(!ruleShape.safeParse({ kind: 'all', of: [] }).success)
      const deep = { kind: 'all', of: [{ kind: 'any', of: [{ kind: 'all', of: [{ kind: 'carriesCaseload' }] }] }] }
      assert.ok(!ruleShape.safeParse(deep).success)
    }))
})

function viewerOf(world: World) {
  return world.clone.visits({ token: tokenFor('dee'), now: morning, mode: 'read' }, ({ viewer }) =>
    Promise.resolve(viewer),
  )
}
