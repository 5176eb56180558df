import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { testMasks } from '#world/seal.ts'
import type { World } from '#world/world.ts'
import { unguardedReadEvents } from '../reader-commands.ts'

type Noted = Pick<World, 'db' | 'people'>

/** Who has been told and why, once everything that happened has been read: "ana reply". */
export async function told(world: Noted): Promise<string[]> {
  await settle(world.db)
  return notices(world)
}

/** The same, of what has been read so far. */
export async function notices({ db, people }: Noted): Promise<string[]> {
  const names = new Map(Object.entries(people).map(([name, id]) => [id, name]))
  const rows = await db.selectFrom('notice').select(['owner_id', 'kind']).execute()
  return rows.map(({ owner_id, kind }) => `${names.get(owner_id)} ${kind}`).toSorted()
}

/** Reads what happened. Any transaction that runs on the same server, in another test, may hold it back for a moment. */
export async function settle(db: World['db'], tries = 500): Promise<void> {
  await unguardedReadEvents(db, testMasks)
  if (!(await isBehind(db))) return
  if (tries === 0) throw new Error('some transaction on this server does not end')
  await setTimeout(20)
  await settle(db, tries - 1)
}

async function isBehind(db: World['db']): Promise<boolean> {
  const { rows } = await sql<{ behind: boolean }>`
    select exists (select from event where (xact, id) > (select xact, event_id from event_cursor)) as behind`.execute(
    db,
  )
  return rows[0]?.behind ?? false
}
