import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, emptyState, linkButton, list, pager } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import type { Board } from '../model.ts'
import { boardPath, openingPath } from '../paths.ts'
import { openedSaid, stateChip } from './board.ts'

interface ListPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly mayOpen: boolean
  readonly boards: readonly Board[]
  /** Where the list goes on. */
  readonly onward: string | null
}

/** What a community thinks about together: open ones first. */
export function listPage({ reader, community, can, mayOpen, boards, onward }: ListPage): Html {
  const { words } = reader
  const href = openingPath(community.id)
  const open = linkButton({ href, label: words('boards.open'), icon: 'plus' })
  return placePage({
    reader,
    community,
    can,
    here: 'boards',
    title: words('boards.title'),
    content:
      boards.length === 0
        ? emptyState({
            icon: 'together',
            title: words('boards.none.title'),
            content: words('boards.none.about'),
            act: mayOpen && open,
          })
        : html`<p>${words('boards.about')}</p> ${mayOpen && html`<p>${open}</p>`}
          ${boardList(reader, boards)} ${pager({ reader, older: onward })}`,
  })
}

export function boardList(reader: Reader, boards: readonly Board[]): Html {
  const { words } = reader
  const item = (board: Board) => html`<a class="told" href="${boardPath(board.id)}">${board.question}</a>
    <p class="row">${stateChip(words, board)} ${chip({ label: words(`boards.kinds.${board.kind}.chip`) })} ${chip({ label: words(`boards.anonymity.${board.anonymity}.chip`) })}</p>
    <p class="small muted">${openedSaid({ reader, board })}</p>`
  return list(boards.map(item))
}
