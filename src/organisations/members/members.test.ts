import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning } from '#world/world.ts'
import { addLantern, recordBen, seenIn } from '../testing/keeping.ts'
import { standingOn } from './model.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-03-02')

test('administrators keep organisations and when they belong; for others the pages do not exist', () =>
  inWorld(async (world) => {
    const { ask, communities } = world
    const list = `/umbrellas/${communities.harbour}/organisations`
    assert.match((await ask('dee', 'GET', list)).body, /No organisation yet/)
    const path = await addLantern(world)
    const shown = await ask('dee', 'GET', path)
    assert.match(shown.body, /Lantern House[^]*ends soon[^]*British Columbia[^]*Its membership ends after <time/)
    assert.match(shown.body, /Dee Koss added a period of membership/)
    assert.ok(shown.statements <= 8, String(shown.statements))
    assert.match((await ask('dee', 'GET', list)).body, /1 organisation, 1 of them members now, in 1 province\./)
    for (const who of ['ana', 'ben', 'ivy', 'visitor'] as const) {
      for (const page of [list, path, `${path}/editing`, `${list}/new`]) {
        assert.notEqual((await ask(who, 'GET', page)).status, 200, `${who} ${page}`)
      }
      assert.notEqual((await ask(who, 'POST', `${path}/periods`, { startsOn: '2027-01-01' })).status, 303, who)
    }
  }))

test('what contradicts itself is not kept: each with a sentence, and with what was typed', () =>
  inWorld(async (world) => {
    const { ask, communities } = world
    const list = `/umbrellas/${communities.harbour}/organisations`
    const path = await addLantern(world)
    const refused = async (where: string, form: Record<string, string>, sentence: RegExp) => {
      const answer = await ask('dee', 'POST', where, form)
      assert.equal(answer.status, 422, where)
      assert.match(answer.body, sentence)
    }
    const other = { name: 'Kettle Place', jurisdiction: 'CA-NU' }
    await refused(list, { ...other, name: '' }, /Write a name/)
    await refused(list, { ...other, jurisdiction: 'CA-XX' }, /Choose a province, a territory or a state/)
    await refused(list, { ...other, name: 'lantern house', jurisdiction: 'CA-BC' }, /on record already/)
    await refused(list, { ...other, code: 'l-1' }, /has this code already/)
    await refused(list, { ...other, startsOn: '2026-02-30' }, /such as 2026-03-31/)
    await refused(
      list,
      { ...other, startsOn: '2026-02-01', endsOn: '2026-01-01' },
      /before the first one[^]*value="Kettle Place"|value="Kettle Place"[^]*before the first one/,
    )
    await refused(`${path}/periods`, { startsOn: '' }, /Say which day/)
    await refused(`${path}/periods`, { startsOn: '2026-03-31', endsOn: '2026-12-31' }, /overlap with another period/)
    await refused(`${path}/periods`, { startsOn: '2024-01-01' }, /overlap with another period/)
    assert.equal((await ask('dee', 'POST', `${path}/periods`, { startsOn: '2026-04-01' })).status, 303)
    assert.match(
      (await ask('dee', 'GET', path)).body,
      /A member since <time[^>]*>1 January 2025<\/time>, without an end/,
    )
  }))

test('of two who add overlapping periods at once, one is kept', () =>
  inWorld(async (world) => {
    const path = await addLantern(world)
    const adding = ['2026-05-01', '2026-06-01'].map((startsOn) =>
      world.ask('dee', 'POST', `${path}/periods`, { startsOn }),
    )
    assert.deepEqual(new Set((await Promise.all(adding)).map(({ status }) => status)), new Set([303, 422]))
  }))

test('the database itself refuses overlapping periods and those that end before they begin', () =>
  inWorld(async (world) => {
    await addLantern(world)
    const { id } = await world.db.selectFrom('member_organisation').select('id').executeTakeFirstOrThrow()
    const add = (starts: string, ends: string | null) =>
      world.clone.visits({ token: tokenFor('dee'), now: morning, mode: 'write' }, ({ db }) =>
        db
          .insertInto('organisation_membership')
          .values({
            id: crypto.randomUUID() as never,
            organisation_id: id,
            starts_on: day(starts),
            ends_on: ends === null ? null : day(ends),
            created_at: morning,
          })
          .execute(),
      )
    await assert.rejects(add('2026-03-31', null), /organisation_membership_apart/)
    await assert.rejects(add('2027-03-31', '2027-03-30'), /organisation_membership_order/)
    await add('2026-04-01', '2026-04-01')
  }))

