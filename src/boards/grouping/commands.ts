import type { BoardGroupId, BoardId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Moving, Target } from '../forms.ts'
import type { Board } from '../model.ts'
import { findGroup, joinBoard } from '../queries.ts'
import { boardRules } from '../rules.ts'

/** Puts notes in a group, a new one or none. Of two who move the same note at once, the later one says where it is. */
export function moveNotes(
  db: Db,
  viewer: Viewer,
  { board: id, notes, to }: Moving & { readonly board: BoardId },
): Promise<void> {
  return transaction(db, async (tx) => {
    const board = await joinBoard(tx, viewer, id)
    authorize(boardRules, 'group', viewer, board)
    const group = await groupFor(tx, viewer, board, to)

    await tx
      .updateTable('board_note')
      .set({ group_id: group })
      .where('board_id', '=', id)
      .where('id', 'in', notes.toSorted())
      .execute()
  })
}

async function groupFor(tx: Tx, viewer: Viewer, board: Board, to: Target): Promise<BoardGroupId | null> {
  if (to.kind === 'out') return null
  if (to.kind === 'group') return (await findGroup(tx, viewer, board.id, to.id)).id
  const id = newId<BoardGroupId>()
  const place = { board_id: board.id, community_id: board.communityId }
  await tx
    .insertInto('board_group')
    .values({ id, ...place, name: to.name })
    .execute()
  return id
}

interface OneGroup {
  readonly board: BoardId
  readonly id: BoardGroupId
}

export function renameGroup(
  db: Db,
  viewer: Viewer,
  { board: id, id: group, name }: OneGroup & { readonly name: string },
): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(boardRules, 'group', viewer, await joinBoard(tx, viewer, id))
    await findGroup(tx, viewer, id, group)

    await tx.updateTable('board_group').set({ name }).where('id', '=', group).execute()
  })
}

/** Takes a group apart, or puts all that is in it into another. No note is lost. */
export function dissolveGroup(
  db: Db,
  viewer: Viewer,
  { board: id, id: group, into }: OneGroup & { readonly into: BoardGroupId | null },
): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(boardRules, 'group', viewer, await joinBoard(tx, viewer, id))
    await findGroup(tx, viewer, id, group)
    if (into !== null) await findGroup(tx, viewer, id, into)
    if (into === group) return

    await tx.updateTable('board_note').set({ group_id: into }).where('group_id', '=', group).execute()
    await tx.deleteFrom('board_group').where('id', '=', group).execute()
  })
}
