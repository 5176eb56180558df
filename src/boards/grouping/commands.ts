import type { BoardGroupId, BoardId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Moving, Target } from '../forms.ts'
import type { Board } from '../model.ts'
import { inTurn, joinBoard, listGroups } from '../queries.ts'
import { boardRules } from '../rules.ts'

/**
 * Puts notes in a group, a new one or none. Of two who move the same note at once, the later one says where it is. False
 * where the group is gone meanwhile.
 */
export function moveNotes(
  db: Db,
  viewer: Viewer,
  { board: id, notes, to }: Moving & { readonly board: BoardId },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    const board = await authorizeGrouping(tx, viewer, id)
    if (to.kind === 'group' && !(await isThere(tx, viewer, { board: id, id: to.id }))) return false
    const group = await groupFor(tx, board, to)

    await tx
      .updateTable('board_note')
      .set({ group_id: group })
      .where('board_id', '=', id)
      .where('id', 'in', notes)
      .execute()

    return true
  })
}

async function authorizeGrouping(tx: Tx, viewer: Viewer, id: BoardId): Promise<Board> {
  const board = await joinBoard(tx, viewer, id)
  authorize(boardRules, 'group', viewer, board)
  await inTurn(tx, id, 'alone')
  return board
}

async function isThere(tx: Tx, viewer: Viewer, { board, id }: OneGroup): Promise<boolean> {
  return (await listGroups(tx, viewer, board)).some((group) => group.id === id)
}

async function groupFor(tx: Tx, board: Board, to: Target): Promise<BoardGroupId | null> {
  if (to.kind === 'out') return null
  if (to.kind === 'group') return to.id
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
): Promise<boolean> {
  return transaction(db, async (tx) => {
    await authorizeGrouping(tx, viewer, id)
    if (!(await isThere(tx, viewer, { board: id, id: group }))) return false

    await tx.updateTable('board_group').set({ name }).where('id', '=', group).execute()

    return true
  })
}

/** Takes a group apart, or puts all that is in it into another. No note is lost. */
export function dissolveGroup(
  db: Db,
  viewer: Viewer,
  { board: id, id: group, into }: OneGroup & { readonly into: BoardGroupId | null },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    await authorizeGrouping(tx, viewer, id)
    const groups = into === null ? [group] : [group, into]
    for (const one of groups) if (!(await isThere(tx, viewer, { board: id, id: one }))) return false
    if (into === group) return true

    await tx.updateTable('board_note').set({ group_id: into }).where('group_id', '=', group).execute()
    await tx.deleteFrom('board_group').where('id', '=', group).execute()

    return true
  })
}
