import { sql } from 'kysely'
import type { GatheringReadingId, ReadingNoteId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findGathering } from '../../gatherings/index.ts'
import type { ReadingEvent } from '../events.ts'
import type { GatheringReading } from '../model.ts'
import { findPresent } from '../queries.ts'
import type { NoteForm } from './forms.ts'
import { ofTheWhole, type ReadingNote } from './model.ts'
import { findNote, findOwnNote } from './queries.ts'
import { noteRules, ownNoteRules } from './rules.ts'

interface Writing {
  readonly id: GatheringReadingId
  readonly form: NoteForm
  readonly now: Temporal.Instant
}

export type Became = 'kept' | 'overtaken' | 'notAsked'

/**
 * Keeps what somebody makes of a text under one of its questions. It is recorded nowhere: that she wrote is hers. Nothing is
 * kept where she changed it elsewhere since it was shown, or where the question is asked no more and nothing of hers is under it.
 */
export function keepNote(db: Db, viewer: Viewer, { id, form, now }: Writing): Promise<Became> {
  return transaction(db, async (tx) => {
    const { reading, isOver } = await placeOf(tx, viewer, id)
    authorize(noteRules, 'write', viewer, { communityId: reading.communityId, isOver })
    const { about, place, words, who, seen } = form
    const known = await findOwnNote(tx, viewer, { reading: id, about })
    if ((known?.revision ?? 0) !== seen) return 'overtaken'

    const written = { place, words, shared_at: who === 'members' ? now : null, taken_out_at: null, written_at: now }
    if (known === null) {
      if (about !== ofTheWhole && !reading.questions.includes(about)) return 'notAsked'
      const of = { reading_id: id, community_id: reading.communityId, owner_id: signedIn(viewer), about }
      const made = await tx
        .insertInto('reading_note')
        .values({ id: newId<ReadingNoteId>(), ...of, ...written })
        .onConflict((first) => first.columns(['reading_id', 'owner_id', 'about']).doNothing())
        .executeTakeFirst()
      return made.numInsertedOrUpdatedRows === 1n ? 'kept' : 'overtaken'
    }
    const changed = await tx
      .updateTable('reading_note')
      .set({ ...written, revision: seen + 1 })
      .where('id', '=', known.id)
      .where('revision', '=', seen)
      .executeTakeFirst()
    return changed.numUpdatedRows === 1n ? 'kept' : 'overtaken'
  })
}

interface Of {
  readonly id: ReadingNoteId
  readonly now: Temporal.Instant
}

/** Deletes what she wrote, also where the community is closed. */
export function deleteNote(db: Db, viewer: Viewer, { id }: Pick<Of, 'id'>): Promise<ReadingNote> {
  return transaction(db, async (tx) => {
    const note = await findNote(tx, viewer, id)
    authorize(ownNoteRules, 'delete', viewer, note)

    await tx.deleteFrom('reading_note').where('id', '=', id).execute()
    return note
  })
}

/** Takes somebody's note out of what others read: it is hers alone again, and she reads why it is not shown. */
export function takeOutNote(db: Db, viewer: Viewer, { id, now }: Of): Promise<ReadingNote> {
  return transaction(db, async (tx) => {
    const note = await findNote(tx, viewer, id)
    const { isOver } = await placeOf(tx, viewer, note.readingId)
    authorize(noteRules, 'takeOut', viewer, { communityId: note.communityId, isOver })

    const { rows } = await sql<{ is: boolean }>`select take_out_reading_note(${id}, ${now}) as is`.execute(tx)
    if (rows[0]?.is !== true) throw new Conflict('readings.notes.problems.yours')

    const of = { subject: note.readingId, community: note.communityId, now }
    await record<ReadingEvent>(tx, viewer, 'readings.noteTakenOut', of)
    return note
  })
}

interface Place {
  readonly reading: GatheringReading
  readonly isOver: boolean
}

async function placeOf(tx: Tx, viewer: Viewer, id: GatheringReadingId): Promise<Place> {
  const reading = await findPresent(tx, viewer, id)
  const { isOver } = await findGathering(tx, viewer, reading.gatheringId)
  return { reading, isOver }
}
