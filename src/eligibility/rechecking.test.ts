import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { FunderId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { unguardedRecheck, type Rechecked } from './rechecking.ts'
import { employ, haveRule, keepFacts } from './testing/keeping.ts'

const on = Temporal.PlainDate.from('2026-03-02')

async function rechecked({ db, communities }: World, place: 'circle' | 'meadow', day = on) {
  const all: Rechecked[] = []
  const community = { id: communities[place], umbrellaId: communities.harbour }
  for await (const some of unguardedRecheck(db, community, day)) all.push(...some)
  return all
}

test('once a year the rule is asked of everybody who belongs, by the record as it is that day', () =>
  inWorld(async (world) => {
    const { db, people, communities } = world
    const kept = await keepFacts(world)
    await employ(world, kept, { person: people.ben, stream: kept.outreach, endsOn: '2026-06-30' })
    await employ(world, kept, { person: people.fay, stream: kept.outreach })
    await employ(world, kept, { person: people.gus, stream: kept.outreach })
    assert.deepEqual(await rechecked(world, 'circle'), [])
    await haveRule(world, communities.circle, {
      kind: 'all',
      of: [{ kind: 'carriesCaseload' }, { kind: 'organisationCurrent' }],
    })

    const verdicts = async (day = on) =>
      new Map((await rechecked(world, 'circle', day)).map(({ person, evaluation }) => [person, evaluation.verdict]))
    assert.deepEqual(
      await verdicts(),
      new Map(
        [people.ana, people.ben, people.fay].toSorted().map((id) => [id, id === people.ana ? 'unknown' : 'pass']),
      ),
    )
    assert.equal((await verdicts(on.add({ months: 4 }))).get(people.ben), 'fail')
    assert.deepEqual(await rechecked(world, 'meadow'), [])

    await db
      .updateTable('organisation_membership')
      .set({ ends_on: on.subtract({ days: 1 }) })
      .execute()
    const [fay] = (await rechecked(world, 'circle')).filter(({ person }) => person === people.fay)
    assert.equal(fay?.evaluation.verdict, 'fail')
    assert.match(JSON.stringify(fay.evaluation), /"membershipEnded".*"2026-03-01"/)
  }))

test('who pays is asked of the stream that the rule names, where one job on record has several', () =>
  inWorld(async (world) => {
    const { db, people, communities } = world
    const kept = await keepFacts(world)
    const county = newId<FunderId>()
    const made = { umbrella_id: communities.harbour, created_at: morning }
    await db
      .insertInto('funder')
      .values({ ...made, id: county, name_en: 'the County' })
      .execute()
    await db.updateTable('programme_stream').set({ funder_id: county }).where('id', '=', kept.languages).execute()
    for (const person of [people.ben, people.fay]) await employ(world, kept, { person, stream: kept.outreach })
    await sql`insert into employment_stream select id, ${kept.languages} from employment where person_id = ${people.ben}`.execute(
      db,
    )
    const verdicts = async () =>
      new Map((await rechecked(world, 'circle')).map(({ person, evaluation }) => [person, evaluation.verdict]))
    const paid = { kind: 'streamFundedBy', funders: [county] } as const
    await haveRule(world, communities.circle, {
      kind: 'all',
      of: [{ kind: 'worksInStream', streams: [kept.outreach] }, paid],
    })
    assert.deepEqual([(await verdicts()).get(people.ben), (await verdicts()).get(people.fay)], ['fail', 'fail'])
    await db.deleteFrom('eligibility_rule').execute()
    await haveRule(world, communities.circle, { kind: 'all', of: [{ kind: 'carriesCaseload' }, paid] })
    assert.deepEqual([(await verdicts()).get(people.ben), (await verdicts()).get(people.fay)], ['pass', 'fail'])
  }))

test('many are read some thousands at a time, and each once', () =>
  inWorld(async (world) => {
    const { db, communities } = world
    const kept = await keepFacts(world)
    const people = 12_000
    await sql`insert into person (id, umbrella_id, display_name, time_zone, created_at)
      select gen_random_uuid(), ${communities.harbour}, 'Somebody ' || n, 'UTC', now() from generate_series(1, ${people}::int) n`.execute(
      db,
    )
    await sql`insert into membership (community_id, person_id, roles, joined_at, caught_up_at, visited_at)
      select ${communities.circle}, id, '{member}', now(), now(), now() from person where display_name like 'Somebody %'`.execute(
      db,
    )
    await sql`insert into employment (id, umbrella_id, person_id, organisation_id, role_title, carries_caseload,
        streams_known, starts_on, created_at)
      select gen_random_uuid(), ${communities.harbour}, id, ${kept.seaside}, 'Worker', true, false, '2024-01-01', now()
      from person where display_name like 'Somebody %'`.execute(db)
    await haveRule(world, communities.circle, {
      kind: 'all',
      of: [{ kind: 'carriesCaseload' }, { kind: 'organisationCurrent' }],
    })
    const all = await rechecked(world, 'circle')
    assert.equal(all.length, people + 3)
    assert.equal(new Set(all.map(({ person }) => person)).size, people + 3)
    assert.equal(all.filter(({ evaluation }) => evaluation.verdict === 'pass').length, people)
  }))
