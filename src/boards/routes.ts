import type { BoardId, BoardKind } from '#database'
import { again, file, page, seeOther } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import { parseId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { communityRules, enterCommunity, isOver, type Community } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { linkButton, noDraft, type Draft } from '#shell/index.ts'
import type { GatheringPart } from '../gatherings/index.ts'
import { openBoard } from './commands.ts'
import { backTo, gatheringIn, openingForm } from './forms.ts'
import { groupingRoutes } from './grouping/routes.ts'
import { stateOf } from './model.ts'
import { noteRoutes } from './notes/routes.ts'
import { boardsPath, openingPath } from './paths.ts'
import { boardsPerPage, findBoard, listBoards, listBoardsOf, readContents } from './queries.ts'
import { boardsRules } from './rules.ts'
import { showBoard } from './show.ts'
import { steeringRoutes } from './steering/routes.ts'
import { fileOf, textOf } from './text.ts'
import { boardList, listPage } from './views/list-page.ts'
import { openingPage } from './views/opening-page.ts'
import { voteRoutes } from './votes/routes.ts'

const shelf = '/communities/:id/boards'

/** What a group thinks about together, live or over days. */
export function boardRoutes(at: Routes): void {
  at.get(shelf, async (asked) => page(await listed(asked)))
  openingRoutes(at)

  at.get('/boards/:id', async (asked) => page(await showBoard(asked, asked.id<BoardId>('id'))))
  noteRoutes(at)
  groupingRoutes(at)
  steeringRoutes(at)
  voteRoutes(at)
  takingRoutes(at)
}

function openingRoutes(at: Routes): void {
  at.get(`${shelf}/new`, async (asked) => {
    const community = await toOpen(asked)
    return page(opening(asked, community, { draft: noDraft, entered: asked.query }))
  })

  at.post(shelf, async (asked) => {
    const { db, viewer, reader, body, now } = asked
    const community = await toOpen(asked)
    const show = (draft: Draft) => again(opening(asked, community, { draft, entered: body }))
    const form = parse(openingForm, body)
    if (!form.ok) return show(form)
    const doubt = doubtOf(reader, body, { fields: ['question', 'options'] })
    if (doubt) return show({ entered: body, problems: {}, doubt })

    const gathering = gatheringIn(body)
    const id = await openBoard(db, viewer, { community: community.id, gathering, form: form.value, now })
    return seeOther(backTo(body, id), { key: 'boards.notices.opened' })
  })
}

async function toOpen({ db, viewer, id }: Asked): Promise<Community> {
  const community = await enterCommunity(db, viewer, id('id'))
  authorize(boardsRules, 'open', viewer, { communityId: community.id, isOver: isOver(community) })
  return community
}

interface Opening {
  readonly draft: Draft
  /** What says which kind it is, and in which gathering. */
  readonly entered: Asked['body']
}

function opening({ viewer, reader }: Asked, community: Community, { draft, entered }: Opening): Html {
  const may = can(communityRules, viewer, community)
  const gathering = gatheringIn(entered)
  const back = typed(entered, 'back')
  return openingPage({ reader, community, can: may, kind: kindIn(typed(entered, 'kind')), gathering, draft, back })
}

function kindIn(text: string): BoardKind | null {
  const kinds: readonly BoardKind[] = ['ideas', 'vote', 'poll']
  return kinds.find((kind) => kind === text) ?? null
}

async function listed({ db, viewer, reader, id, query }: Asked): Promise<Html> {
  const community = await enterCommunity(db, viewer, id('id'))
  const found = await listBoards(db, viewer, { community: community.id, after: parseId<BoardId>(query['after']) })
  const boards = found.slice(0, boardsPerPage)
  const last = found.length > boardsPerPage ? boards.at(-1) : undefined
  const mayOpen = boardsRules.open(viewer, { communityId: community.id, isOver: isOver(community) })
  const may = can(communityRules, viewer, community)
  const onward = last ? `${boardsPath(community.id)}?after=${last.id}` : null
  return listPage({ reader, community, can: may, mayOpen, boards, onward })
}

/** What was shown, to be taken along into minutes. */
function takingRoutes(at: Routes): void {
  const taken = async ({ db, viewer, id, reader }: Asked) => {
    const board = await findBoard(db, viewer, id<BoardId>('id'))
    return { words: reader.words, board, contents: await readContents(db, viewer, board) }
  }
  const headers = (name: string) => ({
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  })

  at.get('/boards/:id/text', async (asked) =>
    file('text/plain; charset=utf-8', textOf(await taken(asked)), headers('board.txt')),
  )
  at.get('/boards/:id/file', async (asked) =>
    file('text/csv; charset=utf-8', fileOf(await taken(asked)), headers('board.csv')),
  )
}

/** The boards of a gathering, on its page: above all else while one is open, and how to open another. */
export const boardsOfGathering: GatheringPart = async ({ db, viewer, reader }, gathering) => {
  const boards = await listBoardsOf(db, viewer, gathering.id)
  const { words } = reader
  const place = { communityId: gathering.communityId, isOver: gathering.isOver }
  const mayOpen = boardsRules.openInGathering(viewer, place) && gathering.cancelledAt === null
  const href = openingPath(gathering.communityId, { gathering: gathering.id })
  const shown =
    boards.length > 0 &&
    html`<section class="stack-s" aria-labelledby="boards"><h2 id="boards">${words('boards.title')}</h2>${boardList(reader, boards)}</section>`
  const isOpen = boards.some((board) => stateOf(board) !== 'closed')
  return {
    ...(isOpen ? { first: shown } : { below: shown }),
    act: mayOpen && linkButton({ href, label: words('boards.openInGathering'), kind: 'quiet', icon: 'plus' }),
  }
}
