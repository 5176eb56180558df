import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { inWorld, type World } from '#world/world.ts'
import type { Rule } from './model.ts'
import { haveRule, keepFacts, type Kept } from './testing/keeping.ts'

const ruleOf = ({ outreach, languages }: Kept): Rule => ({
  kind: 'all',
  of: [
    { kind: 'carriesCaseload' },
    { kind: 'worksInStream', streams: [outreach, languages] },
    { kind: 'organisationCurrent' },
  ],
})

async function withRules(world: World): Promise<Kept> {
  const kept = await keepFacts(world)
  for (const place of ['meadow', 'circle', 'grove'] as const) {
    await haveRule(world, world.communities[place], ruleOf(kept))
  }
  return kept
}

const sentence =
  /This community is for you if you carry a caseload, you work in Outreach or Multicultural Outreach, and/

describe('who can join', () => {
  test('stands on the page of a community, for whoever may know of it', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await withRules(world)
      const { body, statements } = await ask('visitor', 'GET', `/communities/${communities.meadow}`)
      assert.match(body, sentence)
      assert.ok(statements <= 8, String(statements))
      assert.match((await ask('gus', 'GET', `/communities/${communities.circle}`)).body, sentence)
      assert.match((await ask('dee', 'GET', `/communities/${communities.grove}`)).body, sentence)
      for (const place of ['circle', 'grove'] as const) {
        for (const path of [`/communities/${communities[place]}`, `/communities/${communities[place]}/eligibility`]) {
          assert.equal((await ask('visitor', 'GET', path)).status, 404, path)
        }
        assert.equal((await ask('visitor', 'POST', `/communities/${communities[place]}/eligibility`)).status, 404)
      }
      assert.equal((await ask('ben', 'POST', `/communities/${communities.grove}/eligibility`)).status, 404)
      assert.equal((await ask('ana', 'GET', `/communities/${communities.grove}/eligibility`)).status, 200)
    }))

  test('is for coordinators to see where there is no rule', () =>
    inWorld(async ({ ask, communities: { meadow } }) => {
      const { body } = await ask('visitor', 'GET', `/communities/${meadow}`)
      assert.match(body, /Coordinators look at each request\./)
      assert.doesNotMatch(body, /See whether it is for you/)
      assert.equal((await ask('visitor', 'GET', `/communities/${meadow}/eligibility`)).status, 404)
    }))

  test('is said in French as well', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await withRules(world)
      const { body } = await ask('fay', 'GET', `/communities/${communities.meadow}`)
      assert.match(body, /si vous travaillez dans le volet Liaison ou Liaison multiculturelle et si l’adhésion/)
    }))
})

describe('the self-check', () => {
  const yes = { caseload: 'yes', member: 'yes' }

  test('answers whether a community fits, does not, or that it cannot tell', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { outreach } = await withRules(world)
      const path = `/communities/${communities.meadow}/eligibility`
      const asked = await ask('visitor', 'GET', path)
      assert.match(asked.body, /Do you carry a caseload\?/)
      assert.match(asked.body, /In which of these do you work\?/)
      assert.match(asked.body, /Does your organisation hold a current membership\?/)

      const fits = await ask('visitor', 'POST', path, { ...yes, streams: [outreach] })
      assert.match(fits.body, /This community looks right for you/)
      const not = await ask('visitor', 'POST', path, { ...yes, caseload: 'no', streams: [outreach] })
      assert.match(not.body, /it may not be for you/)
      assert.match(not.body, /You carry a caseload<\/p>\s*<div class="small"><b>Does not fit/)
      assert.match((await ask('visitor', 'POST', path, { ...yes, streams: ['none'] })).body, /it may not be for you/)
      assert.match((await ask('visitor', 'POST', path, yes)).body, /We cannot tell from this/)
      assert.match((await ask('visitor', 'POST', path)).body, /We cannot tell from this/)
      const odd = await ask('visitor', 'POST', path, { caseload: ['maybe', 'yes'], streams: 'x', member: '<b>' })
      assert.match(odd.body, /We cannot tell from this/)
    }))

  test('asks again where a stream and none of them are both chosen, and keeps what was chosen', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { outreach } = await withRules(world)
      const path = `/communities/${communities.meadow}/eligibility`
      const both = await ask('visitor', 'POST', path, { ...yes, streams: [outreach, 'none'] })
      assert.equal(both.status, 422)
      assert.equal(both.headers['cache-control'], 'no-store')
      assert.equal(both.body.split('contradict each other. Take one of them off').length, 2)
      assert.doesNotMatch(both.body, /This community looks right for you/)
      assert.match(both.body, new RegExp(`value="${outreach}" checked`))
      assert.match(both.body, /value="none" checked/)
      assert.match(both.body, /name="caseload" value="yes" checked/)
      assert.equal((await ask('visitor', 'POST', path, { ...yes, streams: [outreach] })).status, 200)
    }))

  test('keeps nothing of what was answered: no row, no cookie, no copy on the way', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const { outreach } = await withRules(world)
      const rows = async () => {
        const { rows: counts } = await sql<{ n: number; name: string }>`
          select relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname),
            false, true, '')))[1]::text::int as n
          from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(db)
        return counts
      }
      const before = await rows()
      const answers = { ...yes, streams: [outreach] }
      const told = await ask('visitor', 'POST', `/communities/${communities.meadow}/eligibility`, answers)
      assert.equal(told.headers['cache-control'], 'no-store')
      assert.equal(told.headers['set-cookie'], undefined)
      assert.equal(told.location, '')
      assert.deepEqual(await rows(), before)
      assert.ok(before.length > 40)
    }))

  test('asks nothing about what is no more, and says that it cannot tell by it', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      const { outreach, languages } = await withRules(world)
      const path = `/communities/${communities.meadow}/eligibility`
      await db.deleteFrom('programme_stream').where('id', '=', languages).execute()
      const { body } = await ask('visitor', 'GET', path)
      assert.match(body, /You work in Outreach or Multicultural Outreach \(no longer kept\)/)
      assert.doesNotMatch(body, /Multicultural Outreach<\/label>|Multicultural Outreach<\/span>/)
      assert.match((await ask('visitor', 'POST', path, { ...yes, streams: ['none'] })).body, /We cannot tell/)
      assert.match((await ask('visitor', 'POST', path, { ...yes, streams: outreach })).body, /looks right for you/)
      await db.deleteFrom('programme_stream').where('id', '=', outreach).execute()
      assert.doesNotMatch((await ask('visitor', 'GET', path)).body, /In which of these do you work/)
      assert.match((await ask('visitor', 'POST', path, yes)).body, /We cannot tell/)
    }))
})
