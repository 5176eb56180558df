import type { GatheringId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { findGathering, type Gathering } from '../gatherings/index.ts'
import { sharedDocuments } from '../writing/index.ts'
import type { NotesForm, TogetherForm } from './forms.ts'
import { stateMax, wordsMax } from './model.ts'
import { findNotes, lockNotes, type NotesInTheMaking } from './queries.ts'
import { notesRules } from './rules.ts'

/**
 * Takes what an editor sends, whenever and in whatever order it comes, and gives what that editor lacks. That somebody
 * types is nothing that happened: the database tells those who have the notes open, and nothing is recorded. An editor that
 * holds the document as it was before a harvest that was taken back is told: merged, its words would stand there twice.
 */
export async function writeTogether(db: Db, viewer: Viewer, { of, form }: Together): Promise<Uint8Array> {
  const documents = await sharedDocuments()
  return transaction(db, async (tx) => {
    const gathering = await openGathering(tx, viewer, of)
    authorize(notesRules, 'write', viewer, gathering)
    const notes = await lockNotes(tx, viewer, gathering)
    if (notes.edition !== form.edition) throw new Conflict('notes.problems.reopened')

    const written = form.update.length > 0 ? documents.merged(notes.state, form.update) : notes
    if (written === null) throw new Invalid('notes.problems.unreadable')
    if (written !== notes) await keep(tx, notes, written)

    const lacking = documents.missing(written.state, form.vector)
    if (lacking === null) throw new Invalid('notes.problems.unreadable')
    return lacking
  })
}

interface Together {
  readonly of: GatheringId
  readonly form: TogetherForm
}

export type Saved = 'saved' | 'overtaken' | 'cannotHold'

/** Saves the whole page, unless somebody wrote since it was opened. */
export async function rewriteNotes(db: Db, viewer: Viewer, { of, form }: Rewriting): Promise<Saved> {
  const documents = await sharedDocuments()
  return transaction(db, async (tx) => {
    const gathering = await openGathering(tx, viewer, of)
    authorize(notesRules, 'write', viewer, gathering)
    const notes = await lockNotes(tx, viewer, gathering)
    if (notes.words === form.words) return 'saved'
    if (notes.version !== form.seen) return 'overtaken'

    const written = documents.rewritten(notes.state, form.words)
    if (written === null) return 'cannotHold'
    await keep(tx, notes, written)
    return 'saved'
  })
}

interface Rewriting {
  readonly of: GatheringId
  readonly form: NotesForm
}

/**
 * Makes the notes writable by several again, after a harvest that was taken back: their words stayed, the document of the
 * editors did not, and an editor that finds none would begin an empty page.
 */
export async function unguardedRevival(tx: Tx, viewer: Viewer, of: GatheringId): Promise<void> {
  const notes = await findNotes(tx, viewer, of)
  if (notes === null || notes.words === '') return
  const documents = await sharedDocuments()
  const again = documents.rewritten(new Uint8Array(), notes.words)
  if (again === null) return
  await tx
    .updateTable('shared_notes')
    .set({ state: Buffer.from(again.state), version: notes.version + 1 })
    .where('gathering_id', '=', of)
    .execute()
}

async function openGathering(tx: Tx, viewer: Viewer, of: GatheringId): Promise<Gathering> {
  const gathering = await findGathering(tx, viewer, of)
  if (gathering.cancelledAt !== null || gathering.harvestedAt !== null) throw new Conflict('notes.problems.closed')
  return gathering
}

async function keep(tx: Tx, notes: NotesInTheMaking, { state, words }: Kept): Promise<void> {
  if (words.length > wordsMax || state.length > stateMax) throw new Conflict('notes.problems.full')
  await tx
    .updateTable('shared_notes')
    .set({ state: Buffer.from(state), words, version: notes.version + 1 })
    .where('gathering_id', '=', notes.gatheringId)
    .execute()
}

interface Kept {
  readonly state: Uint8Array
  readonly words: string
}
