import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inWorld } from '#world/world.ts'
import { isZone } from './zones.ts'

const others = ['Asia/Kolkata', 'America/Buenos_Aires', 'Europe/Kyiv', 'Asia/Ho_Chi_Minh', 'America/Argentina/Ushuaia']

test('a zone is known by each of its names, and the database knows it by the same', () =>
  inWorld(async ({ ask, db, people }) => {
    for (const zone of [...others, 'UTC', 'America/Vancouver']) {
      assert.ok(isZone(zone), zone)
      await sql`select now() at time zone ${zone}`.execute(db)
    }
    for (const none of ['', 'PST', 'Mars/Olympus', 'SystemV/PST8', 'asia', '../etc', 'America/', 'Asia/Kolkata; drop'])
      assert.ok(!isZone(none), none)
    await db.updateTable('person').set({ time_zone: 'Asia/Kolkata' }).where('id', '=', people.ben).execute()
    assert.equal((await ask('ben', 'GET', '/me')).status, 200)
  }))
