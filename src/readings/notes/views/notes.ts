import { typed } from '#kernel/form.ts'
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
  const typedUnder = placeOfDraft(page.note, questions)
  return html`<section class="stack" aria-labelledby="made-of-it">
    <h2 id="made-of-it">${words('readings.notes.title')}</h2>
    <p class="muted">${words('readings.notes.about')}</p>
    ${questions.map((answered, at) => question(page, answered, { at, isTyped: answered.about === typedUnder }))}
  </section>`
}

/** The question under which she typed; what was typed under one that is gone stands under the text as a whole. */
function placeOfDraft({ entered }: Draft, questions: readonly Answered[]): string | null {
  if (!('words' in entered)) return null
  const about = typed(entered, 'about').trim()
  return questions.some((asked) => asked.about === about && (asked.isAsked || asked.mine !== null)) ? about : ofTheWhole
}

interface Standing {
  /** Its place among the questions, which names its fields. */
  readonly at: number
  /** Whether what she typed stands here. */
  readonly isTyped: boolean
}

function question(page: Notes, answered: Answered, standing: Standing): Html {
  const { words } = page.reader
  const { about, isAsked, mine, others } = answered
  const heading = `question-${standing.at}`
  return html`<section class="card stack-s" aria-labelledby="${heading}">
    <h3 class="told" id="${heading}">${calledIn(page, about)}</h3>
    ${!isAsked && html`<p class="muted">${words('readings.notes.earlier')}</p>`}
    <div class="side-by-side">
      ${own(page, answered, standing)}
      ${others.map((note) => one(page, note))}
    </div>
    ${others.length === 0 && mine === null && !page.may.write && html`<p class="muted">${words('readings.notes.none')}</p>`}
  </section>`
}

function calledIn({ reader }: Notes, about: string): string {
  return about === ofTheWhole ? reader.words('readings.notes.whole') : about
}

function own(page: Notes, { about, isAsked, mine }: Answered, standing: Standing): Html | false {
  const { words } = page.reader
  const called = calledIn(page, about)
  const titled = (label: string) => html`${label}<span class="unseen"> ${called}</span>`
  const { isTyped: isOpen } = standing
  const writing = page.may.write && form(page, { about, mine, ...standing })
  if (mine === null) {
    if (writing === false || !isAsked) return false
    return html`<div>${fold({ title: titled(words('readings.notes.write')), isOpen, content: writing })}</div>`
  }
  // Nothing brings it back, so it is not beside what a thumb opens.
  const deleting = postButton({
    action: noteDeletionPath(mine.id),
    label: words('readings.notes.delete'),
    about: called,
    kind: 'plain',
    icon: 'remove',
  })
  const changing = html`<div class="stack-s">${writing} ${deleting}</div>`
  return html`<div class="stack-s">
    ${one(page, mine)} ${writing ? fold({ title: titled(words('readings.notes.change')), isOpen, content: changing }) : deleting}
  </div>`
}

interface Form extends Standing {
  readonly about: string
  readonly mine: ReadingNote | null
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
