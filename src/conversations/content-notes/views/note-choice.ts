import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { field, fold, select, type Draft } from '#shell/index.ts'
import { noteKinds, noteMax, type ContentNote } from '../model.ts'

interface NoteChoice {
  readonly reader: Reader
  readonly draft: Draft
  /** What the words were begun with. */
  readonly note: ContentNote | null
}

/** What the words hold, for whoever would rather know before she reads them. */
export function noteChoice({ reader, draft, note }: NoteChoice): Html {
  const { words } = reader
  const content = html`<p class="hint">${words('conversations.contentNotes.why')}</p>
    ${noteFields({ reader, draft, note })}`
  const title = words('conversations.contentNotes.add')
  return html`<div class="note-choice">${fold({ title, content, isOpen: isGiven(draft, note) })}</div>`
}

/** The kind and the words of a note. */
export function noteFields({ reader, draft, note }: NoteChoice): Html {
  const { words } = reader
  const kinds = noteKinds.map((value) => ({ value, label: words(`conversations.contentNotes.kinds.${value}`) }))
  return html`${select({
    reader,
    draft,
    name: 'noteKind',
    label: words('conversations.contentNotes.holds'),
    value: note?.kind ?? '',
    choices: [{ value: '', label: words('conversations.contentNotes.none') }, ...kinds],
  })}
  ${field({
    reader,
    draft,
    name: 'note',
    label: words('conversations.contentNotes.ownWords'),
    hint: words('conversations.contentNotes.ownWordsHint'),
    value: note?.words ?? '',
    maxLength: noteMax,
  })}`
}

function isGiven({ entered, problems }: Draft, note: ContentNote | null): boolean {
  if (problems['note'] || typed(entered, 'noteKind') || typed(entered, 'note')) return true
  return note !== null && !('noteKind' in entered)
}
