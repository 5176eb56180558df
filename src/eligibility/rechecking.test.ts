import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inWorld, type World } from '#world/world.ts'
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
