import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CommunityId, MemberOrganisationId, OrganisationMembershipId, PersonId, UmbrellaId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { totalOf, type Figures } from './model.ts'

interface Below {
  readonly north: UmbrellaId
  readonly bay: CommunityId
}

/** Under Harbour stands North, with a community, Bay, and an organisation in a territory that left last year. */
async function makeBelow({ db, communities }: World): Promise<Below> {
  const below = { north: newId<UmbrellaId>(), bay: newId<CommunityId>() }
  const umbrella = { exit_url: 'https://weather.example.org/', time_zone: 'America/Vancouver', hue: 30 }
  await db
    .insertInto('umbrella')
    .values({ id: below.north, parent_id: communities.harbour, name_en: '=North', ...umbrella, created_at: morning })
    .execute()
  const bay = { id: below.bay, umbrella_id: below.north, name_en: 'Bay', kind: 'topic', visibility: 'listed' } as const
  const began = morning.subtract({ hours: 24 * 300 })
  await db
    .insertInto('community')
    .values({ ...bay, created_at: began, opened_at: began })
    .execute()
  const places = [
    ['Lantern', 'CA-BC', communities.harbour, null],
    ['Pine', 'CA-YT', below.north, '2025-12-31'],
    ['Birch', 'CA-BC', below.north, null],
  ] as const
  for (const [name, jurisdiction, umbrella_id, ends] of places) {
    const id = newId<MemberOrganisationId>()
    await db
      .insertInto('member_organisation')
      .values({ id, name, jurisdiction, umbrella_id, created_at: began })
      .execute()
    await db
      .insertInto('organisation_membership')
      .values({
        id: newId<OrganisationMembershipId>(),
        organisation_id: id,
        starts_on: Temporal.PlainDate.from('2025-01-01'),
        ends_on: ends && Temporal.PlainDate.from(ends),
        created_at: began,
      })
      .execute()
  }
  return below
}

async function join({ db }: World, community_id: CommunityId, people: readonly PersonId[]): Promise<void> {
  const moments = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  const rows = people.map((person_id) => ({ community_id, person_id, roles: ['member' as const], ...moments }))
  await db.insertInto('membership').values(rows).execute()
}

const numbersOn = (body: string) =>
  [...body.matchAll(/<dt>([^<]+)<\/dt>\s*<dd>(?:<span[^>]*>)?([^<]+)/g)].map(([, of, n]) => `${of} ${n}`)

test('an administrator sees what is counted of her umbrella, of those below, and of all together', () =>
  inWorld(async (world) => {
    const { ask, communities } = world
    await makeBelow(world)
    const { body, statements } = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/figures`)
    assert.ok(statements <= 6, `${statements} statements`)
    const numbers = numbersOn(body)
    const [all, harbour, north] = [numbers.slice(0, 6), numbers.slice(6, 12), numbers.slice(12)]
    assert.deepEqual(all.slice(0, 3), ['Communities running 3', 'Communities planned 0', 'Past communities 0'])
    assert.deepEqual(all.slice(4), ['Member organisations 2', 'Provinces 1'])
    assert.deepEqual(harbour.slice(4), ['Member organisations 1', 'Provinces 1'])
    assert.equal(harbour[3], all[3])
    assert.deepEqual(north, [
      'Communities running 1',
      'Communities planned 0',
      'Past communities 0',
      'Places taken 0',
      'Member organisations 1',
      'Provinces 1',
    ])
    assert.match(body, /All together[^]*Harbour[^]*North[^]*What is not counted/)
    assert.doesNotMatch(body, /Grove|Circle<\/dt|Lantern/)

    const before = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/figures?on=2025-12-01`)
    assert.match(before.body, /1 December 2025[^]*not told[^]*Member organisations[^]*3<[^]*Territories/)
    for (const on of ['2030-01-01', 'nonsense'])
      assert.match(
        (await ask('dee', 'GET', `/umbrellas/${communities.harbour}/figures?on=${on}`)).body,
        /As of [^.]*2 March 2026/,
      )
  }))

