import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { ProfileTermId, UmbrellaId } from '#database'
import { transaction } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { personas, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import type { ProfileField } from './model.ts'
import { fieldsOf } from './queries.ts'
import { fieldRules } from './rules.ts'
import { tell } from './testing/telling.ts'

describe('the two locks of a profile', () => {
  const audiences = ['me', 'community', 'umbrella'] as const
  const keys = ['offer', 'pronouns', 'contact'] as const

  test('agree about who reads what, whoever asks, and each is enough', () =>
    inWorld(async (world) => {
      for (const who of personas) {
        const told = keys.map((key, place) => [key, [`${key} of ${who}`, audiences[place] ?? 'me']] as const)
        await tell(world, who, Object.fromEntries(told))
      }
      const blocking = { owner_id: world.people.fay, person_id: world.people.ana, created_at: morning, is_block: true }
      await world.db.insertInto('muting').values(blocking).execute()
      for (const who of [...personas, 'visitor'] as const) {
        const second = await asViewer(world, who, async ({ viewer, settings, rows }) => {
          const first = await withoutSecondLock(world, viewer, settings)
          for (const field of first) assert.ok(fieldRules.read(viewer, field), `${who} and ${field.text}`)
          assert.deepEqual(new Set(first.map(({ text }) => text)), new Set(rows), who)
          return rows
        })
        if (who === 'ana') assert.equal(second.length, 10)
        if (who === 'gus') assert.equal(second.length, 3)
      }
    }))

  test('let nobody tell anything of somebody else, or take a word of another umbrella’s', () =>
    inWorld(async (world) => {
      const visit = { token: tokenFor('ben'), now: morning, mode: 'write' } as const
      const forged = world.clone.visits(visit, ({ db }) =>
        db
          .insertInto('profile_field')
          .values({ owner_id: world.people.ana, key: 'offer', text: 'x', term_id: null, updated_at: morning })
          .execute(),
      )
      await assert.rejects(forged, /row-level security/)

      const [umbrella_id, id] = [newId<UmbrellaId>(), newId<ProfileTermId>()]
      const elsewhere = { id: umbrella_id, name_en: 'Elsewhere', exit_url: 'https://weather.example.org/', hue: 0 }
      await world.db
        .insertInto('umbrella')
        .values({ ...elsewhere, time_zone: 'UTC', created_at: morning })
        .execute()
      const term = { id, umbrella_id, kind: 'role' as const, name_en: 'Pilot', created_at: morning }
      await world.db.insertInto('profile_term').values(term).execute()
      await tell(world, 'ben', { role: [id, 'community'] })
      assert.deepEqual(await world.db.selectFrom('profile_field').select('key').execute(), [])
      const taken = world.clone.visits(visit, ({ db }) =>
        db
          .insertInto('profile_field')
          .values({ owner_id: world.people.ben, key: 'role', text: null, term_id: id, updated_at: morning })
          .execute(),
      )
      await assert.rejects(taken, /row-level security/)
    }))
})

interface Seeing {
  readonly viewer: Viewer
  readonly settings: Readonly<Record<string, string>>
  readonly rows: readonly (string | null)[]
}

/** What a bare select gives somebody, and what the database was told of her. */
function asViewer<T>(world: World, who: Persona | 'visitor', work: (seeing: Seeing) => Promise<T>): Promise<T> {
  const token = who === 'visitor' ? null : tokenFor(who)
  return world.clone.visits({ token, now: morning, mode: 'read' }, async ({ db, viewer }) => {
    const names = ['viewer', 'communities', 'coordinated', 'umbrellas', 'protected', 'roofs']
    const { rows } = await sql<{ name: string; value: string }>`
      select name, coalesce(current_setting('hearth.' || name, true), '') as value
      from unnest(${names}::text[]) as name`.execute(db)
    const fields = await db.selectFrom('profile_field').select('text').execute()
    const settings = Object.fromEntries(rows.map(({ name, value }) => [name, value]))
    return work({ viewer, settings, rows: fields.map(({ text }) => text) })
  })
}

/** What the code alone lets somebody read, where the database would give everything. */
function withoutSecondLock({ db }: World, viewer: Viewer, settings: Seeing['settings']): Promise<ProfileField[]> {
  return transaction(db, async (tx) => {
    for (const [name, value] of Object.entries(settings)) {
      await sql`select set_config(${`hearth.${name}`}, ${value}, true)`.execute(tx)
    }
    const people = await tx
      .selectFrom('person')
      .select(fieldsOf(viewer, sql.ref('person.id')).as('fields'))
      .execute()
    return people.flatMap(({ fields }) => fields ?? [])
  })
}
