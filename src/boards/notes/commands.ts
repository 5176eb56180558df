import { sql } from 'kysely'
import type { BoardId, BoardNoteId, BoardOwnNoteId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { BoardEvent } from '../events.ts'
import { stateOf, type Board } from '../model.ts'
import { findBoard, findNote, findOwn, inTurn, joinBoard } from '../queries.ts'
import { boardRules, noteRules } from '../rules.ts'

interface Writing {
  readonly board: BoardId
  readonly words: string
  readonly now: Temporal.Instant
}

/** Keeps a note for its writer alone. False where it came late: then it is kept, and not shown with the others. */
export function writeNote(db: Db, viewer: Viewer, { board: id, words, now }: Writing): Promise<boolean> {
  return transaction(db, async (tx) => {
    const board = await joinBoard(tx, viewer, id)
    authorize(boardRules, 'write', viewer, board)

    const isInTime = stateOf(board) === 'collecting'
    const place = { board_id: id, community_id: board.communityId, owner_id: signedIn(viewer) }
    await tx
      .insertInto('board_own_note')
      .values({ id: newId<BoardOwnNoteId>(), ...place, words, kept_at: isInTime ? null : now })
      .execute()

    return isInTime
  })
}

interface Own {
  readonly board: BoardId
  readonly id: BoardOwnNoteId
}

export function changeNote(db: Db, viewer: Viewer, { board: id, id: note, words }: Own & { readonly words: string }) {
  return transaction(db, async (tx) => {
    authorize(boardRules, 'write', viewer, await joinBoard(tx, viewer, id))
    await findOwn(tx, viewer, id, note)

    await tx.updateTable('board_own_note').set({ words }).where('id', '=', note).execute()
  })
}

export function takeNoteBack(db: Db, viewer: Viewer, { board: id, id: note }: Own): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(boardRules, 'write', viewer, await joinBoard(tx, viewer, id))
    await findOwn(tx, viewer, id, note)

    await tx.deleteFrom('board_own_note').where('id', '=', note).execute()
  })
}

/** Puts a note that was kept back with the others: among those that are written, or, by name, among those that are shown. */
export function offerNote(db: Db, viewer: Viewer, { board: id, id: note }: Own): Promise<void> {
  return transaction(db, async (tx) => {
    const board = await joinBoard(tx, viewer, id)
    const { words } = await findOwn(tx, viewer, id, note)
    authorize(boardRules, 'offer', viewer, board)

    if (stateOf(board) === 'collecting') {
      await tx.updateTable('board_own_note').set({ kept_at: null }).where('id', '=', note).execute()
    } else {
      const { numDeletedRows } = await tx.deleteFrom('board_own_note').where('id', '=', note).executeTakeFirst()
      if (numDeletedRows > 0n) await showOne(tx, viewer, board, words)
    }
  })
}

async function showOne(tx: Tx, viewer: Viewer, { id, communityId }: Board, words: string): Promise<void> {
  const last = sql<number>`(select coalesce(max(place), 0) + 1 from board_note where board_id = ${id})`
  const place = { board_id: id, community_id: communityId, author_id: signedIn(viewer), place: last }
  await tx
    .insertInto('board_note')
    .values({ id: newId<BoardNoteId>(), ...place, words })
    .execute()
}

interface Shown {
  readonly board: BoardId
  readonly id: BoardNoteId
  readonly now: Temporal.Instant
}

/** Takes a note of one’s own away for good. */
export function removeNote(db: Db, viewer: Viewer, { board: id, id: note }: Shown): Promise<void> {
  return transaction(db, async (tx) => {
    const board = await joinBoard(tx, viewer, id)
    await inTurn(tx, id, 'alone')
    authorize(noteRules, 'remove', viewer, { ...board, ...(await findNote(tx, viewer, board, note)) })

    await tx.deleteFrom('board_note').where('id', '=', note).execute()
  })
}

/** Holds a note back: only those who convene read it, until they put it back. */
export function holdNote(db: Db, viewer: Viewer, { board: id, id: note, now }: Shown): Promise<void> {
  return transaction(db, async (tx) => {
    const board = await findBoard(tx, viewer, id)
    authorize(noteRules, 'hold', viewer, { ...board, ...(await findNote(tx, viewer, board, note)) })

    const held = { held_at: now, held_by: signedIn(viewer) }
    await tx.updateTable('board_note').set(held).where('id', '=', note).execute()

    await record<BoardEvent>(tx, viewer, 'board.noteHeld', { subject: id, community: board.communityId, now })
  })
}

export function restoreNote(db: Db, viewer: Viewer, { board: id, id: note, now }: Shown): Promise<void> {
  return transaction(db, async (tx) => {
    const board = await findBoard(tx, viewer, id)
    authorize(noteRules, 'restore', viewer, { ...board, ...(await findNote(tx, viewer, board, note)) })

    await tx.updateTable('board_note').set({ held_at: null, held_by: null }).where('id', '=', note).execute()

    await record<BoardEvent>(tx, viewer, 'board.noteRestored', { subject: id, community: board.communityId, now })
  })
}
