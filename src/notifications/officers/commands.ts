import type { PersonId } from '#database'
import type { Db } from '#kernel/db.ts'

export async function unguardedTold(system: Db, person: PersonId, now: Temporal.Instant): Promise<void> {
  await system
    .insertInto('officer_letter')
    .values({ person_id: person, told_at: now })
    .onConflict((earlier) => earlier.column('person_id').doUpdateSet({ told_at: now }))
    .execute()
}
