import { html, type Html } from '#kernel/html.ts'
import { button, icon, postForm } from '#shell/index.ts'
import { byDots, itemsOf, shownFrom, spent, type Item } from '../model.ts'
import { answeringPath, dotsPath } from '../paths.ts'
import { backField, heading, type BoardShown } from './shown.ts'

/** Where dots are given, or a question of few choices is answered. */
export function voting(shown: BoardShown): Html {
  return html`${voteSaid(shown)} ${shown.board.kind === 'poll' ? poll(shown) : dotVote(shown)}`
}

/** Who can find out what of a vote. */
function voteSaid({ reader, board }: BoardShown): Html {
  const { words } = reader
  const key = board.anonymity === 'anonymous' ? 'anonymous' : board.showsVotes ? 'live' : 'named'
  return html`<p class="promise card kind">${icon(key === 'anonymous' ? 'lock' : 'people')}<span>${words(`boards.votes.promise.${key}`, { count: shownFrom })}</span></p>`
}

function dotVote(shown: BoardShown): Html {
  const { board, contents, reader, may } = shown
  const { words } = reader
  const items = itemsOf(board, contents)
  const left = (board.dots ?? 0) - spent(contents)
  const form = `dots-${board.id}`
  return html`<p class="left-over" role="status"><strong>${words('boards.votes.left', { left, of: board.dots ?? 0 })}</strong> <span class="dots" aria-hidden="true">${dotsOf(left)}</span></p>
    <form method="post" action="${dotsPath(board.id)}" id="${form}">${backField(shown)}</form>
    <ul class="ballot">${items.map((item) => html`<li class="${item.mine > 0 ? 'slip chosen' : 'slip'}">${ballotItem(shown, item, { form, isLeft: left > 0 && may.vote })}</li>`)}</ul>`
}

interface Ballot {
  readonly form: string
  readonly isLeft: boolean
}

function ballotItem(shown: BoardShown, item: Item, { form, isLeft }: Ballot): Html {
  const { words } = shown.reader
  const moves = (name: 'give' | 'take', isOff: boolean) =>
    html`<button type="submit" class="button quiet" form="${form}" name="${name}" value="${item.key}" ${isOff && html`disabled`}>
      <span aria-hidden="true">${name === 'give' ? '+' : '−'}</span><span class="unseen">${words(`boards.votes.${name}`, { item: item.label })}</span>
    </button>`
  return html`<div class="stack-xs"><p class="told">${item.label}</p>${inGroup(shown, item)}${liveSum(shown, item)}</div>
    <div class="giving">${moves('take', item.mine === 0)}<span class="given"><span class="dots" aria-hidden="true">${dotsOf(item.mine)}</span><span class="unseen">${words('boards.votes.mine', { count: item.mine })}</span></span>${moves('give', !isLeft)}</div>`
}

function inGroup({ reader }: BoardShown, { notes }: Item): Html | false {
  return (
    notes.length > 0 &&
    html`<details class="inside"><summary>${reader.words('boards.votes.inside', { count: notes.length })}</summary><ul>${notes.map(({ words }) => html`<li class="told">${words}</li>`)}</ul></details>`
  )
}

function liveSum({ reader, board }: BoardShown, { dots }: Item): Html | false {
  return (
    board.showsVotes && html`<p class="small muted">${reader.words('boards.votes.soFar', { count: dots ?? 0 })}</p>`
  )
}

function dotsOf(count: number): string {
  return '●'.repeat(Math.max(0, count))
}

/** Radio buttons, or boxes where several may be chosen. Sending it again changes the answer. */
function poll(shown: BoardShown): Html {
  const { board, contents, reader, may } = shown
  const { words } = reader
  const items = itemsOf(board, contents)
  const type = board.dots === 1 ? 'radio' : 'checkbox'
  const hasAnswered = spent(contents) > 0
  const choice = (item: Item) =>
    html`<label class="choice"><input type="${type}" name="items" value="${item.key}" ${item.mine > 0 && html`checked`} /><b>${item.label}</b>${liveSum(shown, item)}</label>`
  const legend = words(board.dots === 1 ? 'boards.votes.chooseOne' : 'boards.votes.chooseMany')
  return postForm({
    action: answeringPath(board.id),
    content: html`${backField(shown)}<fieldset class="choices"><legend>${legend}</legend><div class="cards">${items.map(choice)}</div></fieldset>
      ${hasAnswered && html`<p class="small muted">${words('boards.votes.answered')}</p>`}`,
    submit: may.vote
      ? button({ label: words(hasAnswered ? 'boards.votes.answerAgain' : 'boards.votes.answer') })
      : html``,
  })
}

/** What came of it: a list with bars, most first, with its numbers in words. */
export function results(shown: BoardShown): Html {
  const { board, contents, reader } = shown
  const { words } = reader
  if (board.voters === null)
    return html`<p class="promise card kind">${icon('lock')}<span>${words('boards.results.few', { count: shownFrom })}</span></p>`
  const items = byDots(itemsOf(board, contents))
  const most = Math.max(1, ...items.map(({ dots }) => dots ?? 0))
  return html`<section class="stack-s">
    ${heading(shown, words('boards.results.title'))}
    <p class="muted">${words('boards.results.voters', { count: board.voters })}</p>
    <ol class="results">${items.map((item) => html`<li>${result(shown, item, most)}</li>`)}</ol>
  </section>`
}

function result(shown: BoardShown, item: Item, most: number): Html {
  const { board, reader } = shown
  const { words } = reader
  const key = board.kind === 'poll' ? 'people' : 'dots'
  const dots = item.dots ?? 0
  return html`<p class="row between"><span class="told">${item.label}</span><b>${words(`boards.results.${key}`, { count: dots })}</b></p>
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="4" rx="1"></rect><rect class="full" width="${(100 * dots) / most}" height="4" rx="1"></rect></svg>
    ${item.names.length > 0 && html`<p class="small muted">${item.names.join(', ')}</p>`}
    ${inGroup(shown, item)}`
}
