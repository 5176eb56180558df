import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { CommunityId, ProfileAudience, ProfileKey } from '#database'
import { transaction } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { personas, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { keepTerms, tell } from '../profiles/testing/telling.ts'
import type { FoundPeople, ListedPerson, Wanted } from './model.ts'
import { findPeople } from './queries.ts'
import { keepStream } from './testing/listing.ts'

const keys = ['offer', 'stream', 'role', 'region', 'languages'] as const
type Key = (typeof keys)[number]
const audiences = ['me', 'community', 'umbrella'] as const
const nothing: Wanted = {
  words: [],
  stream: null,
  role: null,
  region: null,
  language: null,
  community: null,
  offers: false,
}

/** Communities that are not hidden, and who belongs to them. Gus has left, Ana and Eve share a hidden one. */
const together: readonly (readonly Persona[])[] = [['ana', 'ben', 'fay'], ['cy']]
const underHarbour: readonly Persona[] = ['ana', 'ben', 'fay', 'cy', 'dee', 'eve', 'ivy']
const shownWidely: readonly Persona[] = ['ana', 'ben', 'fay', 'cy', 'dee', 'ivy']

const meets = (viewer: Persona, owner: Persona) => together.some((all) => all.includes(viewer) && all.includes(owner))
const reads = (viewer: Persona, owner: Persona, audience: ProfileAudience) =>
  audience !== 'me' &&
  (meets(viewer, owner) || (audience === 'umbrella' && underHarbour.includes(viewer) && shownWidely.includes(owner)))

describe('what the directory tells', () => {
  for (const shift of [0, 1, 2]) {
    const audienceOf = (key: Key) => audiences[(keys.indexOf(key) + shift) % 3] ?? 'me'

    test(`is what each chose, in lists, filters and numbers (${keys.map(audienceOf).join(', ')})`, () =>
      inWorld(async (world) => {
        const values = await tellAll(world, audienceOf)
        for (const viewer of personas) {
          const seen = await seenBy(world, viewer, nothing)
          const known = personas.filter((owner) => meets(viewer, owner) || reads(viewer, owner, 'umbrella'))
          assert.deepEqual(new Set(idsOf(seen)), new Set(known.map((one) => world.people[one])), viewer)
          assert.equal(seen.count, known.length)
          for (const key of keys) {
            const expected = personas.filter((owner) => reads(viewer, owner, audienceOf(key)))
            const ids = new Set(expected.map((one) => world.people[one]))
            assert.deepEqual(new Set(seen.people.filter(tells(key)).map(({ id }) => id)), ids, `${viewer}: ${key}`)
            const found = await seenBy(world, viewer, wantedFor(key, values))
            assert.deepEqual(new Set(idsOf(found)), ids, `${viewer} looks for ${key}`)
            assert.equal(found.count, ids.size)
            if (key === 'offer') {
              assert.deepEqual(new Set(idsOf(await seenBy(world, viewer, { ...nothing, words: ['listen'] }))), ids)
            } else {
              const facet = seen.facets?.[key === 'languages' ? 'language' : key] ?? []
              assert.equal(facet[0]?.count ?? 0, ids.size, `${viewer} counts ${key}`)
            }
          }
        }
      }))
  }

  test('is the same whether or not there is a hidden community, also for those who belong to it', () =>
    inWorld(async (world) => {
      await tellAll(world, () => 'community')
      const grove = `/people?community=${world.communities.grove}`
      const nowhere = `/people?community=${newId<CommunityId>()}`
      const before = await frames(world)
      assert.ok(before.some((one) => one.includes('Ben Ito')))
      assert.ok(!before.some((one) => /Eve Adler<|Grove/.test(one)))
      for (const who of ['ana', 'eve'] as const) {
        const [here, there] = [await frame(world, who, grove), await frame(world, who, nowhere)]
        assert.equal(here.replaceAll(grove, ''), there.replaceAll(nowhere, ''))
      }
      await world.db.deleteFrom('community').where('id', '=', world.communities.grove).execute()
      assert.deepEqual(await frames(world), before)
    }))

  test('is of a value that nobody shows the same as of one that nobody has', () =>
    inWorld(async (world) => {
      const { north, coast } = await keepTerms(world)
      await tell(world, 'ben', { region: [north, 'me'], offer: ['Walnut mornings', 'me'] })
      for (const who of personas) {
        const plain = (text: string, id: string) => text.replaceAll(id, '').replaceAll(/North|Nord|Coast|Côte/g, '')
        const hidden = await frame(world, who, `/people?region=${north}`)
        const unsaid = await frame(world, who, `/people?region=${coast}`)
        assert.match(hidden, /Nobody here tells you that|Personne ne vous dit cela ici/)
        // Both words stand in the list to choose from, and one of them is chosen.
        const parts = (text: string) => text.replace(/<select id="seek-region"[\s\S]*?<\/select>/, '')
        assert.equal(plain(parts(hidden), north), plain(parts(unsaid), coast), who)
        const [walnut, zebra] = [
          await frame(world, who, '/people?q=walnut'),
          await frame(world, who, '/people?q=zebra'),
        ]
        assert.equal(walnut.replaceAll('walnut', ''), zebra.replaceAll('zebra', ''), who)
      }
    }))

  test('is of somebody who has blocked the reader her name alone, as if she told nothing', () =>
    inWorld(async (world) => {
      await tellAll(world, () => 'umbrella')
      const { people, db } = world
      const block = { owner_id: people.fay, person_id: people.ana, created_at: morning, is_block: true }
      await db.insertInto('muting').values(block).execute()
      const seen = await seenBy(world, 'ana', nothing)
      const fay = seen.people.find(({ id }) => id === people.fay)
      assert.ok(fay && !keys.some((key) => tells(key)(fay)))
      assert.equal((await seenBy(world, 'ana', { ...nothing, words: ['fa'] })).count, 1)
      assert.ok(!idsOf(await seenBy(world, 'ana', { ...nothing, offers: true })).includes(people.fay))
      assert.ok(idsOf(await seenBy(world, 'ben', { ...nothing, offers: true })).includes(people.fay))
      await db
        .insertInto('muting')
        .values({ ...block, owner_id: people.cy })
        .execute()
      assert.ok(!idsOf(await seenBy(world, 'ana', nothing)).includes(people.cy))
    }))

  test('asks anew which of it may be read when another asks in the same transaction', () =>
    inWorld(async ({ db, communities }) => {
      const found = await transaction(db, async (tx) => {
        const places: (readonly string[])[] = []
        for (const who of ['ana', 'cy'] as const) {
          await sql`select from open_visit(${tokenFor(who)}, ${morning})`.execute(tx)
          const { rows } = await sql<{ all: readonly string[] }>`select my_directory() as all`.execute(tx)
          places.push(rows[0]?.all ?? [])
        }
        return places
      })
      const [anas, cys] = found
      assert.ok(anas?.includes(communities.circle) && !anas.includes(communities.meadow))
      assert.ok(cys?.includes(communities.meadow) && !cys.includes(communities.circle))
    }))
})

const tells = (key: Key) => (person: ListedPerson) => person[key] !== null
const idsOf = ({ people }: FoundPeople) => people.map(({ id }) => id)

type Values = Readonly<Record<Key, string>>

function wantedFor(key: Key, values: Values): Wanted {
  if (key === 'offer') return { ...nothing, offers: true }
  return { ...nothing, [key === 'languages' ? 'language' : key]: values[key] }
}

/** Everybody says the same, each thing to the audience it is to have. */
async function tellAll(world: World, audienceOf: (key: Key) => ProfileAudience): Promise<Values> {
  const { counsellor, north } = await keepTerms(world)
  const stream = await keepStream(world)
  const values: Values = { offer: 'Listening', stream, role: counsellor, region: north, languages: 'fr' }
  for (const who of personas) {
    const told = keys.map((key): [ProfileKey, readonly [string, ProfileAudience]] => [
      key,
      [values[key], audienceOf(key)],
    ])
    await tell(world, who, Object.fromEntries(told))
  }
  return values
}

function seenBy({ clone }: World, who: Persona, wanted: Wanted): Promise<FoundPeople> {
  const visit = { token: tokenFor(who), now: morning, mode: 'read' } as const
  return clone.visits(visit, ({ db, viewer }) => findPeople(db, viewer, wanted, null))
}

async function frame({ ask }: World, who: Persona, path = '/people'): Promise<string> {
  return (await ask(who, 'GET', path, {}, { headers: { 'turbo-frame': 'found' } })).body
}

async function frames(world: World): Promise<string[]> {
  const all: string[] = []
  for (const who of personas.filter((one) => one !== 'eve')) all.push(await frame(world, who))
  return all
}
