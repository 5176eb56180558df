import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { PersonId } from '#database'
import { transaction } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { allowPositions } from './testing/saying.ts'

const five: readonly Persona[] = ['ana', 'ben', 'fay', 'cy', 'eve']

describe('by which words somebody is called', () => {
  test('the database says only to herself, and only in a community of hers', () =>
    inWorld(async (world) => {
      await allowPositions(world, five)
      const positions = (who: Persona) =>
        world.clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, async ({ db }) => {
          const asked = sql`select role_en from my_position_in(${world.communities.circle})`
          return (await asked.execute(db)).rows
        })
      assert.deepEqual(await positions('ben'), [{ role_en: 'Counsellor' }])
      for (const who of ['gus', 'dee', 'ivy'] as const) assert.deepEqual(await positions(who), [], who)
      const put = world.clone.visits({ token: tokenFor('gus'), now: morning, mode: 'write' }, ({ db }) =>
        sql`select put_on_mask(${newId()}, ${world.threads.listening}, ${world.communities.circle}, 'position', '', '', ${morning})`.execute(
          db,
        ),
      )
      await assert.rejects(put, /no masks here/)
    }))

  test('fit at least five of those who are called so, also by what is left out', () =>
    inWorld(async (world) => {
      const terms = await allowPositions(world, [])
      const people = await crowd(world, 14)
      const roles = [null, terms.counsellor, terms.advocate]
      const regions = [null, terms.north, terms.coast]
      const one = fc.tuple(fc.constantFrom(0, 1, 1, 2), fc.constantFrom(0, 1, 1, 2))
      let said = 0
      await fc.assert(
        fc.asyncProperty(fc.array(one, { minLength: 14, maxLength: 14 }), async (drawn) => {
          const members = people.map((id, place) => ({
            id,
            role: drawn[place]?.[0] ?? 0,
            region: drawn[place]?.[1] ?? 0,
          }))
          const fields = members.flatMap(({ id, role, region }) => [
            { owner_id: id, key: 'role' as const, term_id: roles[role] ?? null },
            { owner_id: id, key: 'region' as const, term_id: regions[region] ?? null },
          ])
          await world.db.deleteFrom('profile_field').execute()
          const rows = fields
            .filter(({ term_id }) => term_id !== null)
            .map((row) => ({ ...row, text: null, updated_at: morning }))
          if (rows.length > 0) await world.db.insertInto('profile_field').values(rows).execute()
          const called = await calledBy(world, people)
          for (const [label, count] of called) assert.ok(count >= 5, `${label} is said of ${count}`)
          said += called.size
        }),
        { numRuns: 40 },
      )
      assert.ok(said > 40, `only ${said} were called anything`)
    }))

  // Five counsellors in the north are called so. Two on the coast are not "Counsellor": that would be said of them alone.
  test('are not the role alone where that would be said of a few only', () =>
    inWorld(async (world) => {
      const terms = await allowPositions(world, [])
      const people = await crowd(world, 7)
      const fields = people.flatMap((owner_id, place) => [
        { owner_id, key: 'role' as const, term_id: terms.counsellor },
        { owner_id, key: 'region' as const, term_id: place < 5 ? terms.north : terms.coast },
      ])
      await world.db
        .insertInto('profile_field')
        .values(fields.map((field) => ({ ...field, text: null, updated_at: morning })))
        .execute()
      assert.deepEqual([...(await calledBy(world, people))], [['Counsellor, North', 5]])
    }))
})

/** So many people who belong to Circle and to nothing else. */
async function crowd({ db, communities }: World, count: number): Promise<readonly PersonId[]> {
  const ids = Array.from({ length: count }, () => newId<PersonId>())
  await db.deleteFrom('membership').where('community_id', '=', communities.circle).execute()
  const person = { display_name: 'Somebody', time_zone: 'UTC', created_at: morning }
  await db
    .insertInto('person')
    .values(ids.map((id) => ({ id, ...person })))
    .execute()
  const moments = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  const belonging = { community_id: communities.circle, roles: ['member' as const], ...moments }
  await db
    .insertInto('membership')
    .values(ids.map((person_id) => ({ ...belonging, person_id })))
    .execute()
  return ids
}

/** What each of them would be called, and of how many it is said. */
function calledBy({ db, communities }: World, people: readonly PersonId[]): Promise<ReadonlyMap<string, number>> {
  return transaction(db, async (tx) => {
    await sql`select set_config('hearth.communities', ${`{${communities.circle}}`}, true)`.execute(tx)
    const called = new Map<string, number>()
    for (const person of people) {
      await sql`select set_config('hearth.viewer', ${person}, true)`.execute(tx)
      const { rows } = await sql<{ label: string }>`
        select concat_ws(', ', role_en, region_en) as label from my_position_in(${communities.circle})`.execute(tx)
      const [mine] = rows
      if (mine) called.set(mine.label, (called.get(mine.label) ?? 0) + 1)
    }
    return called
  })
}
