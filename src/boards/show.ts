import type { BoardId } from '#database'
import type { Html } from '#kernel/html.ts'
import type { Asked } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { hasRole } from '#kernel/viewer.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import type { Gathering } from '../gatherings/index.ts'
import type { Board } from './model.ts'
import { backTo } from './forms.ts'
import { boardPath, openingPath } from './paths.ts'
import { findBoard, listBoardsOf, readContents } from './queries.ts'
import { boardRules, boardsRules } from './rules.ts'
import { boardPage } from './views/board-page.ts'
import { inGathering } from './views/in-gathering.ts'
import type { BoardShown } from './views/shown.ts'

/** A board on its own page, with the form that did not go through, where there is one. */
export async function showBoard(asked: Asked, id: BoardId, draft: Draft = noDraft): Promise<Html> {
  const { db, viewer } = asked
  const board = await findBoard(db, viewer, id)
  const to = backTo(asked.body, id)
  const shown = await shownOf(asked, board, { back: to === boardPath(id) ? null : to, level: 2, draft })
  const community = await enterCommunity(db, viewer, board.communityId)
  return boardPage(shown, community, can(communityRules, viewer, community))
}

/**
 * The boards of a gathering as a part of another page, such as its room: the one that is open, or else the last, whole. Its
 * forms come back to that page. It keeps itself new, and works by reloading where no scripts run.
 */
export async function boardsInRoom(
  asked: Asked,
  gathering: Pick<Gathering, 'id' | 'communityId'>,
  back: string,
): Promise<Html> {
  const { db, viewer, reader } = asked
  const boards = await listBoardsOf(db, viewer, gathering.id)
  const first = boards.findLast(({ closedAt }) => closedAt === null) ?? boards.at(-1) ?? null
  const isOver = boards.some((board) => board.isOver)
  const mayOpen = boardsRules.openInGathering(viewer, { communityId: gathering.communityId, isOver })
  return inGathering({
    reader,
    gathering: gathering.id,
    shown: first && (await shownOf(asked, first, { back, level: 3, draft: noDraft })),
    others: boards.filter((board) => board !== first),
    opening: mayOpen ? openingPath(gathering.communityId, { gathering: gathering.id, back }) : null,
  })
}

async function shownOf(
  { db, viewer, reader }: Asked,
  board: Board,
  how: Pick<BoardShown, 'back' | 'level' | 'draft'>,
): Promise<BoardShown> {
  const contents = await readContents(db, viewer, board)
  const mayHold = hasRole(viewer, board.communityId, 'coordinator', 'facilitator') && !board.isOver
  return { reader, board, contents, may: can(boardRules, viewer, board), mayHold, ...how }
}
