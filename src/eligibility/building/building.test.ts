import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { untilHeldUp } from '#world/held-up.ts'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { listFactsOfMembers } from '../facts/queries.ts'
import { employ, haveRule, keepFacts } from '../testing/keeping.ts'

const pathOf = ({ communities }: World, place: 'circle' | 'meadow' | 'grove' = 'circle') =>
  `/communities/${communities[place]}/eligibility/rule`
const caseload = { kind: 'all', 'p0-kind': 'carriesCaseload' }

describe('who can join', () => {
  test('is said by those who coordinate a community or look after its umbrella, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask } = world
      const save = { ...caseload, base: '0', act: 'save' }
      for (const who of ['ben', 'fay', 'gus', 'cy', 'eve', 'ivy'] as const) {
        assert.equal((await ask(who, 'GET', pathOf(world))).status, 403, who)
        assert.equal((await ask(who, 'POST', pathOf(world), save)).status, 403, who)
      }
      assert.equal((await ask('visitor', 'GET', pathOf(world))).status, 404)
      assert.equal((await ask('ben', 'GET', pathOf(world, 'grove'))).status, 404)
      assert.equal((await ask('ben', 'POST', pathOf(world, 'grove'), save)).status, 404)

      const saved = await ask('ana', 'POST', pathOf(world), save)
      assert.equal(saved.location, pathOf(world))
      assert.match((await ask('ana', 'GET', pathOf(world))).body, /1 version so far/)
      const again = { kind: 'any', 'p0-kind': 'organisationCurrent', base: '1', act: 'save' }
      assert.equal((await ask('dee', 'POST', pathOf(world), again)).status, 303)
      const { body } = await ask('gus', 'GET', `/communities/${world.communities.circle}`)
      assert.match(body, /for you if your organisation’s membership is current/)
      const audit = await ask('dee', 'GET', `/umbrellas/${world.communities.harbour}/audit`)
      assert.match(audit.body, /Dee Koss changed who can join Circle/)
      assert.match((await ask('dee', 'GET', `/communities/${world.communities.circle}`)).body, /Who can join/)
    }))

  test('grows by conditions and groups, shown as a sentence in both languages, and is kept when it is whole', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { outreach } = await keepFacts(world)
      const path = pathOf(world)
      assert.match((await ask('ana', 'GET', path)).body, /Add a first condition/)
      assert.match((await ask('ana', 'POST', path, { act: 'save', base: '0' })).body, /Add at least one condition/)
      const first = await ask('ana', 'POST', path, { kind: 'all', act: 'add', add: 'worksInStream', base: '0' })
      assert.equal(first.status, 422)
      assert.match(first.body, /In any of these/)

      const one = { kind: 'all', base: '0', 'p0-kind': 'worksInStream' }
      const unsaid = await ask('ana', 'POST', path, { ...one, act: 'save' })
      assert.match(unsaid.body, /Choose at least one\./)
      const chosen = { ...one, 'p0-chosen': [outreach, 'x', crypto.randomUUID()] }
      const grouped = await ask('ana', 'POST', path, { ...chosen, act: 'add', add: 'group' })
      assert.match(grouped.body, /if you work in Outreach\./)
      assert.match(grouped.body, /lang="fr">Cette communauté est pour vous si vous travaillez dans le volet Liaison\./)
      const two = { ...chosen, 'p1-kind': 'any' }
      assert.match((await ask('ana', 'POST', path, { ...two, act: 'save' })).body, /Add a condition to this group/)
      const inside = await ask('ana', 'POST', path, { ...two, act: 'add-1', 'p1-add': 'attests' })
      assert.match(inside.body, /name="p1-0-en"/)
      const three = { ...two, 'p1-0-kind': 'attests', 'p1-0-en': ' I keep <it>. ', 'p1-1-kind': 'carriesCaseload' }
      const taken = await ask('ana', 'POST', path, { ...three, act: 'remove-1-1' })
      assert.doesNotMatch(taken.body, /name="p1-1-kind"/)
      assert.match(taken.body, /value="I keep &lt;it&gt;\."/)
      assert.doesNotMatch((await ask('ana', 'POST', path, { ...three, act: 'remove-0' })).body, /In any of these/)
      assert.equal(await db.selectFrom('eligibility_rule').select('version').executeTakeFirst(), undefined)

      assert.equal((await ask('ana', 'POST', path, { ...three, act: 'save' })).status, 303)
      const kept = await db.selectFrom('eligibility_rule').select('tree').executeTakeFirstOrThrow()
      assert.deepEqual(kept.tree, {
        kind: 'all',
        of: [
          { kind: 'worksInStream', streams: [outreach] },
          {
            kind: 'any',
            of: [{ kind: 'attests', sentence: { en: 'I keep <it>.', fr: null } }, { kind: 'carriesCaseload' }],
          },
        ],
      })
      assert.match((await ask('ana', 'GET', path)).body, /value="I keep &lt;it&gt;\."/)
    }))

  test('stays as short as can be read', () =>
    inWorld(async (world) => {
      const { ask } = world
      const many = Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`p${n}-kind`, 'attests']))
      const told = Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`p${n}-en`, 'x'.repeat(300)]))
      const full = await ask('ana', 'POST', pathOf(world), {
        kind: 'all',
        ...many,
        ...told,
        act: 'add',
        add: 'attests',
      })
      assert.match(full.body, /There is no room for more here/)
      assert.doesNotMatch(full.body, /name="p12-kind"|x{201}/)
      const { outreach } = await keepFacts(world)
      const odd = { kind: 'maybe', 'p0-kind': 'all', 'p0-0-kind': 'any', 'p1-kind': ['hat'], act: 'add-7', add: 'x' }
      assert.equal((await ask('ana', 'POST', pathOf(world), { ...odd, 'p0-chosen': outreach })).status, 422)
    }))

  test('goes back to looking at each request when the rule is taken away, and remembers what it was', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await ask('ana', 'POST', pathOf(world), { ...caseload, base: '0', act: 'save' })
      await ask('ana', 'POST', pathOf(world), { base: '1', act: 'withdraw' })
      assert.match((await ask('gus', 'GET', `/communities/${communities.circle}`)).body, /look at each request\./)
      const { body } = await ask('ana', 'GET', pathOf(world))
      assert.match(body, /2 versions so far/)
      assert.match(body, /if you carry a caseload\./)
      assert.doesNotMatch(body, /Take the rule away/)

      const back = `${pathOf(world)}/versions/1/return?after=2`
      assert.match(body, new RegExp(`action="${back.replace('?', '\\?')}"`))
      assert.equal((await ask('ben', 'POST', back)).status, 403)
      assert.equal((await ask('ana', 'POST', `${pathOf(world)}/versions/7/return?after=2`)).status, 404)
      assert.equal((await ask('ana', 'POST', back)).location, pathOf(world))
      assert.match((await ask('gus', 'GET', `/communities/${communities.circle}`)).body, /if you carry a caseload\./)
      // Again, by a page that has grown old: somebody may have said something else since.
      await ask('ana', 'POST', back)
      assert.match((await ask('ana', 'GET', pathOf(world))).body, /3 versions so far/)
    }))

  test('of two at once, the second is told and has both before her', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const mine = { ...caseload, base: '0', act: 'save' }
      const hers = { kind: 'all', 'p0-kind': 'organisationCurrent', base: '0', act: 'save' }
      const answers = await Promise.all([
        ask('ana', 'POST', pathOf(world), mine),
        ask('dee', 'POST', pathOf(world), hers),
      ])
      assert.deepEqual(answers.map(({ status }) => String(status)).toSorted(), ['303', '422'])
      const second = answers.find(({ status }) => status === 422)?.body ?? ''
      assert.match(second, /changed this while you were at it/)
      assert.match(second, /carry a caseload/)
      assert.match(second, /membership is current/)
      assert.match(second, /name="base" value="1"/)
      const read = await ask('ana', 'POST', pathOf(world), { ...mine, act: 'look' })
      assert.match(read.body, /name="base" value="0"/)
      const rules = await db.selectFrom('eligibility_rule').select('version').execute()
      assert.equal(rules.length, 1)
    }))

  test('names nothing that somebody removes in the same moment, and what was written is still there', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { outreach, languages } = await keepFacts(world)
      const written = { kind: 'all', base: '0', 'p0-kind': 'worksInStream', 'p0-chosen': [outreach, languages] }
      const kept = await db.transaction().execute(async (other) => {
        await other.deleteFrom('programme_stream').where('id', '=', languages).execute()
        const keeping = ask('ana', 'POST', pathOf(world), { ...written, act: 'save' })
        await untilHeldUp(db)
        return () => keeping
      })
      const { status, body } = await kept()
      assert.equal(status, 422)
      assert.match(body, /was removed while you were writing/)
      assert.match(body, /if you work in Outreach\./)
      assert.deepEqual(await db.selectFrom('eligibility_rule').select('version').execute(), [])
      assert.equal((await ask('ana', 'POST', pathOf(world), { ...written, act: 'save' })).status, 303)
      const [rule] = await db.selectFrom('eligibility_rule').select('names').execute()
      assert.deepEqual(rule?.names, { [outreach]: { en: 'Outreach', fr: 'Liaison' } })
    }))

  test('is said again as it was, also where what it named was removed before names were kept', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const { languages } = await keepFacts(world)
      await haveRule(world, communities.circle, { kind: 'all', of: [{ kind: 'worksInStream', streams: [languages] }] })
      await ask('ana', 'POST', pathOf(world), { base: '1', act: 'withdraw' })
      await db.updateTable('eligibility_rule').set({ names: '{}' }).execute()
      await db.deleteFrom('programme_stream').where('id', '=', languages).execute()
      assert.equal((await ask('ana', 'POST', `${pathOf(world)}/versions/1/return?after=2`)).location, pathOf(world))
      const { body } = await ask('gus', 'GET', `/communities/${communities.circle}`)
      assert.match(body, /you work in something that is no more/)
    }))

  test('that speaks of what is no more asks to be mended', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const { outreach, languages } = await keepFacts(world)
      const streams = [outreach, languages]
      await haveRule(world, communities.circle, { kind: 'all', of: [{ kind: 'worksInStream', streams }] })
      assert.doesNotMatch((await ask('ana', 'GET', pathOf(world))).body, /something that is no more/)
      await db.updateTable('programme_stream').set({ retired_at: morning }).where('id', '=', languages).execute()
      const { body } = await ask('ana', 'GET', pathOf(world))
      assert.match(body, /This rule speaks of Multicultural Outreach \(no longer kept\)/)
      assert.match((await ask('gus', 'GET', `/communities/${communities.circle}`)).body, /Outreach \(no longer kept\)/)
      assert.doesNotMatch(body, new RegExp(`value="${languages}"`))
      assert.equal(
        (
          await ask('ana', 'POST', pathOf(world), {
            kind: 'all',
            'p0-kind': 'worksInStream',
            'p0-chosen': outreach,
            base: '1',
            act: 'save',
          })
        ).status,
        303,
      )
      assert.doesNotMatch((await ask('ana', 'GET', pathOf(world))).body, /This rule speaks of/)
    }))
})

