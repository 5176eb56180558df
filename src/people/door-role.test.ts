import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inWorld } from '#world/world.ts'

const ofTheDoor = [
  'authenticator',
  'credential',
  'helper_code',
  'known_device',
  'letter_code',
  'login',
  'passkey',
  'recovery_code',
  'session',
  'sign_in_attempt',
  'sign_in_provider',
  'spent_challenge',
  'strange_device',
  'verification',
]

test('the role that signs people in reaches what signing in needs and nothing else, and the one that serves none of it', () =>
  inWorld(async ({ clone }) => {
    const { rows } = await sql<{ name: string; byDoor: boolean; byApp: boolean }>`
      select c.relname as name,
             has_table_privilege('hearth_door', c.oid, 'select, insert, update, delete') as "byDoor",
             has_table_privilege('hearth_app', c.oid, 'select, insert, update, delete')
               or has_any_column_privilege('hearth_app', c.oid, 'select, insert, update') as "byApp"
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
      order by c.relname`.execute(clone.system)
    assert.ok(rows.length > 30)
    const names = (kept: (row: (typeof rows)[number]) => boolean) => rows.filter(kept).map(({ name }) => name)
    assert.deepEqual(
      names(({ byDoor }) => byDoor),
      ofTheDoor,
    )
    assert.deepEqual(
      names(({ name, byApp }) => byApp && ofTheDoor.includes(name)),
      [],
    )
    assert.ok(names(({ byApp }) => byApp).includes('person'))
    await assert.rejects(sql`select * from person`.execute(clone.door), /permission denied/)
    await assert.rejects(sql`select * from role_of_trust`.execute(clone.door), /permission denied/)
  }))
