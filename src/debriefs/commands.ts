import { sql } from 'kysely'
import type { GatheringId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { DebriefForm } from './forms.ts'
import { daysKept, takesNotes } from './model.ts'
import { findLed } from './queries.ts'
import { debriefRules } from './rules.ts'

interface Writing {
  readonly id: GatheringId
  readonly form: DebriefForm
  readonly now: Temporal.Instant
}

/**
 * Keeps what somebody who led a gathering notes, or takes it away where nothing is left of it: true where it is kept. It is
 * recorded nowhere: that somebody noted something can tell that it was hard. 409 before it began, and after thirty days.
 */
export function writeDebrief(db: Db, viewer: Viewer, { id, form, now }: Writing): Promise<boolean> {
  return transaction(db, async (tx) => {
    const place = await findLed(tx, viewer, id)
    authorize(debriefRules, 'write', viewer, place)
    if (!takesNotes(place, now)) throw new Conflict('debriefs.problems.notNow')

    const of = { gathering_id: id, author_id: signedIn(viewer) }
    const isKept = Object.values(form).some((note) => note !== '')
    if (!isKept) {
      await tx.deleteFrom('debrief').where('gathering_id', '=', id).where('author_id', '=', of.author_id).execute()
      return false
    }
    const { wentWell, wasHard, differently, followUp } = form
    const notes = { went_well: wentWell, was_hard: wasHard, differently, follow_up: followUp, written_at: now }
    await tx
      .insertInto('debrief')
      .values({ ...of, community_id: place.communityId, ...notes })
      .onConflict((known) => known.columns(['gathering_id', 'author_id']).doUpdateSet(notes))
      .execute()
    return true
  })
}

/** Deletes all notes of gatherings that are over for thirty days. */
export async function unguardedForgetting(system: Db, now: Temporal.Instant): Promise<void> {
  await sql`delete from debrief d using gathering g where g.id = d.gathering_id
    and g.starts_at + make_interval(mins => g.minutes) <= ${now.subtract({ hours: 24 * daysKept })}`.execute(system)
}
