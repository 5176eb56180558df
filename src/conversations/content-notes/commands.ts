import type { NoteKind } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'

/** Which kinds the viewer wants opened without asking. It is hers alone, so nothing is recorded. */
export function chooseOpenKinds(db: Db, viewer: Viewer, kinds: readonly NoteKind[]): Promise<void> {
  const owner = signedIn(viewer)

  return transaction(db, async (tx) => {
    await tx.deleteFrom('note_opening').where('owner_id', '=', owner).execute()
    const rows = kinds.map((kind) => ({ owner_id: owner, kind }))
    if (rows.length > 0) {
      await tx
        .insertInto('note_opening')
        .values(rows)
        .onConflict((known) => known.doNothing())
        .execute()
    }
  })
}
