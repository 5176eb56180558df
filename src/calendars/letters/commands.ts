import { sql } from 'kysely'
import type { Tx } from '#kernel/db.ts'
import { sequenceOf, type Due } from './model.ts'

/** Remembers what is about to be said. False where another process says it at this moment. */
export async function unguardedSaying(tx: Tx, due: Due, now: Temporal.Instant): Promise<boolean> {
  const { person, gathering, isExpected, said, lastSequence } = due
  const { numAffectedRows = 0n } = await sql`
    insert into calendar_letter (owner_id, gathering_id, is_off, sequence, said, sent_at)
    values (${person}, ${gathering}, ${!isExpected}, ${sequenceOf(due)}, ${said}, ${now})
    on conflict (owner_id, gathering_id) do update set is_off = excluded.is_off, sequence = excluded.sequence,
      said = excluded.said, sent_at = excluded.sent_at
    where calendar_letter.sequence = ${lastSequence}`.execute(tx)
  return numAffectedRows > 0n
}
