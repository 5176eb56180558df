import { html, type Html } from '#kernel/html.ts'
import { button, field, fold, formProblem, icon, noDraft, postButton, postForm, select } from '#shell/index.ts'
import { lengths } from '../forms.ts'
import { stateOf, type Group, type Note } from '../model.ts'
import { groupPath, movingPath, notePath } from '../paths.ts'
import { backField, backValue, heading, type BoardShown } from './shown.ts'

/** All notes, in their groups and beside them. While they are put in groups each has a box to tick. */
export function wall(shown: BoardShown): Html {
  const { contents, may, board } = shown
  const { words } = shown.reader
  const loose = contents.notes.filter(({ groupId }) => groupId === null)
  const moves = may.group
  const form = `moving-${board.id}`
  const looseTitle = words(contents.groups.length === 0 ? 'boards.wall.all' : 'boards.wall.loose', {
    count: loose.length,
  })
  if (contents.notes.length === 0) return html`<p class="muted">${words('boards.wall.none')}</p>`
  return html`${moves && html`<p class="muted no-print">${words('boards.wall.how')}</p>`}
    <div class="wall">
      ${contents.groups.map((group) => column(shown, group))}
      ${loose.length > 0 && html`<section class="column loose">${heading(shown, looseTitle)} ${notesIn(shown, loose)}</section>`}
    </div>
    ${moves && moving(shown, form)}`
}

function column(shown: BoardShown, group: Group): Html {
  const inside = shown.contents.notes.filter(({ groupId }) => groupId === group.id)
  const { words } = shown.reader
  const id = `group-${group.id}`
  return html`<section class="column" aria-labelledby="${id}">
    ${heading(shown, html`${group.name} <span class="count">${inside.length}</span>`, id)}
    ${inside.length === 0 ? html`<p class="small muted">${words('boards.wall.emptyGroup')}</p>` : notesIn(shown, inside)}
    ${shown.may.group && fold({ title: html`${words('boards.groups.change')}<span class="unseen"> ${group.name}</span>`, content: groupActs(shown, group) })}
  </section>`
}

function notesIn(shown: BoardShown, notes: readonly Note[]): Html {
  return html`<ul class="notes">${notes.map((note) => html`<li class="${note.heldAt === null ? 'slip' : 'slip held'}">${oneNote(shown, note)}</li>`)}</ul>`
}

function oneNote(shown: BoardShown, note: Note): Html {
  const { board, reader, may } = shown
  const { words } = reader
  const tick =
    may.group &&
    html`<input type="checkbox" id="tick-${note.id}" name="notes" value="${note.id}" form="moving-${board.id}" />`
  const said = html`${note.words}${note.heldAt !== null && html` <em class="small">${words('boards.notes.held')}</em>`}`
  return html`${tick ? html`<div class="tick">${tick}<label for="tick-${note.id}" class="told">${said}</label></div>` : html`<p class="told">${said}</p>`}
    ${board.anonymity === 'named' && note.authorName !== null && html`<p class="small muted">${note.authorName}</p>`}
    ${noteActs(shown, note)}`
}

/** Who wrote a note takes it away; those who convene hold it back. */
function noteActs(shown: BoardShown, note: Note): Html | false {
  const { board, reader, mayHold, may } = shown
  const { words } = reader
  const isOpen = stateOf(board) !== 'closed'
  const act = (name: 'remove' | 'hold' | 'restore', kind: 'plain' | 'quiet' = 'plain') =>
    postButton({
      action: notePath(board.id, note.id, name),
      label: words(`boards.notes.${name}`),
      about: note.words,
      kind,
      values: backValue(shown),
    })
  const removes = note.isMine && may.write && isOpen
  const holds = mayHold && !note.isMine
  if (!removes && !holds) return false
  return html`<details class="more no-print"><summary>${icon('more')}<span class="unseen">${words('boards.notes.acts')} ${note.words}</span></summary>
    ${removes && act('remove')} ${holds && (note.heldAt === null ? act('hold') : act('restore'))}</details>`
}

/** One bar for all: what is ticked goes where it says. It works by keyboard, and nothing needs dragging. */
function moving(shown: BoardShown, id: string): Html {
  const { reader, board, contents, draft } = shown
  const { words } = reader
  const choices = [
    { value: 'new', label: words('boards.move.new') },
    ...contents.groups.map((group) => ({ value: group.id, label: group.name })),
    { value: 'out', label: words('boards.move.out') },
  ]
  return html`<div class="moving card no-print">
    ${postForm({
      id,
      action: movingPath(board.id),
      content: html`${formProblem(reader, draft)} ${backField(shown)}
        ${draft.problems['notes'] && html`<p class="problem">${icon('problem')}${words(draft.problems['notes'])}</p>`}
        <div class="beside">
          ${select({ reader, draft, name: 'to', id: `to-${board.id}`, label: words('boards.move.to'), choices })}
          ${field({ reader, draft, name: 'name', id: `name-${board.id}`, label: words('boards.move.name'), maxLength: lengths.group })}
        </div>`,
      submit: button({ label: words('boards.move.send') }),
    })}
  </div>`
}

function groupActs(shown: BoardShown, group: Group): Html {
  const { reader, board, contents } = shown
  const { words } = reader
  const others = contents.groups.filter(({ id }) => id !== group.id)
  const choices = [
    { value: '', label: words('boards.groups.apart') },
    ...others.map(({ id, name }) => ({ value: id, label: words('boards.groups.into', { name }) })),
  ]
  const common = { reader, draft: noDraft }
  return html`${postForm({
    action: groupPath(board.id, group.id, 'rename'),
    content: html`${backField(shown)} ${field({ ...common, name: 'name', id: `rename-${group.id}`, label: words('boards.groups.name'), value: group.name, maxLength: lengths.group })}`,
    submit: button({ label: words('boards.groups.rename'), kind: 'quiet' }),
  })}
  ${postForm({
    action: groupPath(board.id, group.id, 'dissolve'),
    content: html`${backField(shown)} ${select({ ...common, name: 'into', id: `into-${group.id}`, label: words('boards.groups.dissolve'), choices })}`,
    submit: button({ label: words('boards.groups.do'), kind: 'quiet' }),
  })}`
}
