import { sql } from 'kysely'
import type { BoardGroupId, BoardId, BoardNoteId, PersonId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { parseId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { itemsOf, spent, stateOf, type Board, type ItemKey } from '../model.ts'
import { inTurn, joinBoard, readContents } from '../queries.ts'
import { boardRules } from '../rules.ts'

/** What became of a dot: it counts, the vote was closed, or there was none left. */
export type Given = 'counts' | 'late' | 'spent'

interface Dot {
  readonly board: BoardId
  readonly item: ItemKey
  readonly act: 'give' | 'take'
}

/** Gives a dot, or takes one back. Whoever closes the vote comes before it or after it, never between. */
export function moveDot(db: Db, viewer: Viewer, { board: id, item, act }: Dot): Promise<Given> {
  return transaction(db, async (tx) => {
    const voting = await authorizeVote(tx, viewer, id)
    if (voting === null) return 'late'
    const { board, contents, person } = voting
    const found = itemsOf(board, contents).find(({ key }) => key === item)
    if (!found) throw new NotFound('errors.notFound')

    if (act === 'take') {
      if (found.mine > 0) await keep(tx, { board, person, item, dots: found.mine - 1 })
      return 'counts'
    }
    if (spent(contents) >= (board.dots ?? 0)) return 'spent'
    await keep(tx, { board, person, item, dots: found.mine + 1 })
    return 'counts'
  })
}

interface Answer {
  readonly board: BoardId
  readonly items: readonly ItemKey[]
}

/** Answers a poll. The last answer counts, and none is one too. */
export function answerPoll(db: Db, viewer: Viewer, { board: id, items }: Answer): Promise<Given> {
  return transaction(db, async (tx) => {
    const voting = await authorizeVote(tx, viewer, id)
    if (voting === null) return 'late'
    const { board, contents, person } = voting
    const there = new Set(itemsOf(board, contents).map(({ key }) => key))
    if (items.some((item) => !there.has(item))) throw new NotFound('errors.notFound')
    if (items.length > (board.dots ?? 0)) return 'spent'

    await tx.deleteFrom('board_vote').where('board_id', '=', id).where('person_id', '=', person).execute()
    for (const item of items) await keep(tx, { board, person, item, dots: 1 })
    return 'counts'
  })
}

/** Null where the vote is not open. Two pages of one person come one after the other. */
async function authorizeVote(tx: Tx, viewer: Viewer, id: BoardId) {
  const board = await joinBoard(tx, viewer, id)
  authorize(boardRules, 'vote', viewer, board)
  if (stateOf(board) !== 'voting') return null
  const person = signedIn(viewer)
  await inTurn(tx, id, 'beside')
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${id}${person}`}, 0))`.execute(tx)
  return { board, person, contents: await readContents(tx, viewer, board) }
}

interface Kept {
  readonly board: Board
  readonly person: PersonId
  readonly item: ItemKey
  readonly dots: number
}

async function keep(tx: Tx, { board, person, item, dots }: Kept): Promise<void> {
  const [of, id] = item.split(' ')
  const note = of === 'note' ? parseId<BoardNoteId>(id) : null
  const group = of === 'group' ? parseId<BoardGroupId>(id) : null
  const on = { board_id: board.id, person_id: person, note_id: note, group_id: group }
  if (dots === 0) {
    await sql`delete from board_vote where board_id = ${board.id} and person_id = ${person}
      and note_id is not distinct from ${note}::uuid and group_id is not distinct from ${group}::uuid`.execute(tx)
    return
  }
  await tx
    .insertInto('board_vote')
    .values({ ...on, community_id: board.communityId, dots })
    .onConflict((known) => known.columns(['board_id', 'person_id', 'note_id', 'group_id']).doUpdateSet({ dots }))
    .execute()
}
