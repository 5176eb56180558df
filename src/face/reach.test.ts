import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { CommunityId, EmploymentId, FamilyId, MemberOrganisationId, PersonId, UmbrellaId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { jurisdictions } from '../organisations/index.ts'

const date = (text: string) => Temporal.PlainDate.from(text)

interface Work {
  readonly umbrella?: UmbrellaId
  readonly from?: string
  readonly to?: string
}

/** Somebody works for a member organisation in that place. */
async function works({ db, communities }: World, person: PersonId, jurisdiction: string, work: Work = {}) {
  const shared = { umbrella_id: work.umbrella ?? communities.harbour, created_at: morning }
  const organisation_id = newId<MemberOrganisationId>()
  await db
    .insertInto('member_organisation')
    .values({ ...shared, id: organisation_id, name: `House ${organisation_id}`, jurisdiction })
    .execute()
  const days = { starts_on: date(work.from ?? '2025-01-01'), ends_on: work.to ? date(work.to) : null }
  const row = { ...shared, ...days, id: newId<EmploymentId>(), person_id: person, organisation_id, role_title: 'x' }
  await db.insertInto('employment').values(row).execute()
}

function asVisitor({ clone }: World, communities: readonly CommunityId[]) {
  return clone.visits({ token: null, now: morning, mode: 'read' }, async ({ db }) => {
    const reach = await sql<Record<string, unknown>>`
      select * from public_reach(${communities}::uuid[], '2026-03-02')`.execute(db)
    const jobs = await db.selectFrom('employment').select('id').execute()
    return { reach: reach.rows, jobs }
  })
}

test('a public community says how many belong, and from how many provinces and territories, apart and never which', () =>
  inWorld(async (world) => {
    const { ask, people } = world
    assert.doesNotMatch((await ask('visitor', 'GET', '/about')).body, /province|territor/)

    await works(world, people.cy, 'CA-BC')
    await works(world, people.cy, 'CA-BC', { to: '2026-03-02' })
    await works(world, people.cy, 'CA-AB')
    await works(world, people.cy, 'CA-NU')
    await works(world, people.cy, 'CA-ON', { to: '2026-03-01' })
    await works(world, people.cy, 'CA-QC', { from: '2026-03-03' })
    await works(world, people.ben, 'CA-YT')
    const { body, statements } = await ask('visitor', 'GET', '/about')
    assert.ok(statements <= 6, `${statements} statements`)
    assert.match(body, /Meadow[^]*What we plant[^]*1 member<[^]*2 provinces and 1 territory/)
    assert.doesNotMatch(body, /British Columbia|Alberta|Nunavut|CA-/)
    assert.match((await ask('fay', 'GET', '/about')).body, /2 provinces et 1 territoire/)
  }))

test('those who left, and what other umbrellas keep, do not count', () =>
  inWorld(async (world) => {
    const { ask, people, db, communities } = world
    const elsewhere = newId<UmbrellaId>()
    const place = { exit_url: 'https://weather.example.org/', time_zone: 'UTC', hue: 0, created_at: morning }
    await db
      .insertInto('umbrella')
      .values({ ...place, id: elsewhere, name_en: 'Elsewhere' })
      .execute()
    await works(world, people.cy, 'US-OR', { umbrella: elsewhere })
    await works(world, people.gus, 'CA-YT')
    const left = { joined_at: morning, ended_at: morning, ended_because: 'left' as const }
    const seen = { caught_up_at: morning, visited_at: morning }
    await db
      .insertInto('membership')
      .values({ ...left, ...seen, community_id: communities.meadow, person_id: people.gus, roles: ['member'] })
      .execute()
    assert.doesNotMatch((await ask('visitor', 'GET', '/about')).body, /territor|state/)
    assert.match((await ask('visitor', 'GET', `/umbrellas/${elsewhere}/about`)).body, /No community is shown/)
  }))

test('of listed and hidden communities the database tells nobody, and of nobody where she works', () =>
  inWorld(async (world) => {
    const { people, communities } = world
    const { circle, grove, meadow } = communities
    for (const who of [people.ana, people.ben, people.eve, people.cy]) await works(world, who, 'CA-BC')
    const { reach, jobs } = await asVisitor(world, [circle, grove, meadow])
    assert.deepEqual(reach, [{ community_id: meadow, provinces: 1, territories: 0, states: 0, districts: 0 }])
    assert.deepEqual(jobs, [])
  }))

test('the database knows each jurisdiction as what it is', () =>
  inWorld(async ({ db }) => {
    for (const { code, kind } of jurisdictions) {
      const { rows } = await sql<{ kind: string }>`select jurisdiction_kind(${code}) as kind`.execute(db)
      assert.equal(rows[0]?.kind, kind, code)
    }
  }))

test('of a community that is closed everybody is told what was so on its last day, and of one that is planned nothing', () =>
  inWorld(async (world) => {
    const { ask, people, communities, db } = world
    await works(world, people.cy, 'CA-BC')
    await works(world, people.cy, 'CA-NU')
    await db
      .insertInto('community')
      .values([
        { ...planned, ...givenUp, id: newId<CommunityId>(), umbrella_id: communities.harbour, visibility: 'public' },
        { ...planned, id: newId<CommunityId>(), umbrella_id: communities.harbour, visibility: 'public' },
        {
          ...planned,
          id: newId<CommunityId>(),
          umbrella_id: communities.harbour,
          visibility: 'hidden',
          name_en: 'Cellar',
        },
      ])
      .execute()
    const closing = `/communities/${communities.meadow}/running/closing`
    await ask('cy', 'POST', closing)
    await ask('cy', 'POST', `/communities/${communities.meadow}/leaving`)
    await db.deleteFrom('employment').execute()

    const { body, statements } = await ask('visitor', 'GET', '/about')
    assert.ok(statements <= 6, `${statements} statements`)
    assert.match(body, /Past communities[^]*Meadow[^]*Coming up[^]*Orchard[^]*September 2026/)
    assert.match(body, /Meadow[^]*to March 2026[^]*What we plant[^]*1 member<[^]*1 province and 1 territory/)
    assert.doesNotMatch(body, /Running now|Cellar|Given up|Nobody yet|participant/)
    assert.match((await ask('visitor', 'GET', `/communities/${communities.meadow}`)).body, /Past[^]*1 member</)
    assert.match((await ask('fay', 'GET', '/about')).body, /Communautés passées[^]*1 membre</)
  }))

const givenUp = { name_en: 'Given up', closed_at: morning, final_count: '{"members":0}' }

const planned = {
  name_en: 'Orchard',
  kind: 'topic',
  created_at: morning,
  opened_at: null,
  starts_on: Temporal.PlainDate.from('2026-09-01'),
} as const

test('communities of one family are shown alone where somebody chooses it', () =>
  inWorld(async ({ ask, communities, db }) => {
    const shared = { umbrella_id: communities.harbour, created_at: morning }
    const [coast, valley] = [newId<FamilyId>(), newId<FamilyId>()]
    const families = [
      { ...shared, id: coast, name_en: 'Coast' },
      { ...shared, id: valley, name_fr: 'Vallée' },
    ]
    await db.insertInto('family').values(families).execute()
    const open = { kind: 'topic', visibility: 'public' } as const
    const places = ['Bay', 'Cove', 'Delta', 'Glen', 'Hollow'].map((name_en, at) => ({
      ...shared,
      ...open,
      id: newId<CommunityId>(),
      name_en,
      family_id: at < 3 ? coast : valley,
    }))
    assert.doesNotMatch((await ask('visitor', 'GET', '/about')).body, /All of them/)
    await db.insertInto('community').values(places).execute()
    const all = (await ask('visitor', 'GET', '/about')).body
    assert.match(all, /All of them[^]*Coast[^]*<span lang="fr">Vallée[^]*Bay[^]*Meadow/)
    const one = (await ask('visitor', 'GET', `/about?family=${valley}`)).body
    assert.match(one, /Glen[^]*Hollow/)
    assert.doesNotMatch(one, /Bay|Meadow</)
    assert.equal((await ask('visitor', 'GET', '/about?family=nonsense')).status, 200)
  }))
