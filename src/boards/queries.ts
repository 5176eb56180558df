import { sql } from 'kysely'
import type { BoardId, BoardNoteId, BoardOwnNoteId, CommunityId, GatheringId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { isOverOf } from '../communities/index.ts'
import { stateOf, type Board, type Contents, type Group, type Note, type OwnNote, type Vote } from './model.ts'
import { noteRules } from './rules.ts'

export const boardsPerPage = 20

export async function findBoard(db: Db, viewer: Viewer, id: BoardId): Promise<Board> {
  const board = await visibleBoards(db, viewer).where('board.id', '=', id).executeTakeFirst()
  if (!board) throw new NotFound('errors.notFound')
  return board
}

/** Whoever takes part waits for whoever is changing its state, and finds the board as it is then. */
export async function joinBoard(tx: Tx, viewer: Viewer, id: BoardId): Promise<Board> {
  await sql`select join_board(${id})`.execute(tx)
  return findBoard(tx, viewer, id)
}

/** Whoever puts notes in groups or takes one away comes after whoever came before; those who vote wait for them alone. */
export async function inTurn(tx: Tx, id: BoardId, how: 'alone' | 'beside'): Promise<void> {
  const lock = how === 'alone' ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`
  await sql`select ${lock}(hashtextextended(${id}, 1))`.execute(tx)
}

/** Whoever changes its state waits for all who take part. */
export async function lockBoard(tx: Tx, viewer: Viewer, id: BoardId): Promise<Board> {
  await sql`select from board where id = ${id} for update`.execute(tx)
  return findBoard(tx, viewer, id)
}

interface ListedPage {
  readonly community: CommunityId
  readonly after: BoardId | null
}

/** Open ones first, then the latest; and one more that says that there are more. */
export async function listBoards(db: Db, viewer: Viewer, { community, after }: ListedPage): Promise<Board[]> {
  const place = (of: string) => sql`(${sql.ref(of)}.closed_at is null, ${sql.ref(of)}.opened_at, ${sql.ref(of)}.id)`
  const beyond = sql<boolean>`${place('board')} < (select ${place('last')} from board last where last.id = ${after})`
  return visibleBoards(db, viewer)
    .where('board.community_id', '=', community)
    .where(after === null ? sql<boolean>`true` : beyond)
    .orderBy(sql`board.closed_at is null`, 'desc')
    .orderBy('board.opened_at', 'desc')
    .orderBy('board.id', 'desc')
    .limit(boardsPerPage + 1)
    .execute()
}

/** The boards of one gathering, as they were opened. */
export function listBoardsOf(db: Db, viewer: Viewer, gathering: GatheringId): Promise<Board[]> {
  return visibleBoards(db, viewer)
    .where('board.gathering_id', '=', gathering)
    .orderBy('board.opened_at')
    .orderBy('board.id')
    .limit(boardsPerPage)
    .execute()
}

/** The only way in: says in SQL what `boardRules.read` says. */
function visibleBoards(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('board')
    .where(sql<boolean>`board.community_id = any (${mine}::uuid[])`)
    .leftJoin('person as opener', 'opener.id', 'board.opened_by')
    .leftJoin('person as closer', 'closer.id', 'board.closed_by')
    .select([
      'board.id',
      'board.community_id as communityId',
      'board.gathering_id as gatheringId',
      'board.kind',
      'board.question',
      'board.anonymity',
      'board.dots',
      'board.votes_on as votesOn',
      'board.shows_votes as showsVotes',
      'board.opened_at as openedAt',
      'board.opened_by as openedBy',
      'opener.display_name as openedByName',
      'board.revealed_at as revealedAt',
      'board.voting_at as votingAt',
      'board.closed_at as closedAt',
      'closer.display_name as closedByName',
      'board.voters',
      isOverOf(mine, sql.ref('board.community_id')).as('isOver'),
    ])
}

/** All of a board that the viewer may know, asked for side by side. */
export async function readContents(db: Db, viewer: Viewer, board: Board): Promise<Contents> {
  const state = stateOf(board)
  const [notes, groups, own, votes, writers] = await Promise.all([
    listNotes(db, viewer, board),
    board.kind === 'ideas' ? listGroups(db, viewer, board.id) : [],
    board.kind === 'ideas' ? listOwn(db, viewer, board.id) : [],
    state === 'voting' || state === 'closed' ? listVotes(db, viewer, board.id) : [],
    state === 'collecting' ? countWriters(db, board.id) : null,
  ])
  return { notes, groups, own, votes, writers }
}

async function listNotes(db: Db, viewer: Viewer, board: Board): Promise<Note[]> {
  const rows = await visibleNotes(db, viewer, board.id).orderBy('note.place').execute()
  return rows.filter((note) => noteRules.read(viewer, { ...board, ...note }))
}

export async function findNote(db: Db, viewer: Viewer, board: Board, id: BoardNoteId): Promise<Note> {
  const note = await visibleNotes(db, viewer, board.id).where('note.id', '=', id).executeTakeFirst()
  if (!note || !noteRules.read(viewer, { ...board, ...note })) throw new NotFound('errors.notFound')
  return note
}

function visibleNotes(db: Db, viewer: Viewer, board: BoardId) {
  return db
    .selectFrom('board_note as note')
    .innerJoin(visibleBoards(db, viewer).where('board.id', '=', board).as('of'), 'of.id', 'note.board_id')
    .leftJoin('person as author', 'author.id', 'note.author_id')
    .select([
      'note.id',
      'note.words',
      'note.group_id as groupId',
      'author.display_name as authorName',
      sql<boolean>`coalesce(note.author_id = ${viewer.id}, false)`.as('isMine'),
      'note.held_at as heldAt',
      'note.dots',
    ])
}

export function listGroups(db: Db, viewer: Viewer, board: BoardId): Promise<Group[]> {
  return db
    .selectFrom('board_group as grouped')
    .innerJoin(visibleBoards(db, viewer).where('board.id', '=', board).as('of'), 'of.id', 'grouped.board_id')
    .select(['grouped.id', 'grouped.name', 'grouped.dots'])
    .orderBy('grouped.id')
    .execute()
}

function listOwn(db: Db, viewer: Viewer, board: BoardId): Promise<OwnNote[]> {
  return visibleOwn(db, viewer, board).orderBy('id').execute()
}

export async function findOwn(db: Db, viewer: Viewer, board: BoardId, id: BoardOwnNoteId): Promise<OwnNote> {
  const note = await visibleOwn(db, viewer, board).where('id', '=', id).executeTakeFirst()
  if (!note) throw new NotFound('errors.notFound')
  return note
}

/** Nobody reads what others have written before it is shown, whatever she is here. */
function visibleOwn(db: Db, viewer: Viewer, board: BoardId) {
  return db
    .selectFrom('board_own_note')
    .where('board_id', '=', board)
    .where('owner_id', '=', signedIn(viewer))
    .select(['id', 'words', 'kept_at as keptAt'])
}

/** Her own, and those of others where the database shows them. */
export function listVotes(db: Db, viewer: Viewer, board: BoardId): Promise<Vote[]> {
  return db
    .selectFrom('board_vote as vote')
    .innerJoin(visibleBoards(db, viewer).where('board.id', '=', board).as('of'), 'of.id', 'vote.board_id')
    .leftJoin('person as voter', 'voter.id', 'vote.person_id')
    .select([
      'vote.note_id as noteId',
      'vote.group_id as groupId',
      'vote.dots',
      sql<boolean>`vote.person_id = ${viewer.id}`.as('isMine'),
      'voter.display_name as name',
    ])
    .where(sql<boolean>`vote.person_id = ${viewer.id}
      or (of.anonymity = 'named' and (of."showsVotes" or of."closedAt" is not null))`)
    .orderBy('voter.display_name')
    .execute()
}

async function countWriters(db: Db, board: BoardId): Promise<number | null> {
  const { rows } = await sql<{ count: number | null }>`select board_writers(${board}) as count`.execute(db)
  return rows[0]?.count ?? null
}
