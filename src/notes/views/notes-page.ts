import { typed } from '#kernel/form.ts'
import { html, trusted, type Html } from '#kernel/html.ts'
import { languageOf } from '#kernel/language-of.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  emptyState,
  formProblem,
  hiddenField,
  icon,
  noDraft,
  noticeBox,
  postForm,
  type Draft,
} from '#shell/index.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import { underGathering, type Gathering } from '../../gatherings/index.ts'
import { roomPath } from '../../rooms/index.ts'
import { wordsArea } from '../../writing/index.ts'
import { wordsMax, type SharedNotes } from '../model.ts'
import { notesPath, togetherPath } from '../paths.ts'

export interface NotesPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
  readonly notes: SharedNotes | null
  readonly canWrite: boolean
  /** Somebody wrote since this page was opened, and this was not saved. */
  readonly isOvertaken: boolean
  readonly draft?: Draft
}

/** The notes of a gathering: open to be written in by several at once, and only read when it is harvested. */
export function notesPage(page: NotesPage): Html {
  const { reader, community, can, gathering } = page
  const { words } = reader
  return underGathering({
    reader,
    community,
    can,
    gathering,
    title: words('notes.title'),
    content: page.canWrite ? writing(page) : reading(page),
  })
}

function writing(page: NotesPage): Html {
  const { reader, gathering, notes, draft = noDraft, isOvertaken } = page
  const { words } = reader
  const overtaken = noticeBox({ kind: 'care', role: 'alert', content: words('notes.overtaken') })
  const version = String(notes?.version ?? 0)
  const isLive = gathering.liveAt !== null && gathering.endedAt === null
  return html`${isOvertaken && html`${overtaken} ${theirs(page)}`}
    ${isLive && html`<p><a href="${roomPath(gathering.id)}">${words('notes.room')}</a></p>`}
    <p>${words('notes.about')}</p>
    ${postForm({
      action: notesPath(gathering.id),
      content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${hiddenField('seen', version)} ${area(page)}`,
      submit: html`<div class="row saves">${button({ label: words('notes.save') })} ${draft.doubt?.act}</div>`,
    })}
    <p class="small muted">${words('notes.nobody')}</p>`
}

/** What was typed on a page of its own, or stopped by a doubt, is not yet what the others see: it is not written together. */
function area({ reader, gathering, notes, draft }: NotesPage): Html {
  const { words } = reader
  const problem = draft?.problems['words']
  return html`${problem && html`<p class="problem" id="words-problem">${icon('problem')}${words(problem)}</p>`}
    <div class="composer notes">
      ${wordsArea({
        reader,
        name: 'words',
        label: words('notes.title'),
        value: draft ? typed(draft.entered, 'words') : (notes?.words ?? ''),
        maxLength: wordsMax,
        describedBy: problem ? 'words-problem' : '',
        isWrong: problem !== undefined,
        ...(draft === undefined && { together: togetherPath(gathering.id, notes?.edition ?? 0) }),
      })}
    </div>`
}

function theirs({ reader, notes }: NotesPage): Html {
  return html`<section class="stack-s card" aria-labelledby="theirs">
    <h2 id="theirs">${reader.words('notes.theirs')}</h2>
    ${notesShown(reader, notes?.words ?? '')}
  </section>`
}

function reading({ reader, notes }: NotesPage): Html {
  const { words } = reader
  if (notes === null || notes.words === '') {
    return emptyState({ icon: 'edit', title: words('notes.none'), content: words('notes.noneAbout') })
  }
  return html`<p class="small muted">${words('notes.closed')}</p>
    ${notesShown(reader, notes.words)}`
}

/** What was written down, as it will look. */
export function notesShown({ language }: Reader, words: string): Html {
  const lang = languageOf(words)
  const other = lang !== null && lang !== language && html`lang="${lang}"`
  return html`<div class="body said" ${other}>${trusted(renderMarkdown(words).html)}</div>`
}
