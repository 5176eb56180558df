import type { Html } from '#kernel/html.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { boardsPath } from '../paths.ts'
import { wholeBoard } from './board.ts'
import type { BoardShown } from './shown.ts'

/** A board on its own page. */
export function boardPage(shown: BoardShown, community: Community, can: CommunityCan): Html {
  const { reader, board } = shown
  return placePage({
    reader,
    community,
    can,
    here: 'boards',
    between: [{ href: boardsPath(community.id), label: reader.words('boards.title') }],
    title: board.question,
    content: wholeBoard(shown),
  })
}
