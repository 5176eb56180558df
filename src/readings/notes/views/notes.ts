import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  choicePills,
  field,
  fold,
  formProblem,
  hiddenField,
  noDraft,
  noticeBox,
  postButton,
  postForm,
  textArea,
  type Draft,
} from '#shell/index.ts'
import { typed } from '#kernel/form.ts'
import type { GatheringReading } from '../../model.ts'
import { noteDeletionPath, noteTakingOutPath, notesPath } from '../../paths.ts'
import { note_length_max, ofTheWhole, place_length_max, sideBySide, type Answered, type ReadingNote } from '../model.ts'

interface Notes {
  readonly reader: Reader
  readonly reading: GatheringReading
  readonly notes: readonly ReadingNote[]
  readonly may: { readonly write: boolean; readonly takeOut: boolean }
  /** What was typed under one question. */
  readonly note: Draft
  readonly isOvertaken: boolean
}

/** Under each question what the reader makes of it, and beside it what others do. */
export function notesSection(page: Notes): Html {
  const { words } = page.reader
  const questions = sideBySide(page.reading, page.notes)
  return html`<section class="stack" aria-labelledby="made-of-it">
    <h2 id="made-of-it">${words('readings.notes.title')}</h2>
    <p class="muted">${words('readings.notes.about')}</p>
    ${questions.map((answered, at) => question(page, answered, at))}
  </section>`
}

function question(page: Notes, answered: Answered, at: number): Html {
  const { words } = page.reader
  const { about, isAsked, mine, others } = answered
  const heading = `question-${at}`
  return html`<section class="card stack-s" aria-labelledby="${heading}">
    <h3 class="told" id="${heading}">${about === ofTheWhole ? words('readings.notes.whole') : about}</h3>
    ${!isAsked && html`<p class="muted">${words('readings.notes.earlier')}</p>`}
    <div class="side-by-side">
      ${own(page, answered, at)}
      ${others.map((note) => one(page, note))}
    </div>
    ${others.length === 0 && mine === null && !page.may.write && html`<p class="muted">${words('readings.notes.none')}</p>`}
  </section>`
}

function own(page: Notes, { about, isAsked, mine }: Answered, at: number): Html | false {
  const { words } = page.reader
  const isTyped = 'words' in page.note.entered && typed(page.note.entered, 'about').trim() === about
  if (mine === null) {
    if (!page.may.write || !isAsked) return false
    const title = words('readings.notes.write')
    return html`<div>${fold({ title, isOpen: isTyped, content: form(page, { about, mine, at, isTyped }) })}</div>`
  }
  const title = words('readings.notes.change')
  return html`<div class="stack-s">
    ${one(page, mine)}
    ${page.may.write && fold({ title, isOpen: isTyped, content: form(page, { about, mine, at, isTyped }) })}
    ${postButton({ action: noteDeletionPath(mine.id), label: words('readings.notes.delete'), kind: 'plain', icon: 'remove' })}
  </div>`
}

interface Form {
  readonly about: string
  readonly mine: ReadingNote | null
  readonly at: number
  readonly isTyped: boolean
}

function form({ reader, reading, note, isOvertaken }: Notes, { about, mine, at, isTyped }: Form): Html {
  const { words } = reader
  const draft = isTyped ? note : noDraft
  const asked = (name: string) => ({ reader, draft, name, id: `${name}-${at}` })
  const overtaken = noticeBox({ kind: 'care', content: words('readings.notes.overtaken'), role: 'alert' })
  const readers = (['me', 'members'] as const).map((value) => ({ value, label: words(`readings.notes.who.${value}`) }))
  return postForm({
    action: notesPath(reading.id),
    content: html`${isTyped && isOvertaken && overtaken} ${formProblem(reader, draft)} ${draft.doubt?.notice}
      ${hiddenField('about', about)} ${hiddenField('seen', String(mine?.revision ?? 0))}
      ${textArea({ ...asked('words'), label: words('readings.notes.words'), value: mine?.words ?? '', maxLength: note_length_max, rows: 5 })}
      ${field({ ...asked('place'), label: words('readings.notes.place'), hint: words('readings.notes.placeHint'), value: mine?.place ?? '', maxLength: place_length_max })}
      ${choicePills({ ...asked('who'), label: words('readings.notes.who.label'), hint: words('readings.notes.who.hint'), value: mine?.isShared ? 'members' : 'me', choices: readers })}`,
    submit: html`<div class="row">${button({ label: words('readings.notes.keep') })} ${draft.doubt?.act}</div>`,
  })
}

function one({ reader, may }: Notes, note: ReadingNote): Html {
  const { words } = reader
  const { id, isMine, isShared, isTakenOut, name, place, words: said } = note
  const who = isMine ? words('readings.notes.yours') : (name ?? words('agendas.topics.formerMember'))
  const act = postButton({
    action: noteTakingOutPath(id),
    label: words('readings.notes.takeOut'),
    kind: 'plain',
    about: who,
  })
  return html`<article class="reading-note stack-xs">
    <p class="facts">
      <b>${who}</b> ${place !== '' && html`<span>${place}</span>`}
      ${isMine && html`<span>${words(isShared ? 'readings.notes.isShown' : 'readings.notes.isYours')}</span>`}
    </p>
    <p class="told">${said}</p>
    ${isTakenOut && noticeBox({ kind: 'care', content: words('readings.notes.isTakenOut') })}
    ${!isMine && may.takeOut && act}
  </article>`
}