test('an organisation and its periods are changed and removed, with a history that says what they were', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const path = await addLantern(world)
    const seen = seenIn((await ask('dee', 'GET', `${path}/editing`)).body)
    const renamed = { name: 'Lantern Society', jurisdiction: 'CA-YT', code: '', seen }
    assert.equal((await ask('dee', 'POST', `${path}/editing`, renamed)).status, 303)
    assert.match((await ask('dee', 'POST', `${path}/editing`, renamed)).body, /Somebody else changed this/)
    const { id } = await db.selectFrom('organisation_membership').select('id').executeTakeFirstOrThrow()
    const period = `${path}/periods/${id}`
    const form = { startsOn: '2025-01-01', endsOn: '', seen: seenIn((await ask('dee', 'GET', period)).body) }
    assert.equal((await ask('dee', 'POST', period, form)).status, 303)
    assert.match((await ask('dee', 'POST', period, form)).body, /Somebody else changed this/)
    const { body } = await ask('dee', 'GET', path)
    assert.match(body, /Name: Lantern House → Lantern Society/)
    assert.match(body, /Place: British Columbia → Yukon/)
    assert.match(body, /Last day: 31 March 2026, now not said/)
    assert.equal((await ask('dee', 'POST', `${period}/removal`)).status, 303)
    assert.equal((await ask('dee', 'POST', `${period}/removal`)).status, 404)

    const ben = await recordBen(world)
    await ask('dee', 'POST', `${ben}/employments`, {
      member: 'Lantern Society',
      roleTitle: 'Cook',
      startsOn: '2025-01-01',
    })
    assert.match((await ask('dee', 'GET', path)).body, /Ben Ito[^]*Cook/)
    assert.match((await ask('dee', 'POST', `${path}/removal`)).body, /People have worked there/)
  }))

test('a long list is looked through by name, by standing, a page at a time', () =>
  inWorld(async ({ ask, communities: { harbour }, db }) => {
    const rows = Array.from({ length: 120 }, (_, n) => ({
      id: crypto.randomUUID() as never,
      umbrella_id: harbour,
      name: `Écluse ${String(n).padStart(3, '0')}`,
      jurisdiction: n % 2 ? 'CA-QC' : 'CA-NT',
      created_at: morning,
    }))
    await db.insertInto('member_organisation').values(rows).execute()
    const belonging = rows.slice(0, 30).map(({ id }, n) => ({
      id: crypto.randomUUID() as never,
      organisation_id: id,
      starts_on: day('2025-01-01'),
      ends_on: n < 10 ? day('2026-04-01') : null,
      created_at: morning,
    }))
    await db.insertInto('organisation_membership').values(belonging).execute()
    const list = `/umbrellas/${harbour}/organisations`
    const named = (body: string) => [...body.matchAll(/>(Écluse \d+)</g)].map(([, name = '']) => name)
    const all: string[] = []
    let path: string | undefined = list
    for (let pages = 0; path !== undefined && pages < 5; pages++) {
      const { body, statements } = await ask('dee', 'GET', path)
      assert.ok(statements <= 6, String(statements))
      all.push(...named(body))
      path = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.deepEqual(
      all,
      rows.map(({ name }) => name),
    )
    assert.deepEqual(named((await ask('dee', 'GET', `${list}?q=ecluse+007`)).body), ['Écluse 007'])
    assert.equal(named((await ask('dee', 'GET', `${list}?show=lapsing`)).body).length, 10)
    assert.equal(named((await ask('dee', 'GET', `${list}?show=current`)).body).length, 30)
    assert.match((await ask('dee', 'GET', `${list}?q=nowhere`)).body, /No organisation fits/)
    assert.match(
      (await ask('dee', 'GET', list)).body,
      /120 organisations, 30 of them members now, in 1 province and 1 territory/,
    )
  }))

test('periods that follow each other without a day between are one time of belonging', () => {
  const period = (startsOn: string, endsOn: string | null) => ({
    startsOn: day(startsOn),
    endsOn: endsOn === null ? null : day(endsOn),
  })
  const is = (...periods: ReturnType<typeof period>[]) => JSON.stringify(standingOn(periods, today))
  assert.equal(is(), '{"is":"never"}')
  assert.equal(is(period('2026-03-03', null)), '{"is":"coming","from":"2026-03-03"}')
  assert.equal(is(period('2025-01-01', '2026-03-01')), '{"is":"lapsed","since":"2026-03-02"}')
  const joined = is(period('2026-01-01', '2026-12-31'), period('2025-01-01', '2025-12-31'))
  assert.equal(joined, '{"is":"current","since":"2025-01-01","until":"2026-12-31"}')
  const apart = is(period('2026-01-02', '2026-12-31'), period('2025-01-01', '2025-12-31'))
  assert.equal(apart, '{"is":"current","since":"2026-01-02","until":"2026-12-31"}')
  assert.equal(is(period('2026-03-02', '2026-03-02')), '{"is":"current","since":"2026-03-02","until":"2026-03-02"}')
})

test('whether an organisation belongs on a day is whether one of its periods holds that day', () => {
  const days = fc.integer({ min: 0, max: 60 }).map((n) => today.add({ days: n }))
  const spans = fc.array(fc.tuple(days, days)).map((pairs) =>
    pairs
      .map(([a, b]) => (Temporal.PlainDate.compare(a, b) <= 0 ? ([a, b] as const) : ([b, a] as const)))
      .toSorted(([a], [b]) => Temporal.PlainDate.compare(a, b))
      .reduce<{ startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }[]>((kept, [startsOn, endsOn]) => {
        const last = kept.at(-1)
        return last && Temporal.PlainDate.compare(startsOn, last.endsOn) <= 0 ? kept : [...kept, { startsOn, endsOn }]
      }, []),
  )
  fc.assert(
    fc.property(spans, days, (periods, on) => {
      const isIn = periods.some(
        ({ startsOn, endsOn }) =>
          Temporal.PlainDate.compare(startsOn, on) <= 0 && Temporal.PlainDate.compare(on, endsOn) <= 0,
      )
      assert.equal(standingOn(periods, on).is === 'current', isIn)
    }),
  )
})
