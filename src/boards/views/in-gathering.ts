import type { GatheringId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton } from '#shell/index.ts'
import type { Board } from '../model.ts'
import { boardPath } from '../paths.ts'
import { insideOf, stateChip, wentOn } from './board.ts'
import type { BoardShown } from './shown.ts'

interface InGathering {
  readonly reader: Reader
  readonly gathering: GatheringId
  /** The one that is open, or else the last. */
  readonly shown: BoardShown | null
  readonly others: readonly Board[]
  /** Where one opens another; null for whoever may not. */
  readonly opening: string | null
}

/** The boards of a gathering beside what goes on in it: the one that is open, or else the last, whole. */
export function inGathering({ reader, gathering, shown, others, opening }: InGathering): Html {
  const { words } = reader
  const hears = shown === null ? gathering : `${gathering} ${shown.board.id}`
  const other = (board: Board) =>
    html`<li><a class="told" href="${boardPath(board.id)}">${board.question}</a> ${stateChip(words, board)}</li>`
  return html`<live-board class="board" data-board="${gathering}" data-hears="${hears}">
    ${shown !== null && html`${wentOn(reader, shown.back ?? '')}<section class="board" aria-labelledby="board-shown"><h2 class="told" id="board-shown">${shown.board.question}</h2>${insideOf(shown)}</section>`}
    ${others.length > 0 && html`<section class="stack-xs"><h2>${words('boards.others')}</h2><ul>${others.map(other)}</ul></section>`}
    ${opening !== null && html`<p>${linkButton({ href: opening, label: words('boards.openInGathering'), kind: 'quiet', icon: 'plus' })}</p>`}
  </live-board>`
}
