import type { BoardId } from '#database'
import type { Html } from '#kernel/html.ts'
import type { Asked } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { hasRole } from '#kernel/viewer.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { findBoard, readContents } from './queries.ts'
import { boardRules } from './rules.ts'
import { boardPage } from './views/board-page.ts'
import { boardSection } from './views/board.ts'
import type { BoardShown } from './views/shown.ts'

/** A board on its own page, with the form that did not go through, where there is one. */
export async function showBoard(asked: Asked, id: BoardId, draft: Draft = noDraft): Promise<Html> {
  const { db, viewer } = asked
  const shown = await boardFor(asked, id, { back: null, level: 2, draft })
  const community = await enterCommunity(db, viewer, shown.board.communityId)
  return boardPage(shown, community, can(communityRules, viewer, community))
}

/**
 * A board as a part of another page, such as the room of a gathering: its forms come back to that page. It keeps itself
 * new while it is open, and works by reloading where no scripts run.
 */
export async function boardPart(asked: Asked, id: BoardId): Promise<Html> {
  const back = asked.reader.path.split('?')[0] ?? null
  return boardSection(await boardFor(asked, id, { back, level: 3, draft: noDraft }))
}

async function boardFor(
  { db, viewer, reader }: Asked,
  id: BoardId,
  how: Pick<BoardShown, 'back' | 'level' | 'draft'>,
): Promise<BoardShown> {
  const board = await findBoard(db, viewer, id)
  const contents = await readContents(db, viewer, board)
  const mayHold = hasRole(viewer, board.communityId, 'coordinator', 'facilitator') && !board.isOver
  return { reader, board, contents, may: can(boardRules, viewer, board), mayHold, ...how }
}
