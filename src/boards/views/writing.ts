import { html, type Html } from '#kernel/html.ts'
import { button, fold, formProblem, icon, noDraft, noticeBox, postButton, postForm, textArea } from '#shell/index.ts'
import { lengths } from '../forms.ts'
import { shownFrom, type OwnNote } from '../model.ts'
import { ownNotePath, writingPath } from '../paths.ts'
import { backField, backValue, heading, type BoardShown } from './shown.ts'

/** Where everybody writes alone: the promise first, one field, and what she has written so far. */
export function writing(shown: BoardShown): Html {
  const { own } = shown.contents
  const mine = own.filter(({ keptAt }) => keptAt === null)
  const { words } = shown.reader
  return html`${promise(shown)} ${shown.may.write && form(shown)} ${keptNotes(shown)}
    <section class="stack-s">
      ${heading(shown, words('boards.own.title', { count: mine.length }))}
      ${
        mine.length === 0
          ? html`<p class="muted">${words('boards.own.none')}</p>`
          : html`<ul class="notes">${mine.map((note) => html`<li class="slip own">${ownNote(shown, note)}</li>`)}</ul>`
      }
    </section>
    <p class="small muted">${writersSaid(shown)}</p>`
}

/** Who can find out what: said before anybody writes. */
function promise({ reader, board }: BoardShown): Html {
  const { words } = reader
  const key = board.anonymity
  return html`<div class="promise card stack-xs">
    <p class="kind">${icon(key === 'named' ? 'people' : 'lock')}<strong>${words(`boards.promise.${key}.title`)}</strong></p>
    <p>${words(`boards.promise.${key}.now`)}</p>
    <p>${words(`boards.promise.${key}.then`, { count: shownFrom })}</p>
    ${key === 'anonymous' && fold({ title: words('boards.promise.more'), content: html`<p>${words('boards.promise.anonymous.limits')}</p>` })}
  </div>`
}

function form(shown: BoardShown): Html {
  const { reader, board, draft } = shown
  const { words } = reader
  return postForm({
    action: writingPath(board.id),
    content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${backField(shown)}
      ${textArea({ reader, draft, name: 'words', id: `words-${board.id}`, label: words('boards.write.label'), hint: words('boards.write.hint'), maxLength: lengths.note, rows: 3 })}`,
    submit: html`<div class="row">${button({ label: words('boards.write.send'), icon: 'plus' })} ${draft.doubt?.act}</div>`,
  })
}

function ownNote(shown: BoardShown, note: OwnNote): Html {
  const { reader, board } = shown
  const { words } = reader
  const change = fold({
    title: words('boards.own.change'),
    content: postForm({
      action: ownNotePath(board.id, note.id, 'change'),
      content: html`${backField(shown)} ${textArea({ reader, draft: noDraft, name: 'words', id: `words-${note.id}`, label: words('boards.own.words'), value: note.words, maxLength: lengths.note, rows: 3 })}`,
      submit: words('boards.own.save'),
    }),
  })
  return html`<p class="told">${note.words}</p>
    <div class="handling">${change} ${takeBack(shown, note)}</div>`
}

function takeBack(shown: BoardShown, note: OwnNote): Html {
  const { words } = shown.reader
  return postButton({
    action: ownNotePath(shown.board.id, note.id, 'take-back'),
    label: words('boards.own.takeBack'),
    about: note.words,
    kind: 'plain',
    icon: 'remove',
    values: backValue(shown),
  })
}

/** What came too late, was never shown or was written under another promise: still hers, and what she can do with it. */
export function keptNotes(shown: BoardShown): Html | false {
  const { reader, board, contents, may } = shown
  const { words } = reader
  const kept = contents.own.filter(({ keptAt }) => keptAt !== null || board.closedAt !== null)
  if (kept.length === 0) return false
  const offer = (note: OwnNote) =>
    postButton({
      action: ownNotePath(board.id, note.id, 'offer'),
      label: words('boards.kept.offer'),
      about: note.words,
      values: backValue(shown),
    })
  return html`<section class="stack-s">
    ${heading(shown, words('boards.kept.title'))}
    ${noticeBox({ content: words(may.offer ? `boards.kept.about.${board.anonymity}` : 'boards.kept.wait') })}
    <ul class="notes">${kept.map((note) => html`<li class="slip own"><p class="told">${note.words}</p><div class="handling">${may.offer && offer(note)} ${may.write && takeBack(shown, note)}</div></li>`)}</ul>
  </section>`
}

function writersSaid({ reader, contents }: BoardShown): string {
  const { words } = reader
  return contents.writers === null
    ? words('boards.writers.few', { count: shownFrom })
    : words('boards.writers.count', { count: contents.writers })
}