describe('before it is saved, a rule', () => {
  test('can be tried on somebody invented', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { outreach } = await keepFacts(world)
      const rule = { ...caseload, base: '0', 'p1-kind': 'worksInStream', 'p1-chosen': outreach, act: 'try' }
      const fits = await ask('ana', 'POST', pathOf(world), { ...rule, caseload: 'yes', streams: outreach })
      assert.match(fits.body, /All together:<\/b>\s*<span class="verdict pass">/)
      assert.match(fits.body, /Said by the person\./)
      const open = await ask('ana', 'POST', pathOf(world), { ...rule, caseload: 'yes' })
      assert.match(open.body, /All together:<\/b>\s*<span class="verdict unknown">/)
    }))

  test('says what it would mean for members, by name, to those who coordinate and to nobody else', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const kept = await keepFacts(world)
      await employ(world, kept, { person: people.ben, stream: kept.outreach })
      await employ(world, kept, { person: people.fay, stream: kept.outreach, hasCaseload: false })
      await employ(world, kept, { person: people.gus, stream: kept.outreach })
      const asked = { ...caseload, base: '0', act: 'effect' }
      const { body, statements } = await ask('ana', 'POST', pathOf(world), asked)
      assert.match(body, /By what is on record of 3 members/)
      const named = (verdict: string) =>
        new RegExp(`verdict ${verdict}">.*?</span>\\s*\\(1\\).*?<a href="[^"]*">([^<]*)`, 's').exec(body)?.[1]
      assert.deepEqual([named('pass'), named('unknown'), named('fail')], ['Ben Ito', 'Ana Wells', 'Fay Roy'])
      assert.doesNotMatch(body, /Gus Lund/)
      assert.ok(statements <= 6, String(statements))

      const administrator = await ask('dee', 'POST', pathOf(world), asked)
      assert.doesNotMatch(administrator.body, /By what is on record|Ben Ito|See what it means/)
      for (const who of ['dee', 'ben', 'cy'] as const) {
        const rows = await world.clone.visits({ token: tokenFor(who), now: morning, mode: 'read' }, ({ db }) =>
          listFactsOfMembers(db, world.communities.circle),
        )
        assert.deepEqual(rows, [], who)
      }
    }))
})
