import { html, type Html } from '#kernel/html.ts'
import {
  button,
  checkbox,
  choicePills,
  field,
  hiddenField,
  linkButton,
  noDraft,
  noticeBox,
  postButton,
  postForm,
} from '#shell/index.ts'
import { shownFrom, stateOf, type BoardState } from '../model.ts'
import { boardPath, steeringPath } from '../paths.ts'
import { backField, backValue, heading, type BoardShown } from './shown.ts'

/** What those who run it can do next, and no more than that. */
export function steering(shown: BoardShown): Html | false {
  if (!shown.may.steer) return false
  const { words } = shown.reader
  const id = `steering-${shown.board.id}`
  return html`<section class="steering card stack-s no-print" aria-labelledby="${id}">
    ${heading(shown, words('boards.steering.title'), id)} ${acts[stateOf(shown.board)](shown)}
  </section>`
}

const acts: Readonly<Record<BoardState, (shown: BoardShown) => Html>> = {
  collecting,
  grouping: (shown) => html`${beginning(shown)} ${row(shown, 'grouping')}`,
  voting: (shown) => html`${shown.board.anonymity === 'anonymous' && endingFew(shown)} ${row(shown, 'voting')}`,
  closed: (shown) => {
    const { board, reader } = shown
    const again = board.votingAt === null ? null : reader.words(`boards.steering.again.${board.anonymity}`)
    return html`${again && html`<p class="small muted">${again}</p>`} ${row(shown, 'closed')}`
  },
}

function collecting(shown: BoardShown): Html {
  const { board, contents, reader, back } = shown
  const { words } = reader
  const act = (name: 'reveal' | 'by-name', label: string) =>
    postButton({ action: steeringPath(board.id, name), label, values: backValue(shown) })
  const isFew = board.anonymity === 'anonymous' && contents.writers === null
  if (!isFew) {
    return html`<p>${words(`boards.steering.reveal.${board.anonymity}`)}</p>
      <div class="row">${act('reveal', words('boards.steering.acts.reveal'))} ${close(shown)}</div>`
  }
  return html`${noticeBox({ content: words('boards.steering.few', { count: shownFrom }) })}
    <p class="small muted">${words('boards.steering.byName')}</p>
    <div class="row">${linkButton({ href: back ?? boardPath(board.id), label: words('boards.steering.lookAgain'), kind: 'quiet' })} ${act('by-name', words('boards.steering.acts.byName'))} ${close(shown)}</div>`
}

/** How many dots each has, and for what. */
function beginning(shown: BoardShown): Html {
  const { board, contents, reader, draft } = shown
  const { words } = reader
  const hasGroups = contents.groups.length > 0
  const on = (['groups', 'notes'] as const).map((value) => ({ value, label: words(`boards.steering.on.${value}`) }))
  return postForm({
    action: steeringPath(board.id, 'voting'),
    content: html`${backField(shown)} <p>${words('boards.steering.vote')}</p>
      <div class="beside">${field({ reader, draft, name: 'dots', id: `each-${board.id}`, kind: 'number', label: words('boards.steering.dots'), value: '3' })}</div>
      ${hasGroups ? choicePills({ reader, draft, name: 'votesOn', id: `on-${board.id}`, label: words('boards.steering.onWhat'), choices: on, value: 'groups' }) : hiddenField('votesOn', 'notes')}
      ${board.anonymity === 'named' && checkbox({ reader, draft: noDraft, name: 'showsVotes', id: `live-${board.id}`, label: words('boards.opening.showsVotes') })}`,
    submit: button({ label: words('boards.steering.acts.voting'), kind: 'quiet' }),
  })
}

/** An anonymous vote of too few is closed only by whoever says that she knows. */
function endingFew(shown: BoardShown): Html {
  const { board, reader } = shown
  const { words } = reader
  const label = words('boards.steering.acts.closeWithout')
  const values = { ...backValue(shown), without: 'yes' }
  return html`<p class="small muted">${words('boards.steering.fewVotes', { count: shownFrom })}</p>
    ${postButton({ action: steeringPath(board.id, 'close'), label, kind: 'plain', values })}`
}

function row(shown: BoardShown, state: 'grouping' | 'voting' | 'closed'): Html {
  const { board, reader } = shown
  const goesBack = state === 'closed' || board.kind === 'ideas'
  const label = reader.words(`boards.steering.back.${state}`)
  return html`<div class="row">
    ${state !== 'closed' && close(shown)}
    ${goesBack && postButton({ action: steeringPath(board.id, 'step-back'), label, kind: 'plain', icon: 'undo', values: backValue(shown) })}
  </div>`
}

function close(shown: BoardShown): Html {
  const { board, reader } = shown
  const label = reader.words(
    stateOf(board) === 'voting' ? 'boards.steering.acts.closeVote' : 'boards.steering.acts.close',
  )
  return postButton({ action: steeringPath(board.id, 'close'), label, values: backValue(shown) })
}
