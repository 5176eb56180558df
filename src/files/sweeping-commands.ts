import { sql } from 'kysely'
import type { FileId } from '#database'
import type { Db } from '#kernel/db.ts'
import { parseId } from '#kernel/id.ts'
import { unhungDays } from './model.ts'

/** Uploads that stopped half-way an hour ago, and files that nobody hung up for days. */
export async function unguardedForgetUnhung(system: Db, now: Temporal.Instant): Promise<void> {
  const halfWay = now.subtract({ hours: 1 })
  const unhung = now.subtract({ hours: 24 * unhungDays })
  await system.deleteFrom('file').where('state', '=', 'uploading').where('created_at', '<', halfWay).execute()
  // What waits for a second pair of eyes waits with its files.
  await system
    .deleteFrom('file')
    .where('owner_id', 'is not', null)
    .where('created_at', '<', unhung)
    .where(sql<boolean>`not exists (select from held_post where held_post.author_id = file.owner_id
      and jsonb_exists(held_post.entered -> 'files', file.id::text))`)
    .execute()
}

const atOnce = 500

export async function unguardedLeftovers(system: Db): Promise<FileId[]> {
  const rows = await system.selectFrom('file_leftover').select('id').orderBy('since').limit(atOnce).execute()
  return rows.flatMap(({ id }) => parseId<FileId>(id) ?? [])
}

export async function unguardedForgetLeftover(system: Db, id: FileId): Promise<void> {
  await system
    .deleteFrom('file_leftover')
    .where(sql<boolean>`id = ${id}::uuid`)
    .execute()
}

/** Files that nobody has looked through yet, the oldest first. */
export async function unguardedWaiting(system: Db): Promise<FileId[]> {
  const rows = await system
    .selectFrom('file')
    .select('id')
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(atOnce)
    .execute()
  return rows.map(({ id }) => id)
}

export async function unguardedVerdict(system: Db, id: FileId, verdict: 'clean' | 'infected'): Promise<void> {
  const state = verdict === 'clean' ? 'ready' : 'refused'
  await system.updateTable('file').set({ state }).where('id', '=', id).where('state', '=', 'waiting').execute()
}
