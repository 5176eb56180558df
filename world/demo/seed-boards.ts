import type { BoardGroupId, BoardId, BoardNoteId, BoardOwnNoteId, CommunityId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { boards } from './boards.ts'
import { instantOf } from './moments.ts'
import { named, type Known } from './seed-network.ts'

type DemoBoard = (typeof boards)[number]

const zone = 'America/Vancouver'

/** What a community thinks about together: still written on, being put in groups, and over. */
export async function makeBoards(tx: Tx, known: Known, now: Temporal.Instant): Promise<void> {
  const community = named(known.communities, 'victim-services')
  for (const board of boards) {
    const id = await makeBoard(tx, known, { board, community, now })
    await (board.revealed === undefined ? writeOwn : makeNotes)(tx, known, { board, id, community })
  }
}

interface Making {
  readonly board: DemoBoard
  readonly community: CommunityId
  readonly now: Temporal.Instant
}

async function makeBoard(tx: Tx, { people }: Known, { board, community, now }: Making): Promise<BoardId> {
  const { question, anonymity, opened, revealed, vote } = board
  const id = newId<BoardId>()
  const by = named(people, board.by)
  const at = (moment: typeof opened) => instantOf(moment, now, zone)
  await tx
    .insertInto('board')
    .values({
      id,
      community_id: community,
      kind: 'ideas',
      question,
      anonymity,
      opened_at: at(opened),
      opened_by: by,
      ...(revealed && { revealed_at: at(revealed), revealed_by: by, writers: 6 }),
      ...(vote && { voting_at: at(vote.begun), voting_by: by, dots: vote.dots, votes_on: 'groups' as const }),
      ...(vote && { closed_at: at(vote.closed), closed_by: by, voters: vote.voters }),
    })
    .execute()
  return id
}

interface Filling {
  readonly board: DemoBoard
  readonly id: BoardId
  readonly community: CommunityId
}

async function writeOwn(tx: Tx, { people }: Known, { board, id, community }: Filling): Promise<void> {
  const notes = Object.values(board.groups).flat()
  const written = notes.map(({ by, words }) => ({
    id: newId<BoardOwnNoteId>(),
    board_id: id,
    community_id: community,
    owner_id: named(people, by),
    words,
  }))
  await tx.insertInto('board_own_note').values(written).execute()
}

async function makeNotes(tx: Tx, { people }: Known, { board, id, community }: Filling): Promise<void> {
  const place = { board_id: id, community_id: community }
  let last = 0
  for (const [name, notes] of Object.entries(board.groups)) {
    const group = name === '' ? null : newId<BoardGroupId>()
    const dots = board.dotsOf?.[name] ?? null
    if (group)
      await tx
        .insertInto('board_group')
        .values({ id: group, ...place, name, dots })
        .execute()
    const shown = notes.map(({ by, words }) => ({
      id: newId<BoardNoteId>(),
      ...place,
      words,
      place: ++last,
      group_id: group,
      author_id: board.anonymity === 'named' ? named(people, by) : null,
      dots: group ? null : (board.dotsOf?.[words] ?? null),
    }))
    await tx.insertInto('board_note').values(shown).execute()
  }
}
