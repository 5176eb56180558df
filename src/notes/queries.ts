import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Gathering } from '../gatherings/index.ts'
import type { SharedNotes } from './model.ts'

/** The notes of a gathering; null before anybody has written any. */
export async function findNotes(db: Db, viewer: Viewer, gathering: GatheringId): Promise<SharedNotes | null> {
  return (await visibleNotes(db, viewer, gathering).executeTakeFirst()) ?? null
}

export interface NotesInTheMaking extends SharedNotes {
  /** The document that editors share, as Yjs writes it. */
  readonly state: Buffer
}

/** Whoever writes waits here for whoever came before; there are notes from then on. */
export async function lockNotes(tx: Tx, viewer: Viewer, { id, communityId }: Gathering) {
  const fresh = { gathering_id: id, community_id: communityId, state: Buffer.alloc(0) }
  await tx
    .insertInto('shared_notes')
    .values(fresh)
    .onConflict((known) => known.doNothing())
    .execute()
  return visibleNotes(tx, viewer, id).select('state').forUpdate().executeTakeFirstOrThrow()
}

/** The only way in: they are read where the gathering is. */
function visibleNotes(db: Db, viewer: Viewer, gathering: GatheringId) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('shared_notes')
    .where('gathering_id', '=', gathering)
    .where(sql<boolean>`community_id = any (${mine}::uuid[])`)
    .select(['gathering_id as gatheringId', 'words', 'version', 'edition'])
}
