import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'

/** Waits until a statement waits for a row that another transaction holds. Fails where none does. */
export async function untilHeldUp(db: Db): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await isAnyHeldUp(db)) return
    await pause(20)
  }
  assert.fail('nothing waits for what another holds')
}

async function isAnyHeldUp(db: Db): Promise<boolean> {
  const { rows } = await sql<{
    waits: boolean
  }>`select exists (select from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where a.datname = current_database() and not l.granted) as waits`.execute(db)
  return rows[0]?.waits === true
}