test('nobody else sees them', () =>
  inWorld(async (world) => {
    const { ask, communities } = world
    const { north } = await makeBelow(world)
    for (const who of ['ana', 'ben', 'ivy', 'cy'] as const)
      for (const path of ['figures', 'figures/file'])
        for (const umbrella of [communities.harbour, north])
          assert.equal((await ask(who, 'GET', `/umbrellas/${umbrella}/${path}`)).status, 404, `${who} ${path}`)
    assert.equal((await ask('visitor', 'GET', `/umbrellas/${communities.harbour}/figures`)).status, 404)
    assert.equal((await ask('dee', 'GET', `/umbrellas/${north}/figures`)).status, 200)
  }))

test('hidden and affinity communities change nothing in them, nor do people who belong to several', () =>
  inWorld(async (world) => {
    const { ask, communities, people, db } = world
    const { bay } = await makeBelow(world)
    const path = `/umbrellas/${communities.harbour}/figures`
    const shown = async () => numbersOn((await ask('dee', 'GET', path)).body)
    await join(world, bay, [people.eve, people.ivy])
    const apart = await shown()
    await join(world, communities.grove, [people.gus, people.ivy])
    assert.deepEqual(await shown(), apart)

    await db.deleteFrom('membership').where('community_id', '=', bay).execute()
    await join(world, bay, [people.ana, people.ben])
    assert.deepEqual(await shown(), apart)

    await db.updateTable('community').set({ visibility: 'hidden' }).where('id', '=', bay).execute()
    assert.notDeepEqual(await shown(), apart)
    assert.doesNotMatch((await ask('dee', 'GET', path)).body, /Bay/)
  }))

test('they come as a file that no spreadsheet takes for a formula', () =>
  inWorld(async (world) => {
    const { ask, communities } = world
    await makeBelow(world)
    const { body, headers } = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/figures/file`)
    assert.match(String(headers['content-disposition']), /figures-2026-03-02\.csv/)
    assert.equal(headers['cache-control'], 'no-store')
    const lines = body.trim().split('\r\n')
    assert.equal(lines.length, 4)
    assert.match(lines[0] ?? '', /Umbrella,As of,Communities running/)
    assert.match(lines[2] ?? '', /^'=North,2026-03-02,1,0,0,0,1,1,0,0,0$/)
    assert.match(lines[3] ?? '', /^All together,2026-03-02,3,/)
    const old = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/figures/file?on=2025-12-01`)
    assert.match(old.body, /Harbour,2025-12-01,\d+,\d+,\d+,,1,/)
  }))

const count = fc.integer({ min: 0, max: 500 })
const some: fc.Arbitrary<Figures> = fc.record({
  id: fc.constant(newId<UmbrellaId>()),
  name: fc.constant({ en: 'x', fr: null }),
  depth: fc.integer({ min: 0, max: 4 }),
  running: count,
  planned: count,
  past: count,
  places: count,
  organisations: count,
  jurisdictions: fc.uniqueArray(fc.constantFrom('CA-BC', 'CA-YT', 'CA-NU', 'US-WA', 'US-DC', 'AU-VIC')),
})

test('whoever knows the headcounts learns nothing from a total, of how many small cells there may be', () => {
  // Who belongs to what, as any network may have it: communities by the people in them.
  const network = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(network, some, (communities, figures) => {
      const told = communities.map((members) => ({ ...figures, places: members.length }))
      // The same headcounts with nobody in two of them: what is shown may not differ, so no cell can come out of it.
      let next = 0
      const apart = communities.map((members) => members.map(() => next++))
      const other = apart.map((members) => ({ ...figures, places: members.length }))
      assert.deepEqual(totalOf(told), totalOf(other))
      assert.equal(totalOf(told).places, next)
    }),
  )
})

test('a total counts each jurisdiction once, and is the same in any order', () => {
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), (figures) => {
      const { jurisdictions, running } = totalOf(figures)
      assert.deepEqual(totalOf(figures.toReversed()), totalOf(figures))
      const codes = new Set(figures.flatMap((one) => one.jurisdictions))
      const all = Object.values(jurisdictions).reduce((sum, one) => sum + one, 0)
      assert.equal(all, codes.size)
      assert.equal(
        running,
        figures.reduce((sum, one) => sum + one.running, 0),
      )
    }),
  )
})
