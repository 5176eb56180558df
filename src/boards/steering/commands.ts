import { sql, type RawBuilder } from 'kysely'
import type { BoardId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { BoardEvent } from '../events.ts'
import type { VotingForm } from '../forms.ts'
import { stateOf, type Board } from '../model.ts'
import { lockBoard } from '../queries.ts'
import { boardRules } from '../rules.ts'

interface Steering {
  readonly id: BoardId
  readonly now: Temporal.Instant
}

/** What became of it: it was done already by somebody else, nothing was written, or too few have taken part. */
export type Outcome =
  | 'revealed'
  | 'named'
  | 'closed'
  | 'reopened'
  | 'regrouped'
  | 'collecting'
  | 'done'
  | 'empty'
  | 'few'

/** Shows all notes at once. Of an anonymous board, the names are gone from then on. */
export function revealBoard(db: Db, viewer: Viewer, { id, now }: Steering): Promise<Outcome> {
  return transaction(db, async (tx) => {
    const board = await authorizeSteering(tx, viewer, id)

    const outcome = await become(tx, sql`reveal_board(${id}, ${now})`)

    await recordOf(tx, viewer, { kind: 'board.revealed', board, outcome, now })
    return outcome
  })
}

/** An anonymous board goes by name. What was written before stays with whoever wrote it until she says otherwise. */
export function goByName(db: Db, viewer: Viewer, { id, now }: Steering): Promise<Outcome> {
  return transaction(db, async (tx) => {
    const board = await authorizeSteering(tx, viewer, id)

    const outcome = await become(tx, sql`go_by_name(${id}, ${now})`)

    await recordOf(tx, viewer, { kind: 'board.named', board, outcome, now })
    return outcome
  })
}

/** Ends it, and counts the dots. An anonymous vote of too few ends only where it is wanted without a result. */
export function closeBoard(
  db: Db,
  viewer: Viewer,
  { id, isWithoutResult, now }: Steering & { readonly isWithoutResult: boolean },
): Promise<Outcome> {
  return transaction(db, async (tx) => {
    const board = await authorizeSteering(tx, viewer, id)

    const outcome = await become(tx, sql`close_board(${id}, ${now}, ${isWithoutResult})`)

    await recordOf(tx, viewer, { kind: 'board.closed', board, outcome, now })
    return outcome
  })
}

/** What is closed goes on; a vote goes back to grouping; what is grouped is written on. */
export function stepBoardBack(db: Db, viewer: Viewer, { id, now }: Steering): Promise<Outcome> {
  return transaction(db, async (tx) => {
    const board = await authorizeSteering(tx, viewer, id)

    const outcome = await become(tx, sql`step_board_back(${id})`)

    await recordOf(tx, viewer, { kind: 'board.steppedBack', board, outcome, now })
    return outcome
  })
}

async function authorizeSteering(tx: Tx, viewer: Viewer, id: BoardId): Promise<Board> {
  const board = await lockBoard(tx, viewer, id)
  authorize(boardRules, 'steer', viewer, board)
  return board
}

/** The database does it whole, since it touches what nobody else may read. */
async function become(tx: Tx, act: RawBuilder<unknown>): Promise<Outcome> {
  const { rows } = await sql<{ outcome: Outcome }>`select ${act} as outcome`.execute(tx)
  return rows[0]?.outcome ?? 'done'
}

interface Became {
  readonly kind: BoardEvent
  readonly board: Board
  readonly outcome: Outcome
  readonly now: Temporal.Instant
}

async function recordOf(tx: Tx, viewer: Viewer, { kind, board, outcome, now }: Became): Promise<void> {
  if (outcome === 'done' || outcome === 'empty' || outcome === 'few') return
  await record<BoardEvent>(tx, viewer, kind, { subject: board.id, community: board.communityId, now })
}

/** Gives everybody her dots. False where somebody else did it already. */
export function beginVoting(
  db: Db,
  viewer: Viewer,
  { id, form, now }: Steering & { readonly form: VotingForm },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    const board = await authorizeSteering(tx, viewer, id)
    if (stateOf(board) !== 'grouping') return false

    const begun = { voting_at: now, voting_by: signedIn(viewer) }
    await tx
      .updateTable('board')
      .set({ dots: form.dots, votes_on: form.votesOn, shows_votes: showsVotes(board, form), ...begun })
      .where('id', '=', id)
      .execute()

    await record<BoardEvent>(tx, viewer, 'board.votingBegun', { subject: id, community: board.communityId, now })
    return true
  })
}

/** Of an anonymous vote, sums that are seen while they change would say whose each dot is. */
function showsVotes({ anonymity }: Board, form: VotingForm): boolean {
  return anonymity === 'named' && form.showsVotes
}
