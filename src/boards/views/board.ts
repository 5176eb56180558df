import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, type ChipKind } from '#shell/index.ts'
import { stateOf, type Board, type BoardState } from '../model.ts'
import { boardFilePath, boardPath, boardTextPath } from '../paths.ts'
import { heading, type BoardShown } from './shown.ts'
import { steering } from './steering.ts'
import { keptNotes, writing } from './writing.ts'
import { results, voting } from './voting.ts'
import { wall } from './wall.ts'

/** A board from its state to what those who run it can do. It hears of changes while it is open. */
export function wholeBoard(shown: BoardShown): Html {
  const { board, reader } = shown
  return html`<live-board class="board" data-board="${board.id}" data-hears="${board.id}">
    ${wentOn(reader, boardPath(board.id))} ${insideOf(shown)}
  </live-board>`
}

/** Told to whoever is writing while the board goes on: nothing is taken from under her hands. */
export function wentOn({ words }: Reader, href: string): Html {
  return html`<p class="went-on" role="status" hidden>${words('boards.wentOn')} <a href="${href}">${words('boards.showIt')}</a></p>`
}

export function insideOf(shown: BoardShown): Html {
  return html`${marks(shown)} ${steps(shown)} ${inState(shown)} ${steering(shown)} ${taking(shown)}`
}

function marks({ reader, board }: BoardShown): Html {
  const { words } = reader
  return html`<p class="row">
    ${stateChip(reader.words, board)}
    ${chip({ label: words(`boards.anonymity.${board.anonymity}.chip`), icon: board.anonymity === 'named' ? 'people' : 'lock' })}
    <span class="small muted">${openedSaid({ reader, board })}</span>
  </p>`
}

const looks: Readonly<Record<BoardState, ChipKind>> = {
  collecting: 'ask',
  grouping: 'ask',
  voting: 'ask',
  closed: 'plain',
}

export function stateChip(words: BoardShown['reader']['words'], board: Board): Html {
  const state = stateOf(board)
  const key = state === 'voting' && board.kind === 'poll' ? 'answering' : state
  return chip({ label: words(`boards.states.${key}`), kind: looks[state] })
}

export function openedSaid({ reader, board }: Pick<BoardShown, 'reader' | 'board'>): string {
  const { words, dates } = reader
  const name = board.openedByName ?? words('boards.formerMember')
  const opened = words('boards.opened', { name, date: dates.date(board.openedAt) })
  if (board.closedAt === null) return opened
  const by = { name: board.closedByName ?? words('boards.formerMember'), date: dates.date(board.closedAt) }
  return `${opened} ${words('boards.closedBy', by)}`
}

const course: readonly BoardState[] = ['collecting', 'grouping', 'voting', 'closed']

/** Where a board that collects ideas is on its way. */
function steps({ reader, board }: BoardShown): Html | false {
  const { words } = reader
  const here = stateOf(board)
  const now = course.indexOf(here)
  const step = (state: BoardState) => {
    const look = course.indexOf(state) < now ? 'past' : state === here ? 'now' : 'ahead'
    return html`<li class="${look}" ${state === here && html`aria-current="step"`}>${words(`boards.course.${state}`)}</li>`
  }
  const gone = course.filter((state) => state !== 'voting' || board.votingAt !== null || board.closedAt === null)
  return board.kind === 'ideas' && html`<ol class="course">${gone.map(step)}</ol>`
}

function inState(shown: BoardShown): Html {
  return html`${stateOf(shown.board) !== 'collecting' && keptNotes(shown)} ${bodies[stateOf(shown.board)](shown)}`
}

const bodies: Readonly<Record<BoardState, (shown: BoardShown) => Html>> = {
  collecting: (shown) => {
    const before = heading(shown, shown.reader.words('boards.shownBefore'))
    return html`${writing(shown)} ${shown.contents.notes.length > 0 && html`${before} ${wall(shown)}`}`
  },
  grouping: wall,
  voting,
  closed: (shown) => (shown.board.votingAt === null ? wall(shown) : results(shown)),
}

/** What all have seen can be taken along, for minutes. */
function taking({ reader, board, contents }: BoardShown): Html | false {
  const { words } = reader
  if (contents.notes.length === 0 || stateOf(board) === 'voting') return false
  return html`<p class="small no-print">${words('boards.take.title')} <a href="${boardTextPath(board.id)}" data-turbo="false">${words('boards.take.text')}</a> · <a href="${boardFilePath(board.id)}" data-turbo="false">${words('boards.take.file')}</a></p>`
}
