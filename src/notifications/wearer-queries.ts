import { sql, type RawBuilder } from 'kysely'
import type { PersonId } from '#database'
import type { Tx } from '#kernel/db.ts'
import type { Masks } from '#kernel/masks.ts'

/** A mask, and whoever wears it. */
export interface Worn {
  readonly mask: PersonId
  readonly person: PersonId
}

/** Who wears the masks of the conversations in a batch of events: they are told what others answer, like any follower. */
export async function unguardedWearers(tx: Tx, masks: Masks, batch: RawBuilder<unknown>): Promise<readonly Worn[]> {
  const { rows } = await sql<{ id: PersonId; sealed: Buffer }>`
    select mask.id, mask.sealed from mask
    where mask.thread_id in (select (event.facts ->> 'thread')::uuid from event where ${batch})`.execute(tx)
  // Where the key was lost, nobody can be found any more, and all others are told as before.
  return rows.flatMap(({ id, sealed }) => {
    const person = masks.open(id, sealed)
    return person ? [{ mask: id, person }] : []
  })
}
