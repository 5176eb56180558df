import type { Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { OrganisationEvent } from '../events.ts'
import { differences, type Act, type Change } from './model.ts'

/** Keeps what was changed, for whoever looks later. What stayed as it was is no change. Nobody asks here who may. */
export async function unguardedChange(tx: Tx, viewer: Viewer, change: Change): Promise<void> {
  const { umbrella, noun, subject, person, before, after, now } = change
  if (differences(before, after).length === 0 && before !== null && after !== null) return
  const act: Act = before === null ? 'added' : after === null ? 'removed' : 'changed'
  await tx
    .insertInto('fact_change')
    .values({
      umbrella_id: umbrella,
      kind: `${noun}.${act}`,
      subject_id: subject,
      person_id: person ?? null,
      actor_id: viewer.id,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
      at: now,
    })
    .execute()
  await record<OrganisationEvent>(tx, viewer, `fact.${act}`, { subject, umbrella, facts: { about: noun }, now })
}
