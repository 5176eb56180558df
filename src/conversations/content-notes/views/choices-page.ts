import type { NoteKind } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, checkbox, contentNotesPath, mePath, noDraft, postForm, wholePage } from '#shell/index.ts'
import { noteKinds } from '../model.ts'

interface ChoicesPage {
  readonly reader: Reader
  /** The kinds that she wants opened without asking. */
  readonly open: readonly NoteKind[]
}

/** Which posts with a content note open by themselves for the reader, and which ask her. */
export function choicesPage({ reader, open }: ChoicesPage): Html {
  const { words } = reader
  const title = words('conversations.contentNotes.title')
  const tick = (kind: NoteKind) =>
    checkbox({
      reader,
      draft: noDraft,
      id: `field-open-${kind}`,
      name: 'open',
      value: kind,
      label: words(`conversations.contentNotes.kinds.${kind}`),
      isTicked: open.includes(kind),
    })
  const content = html`<fieldset class="choices">
    <legend>${words('conversations.contentNotes.openThese')}</legend>
    <p class="hint">${words('conversations.contentNotes.openHint')}</p>
    ${noteKinds.map(tick)}
  </fieldset>`
  return wholePage({
    reader,
    title,
    place: 'me',
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: mePath, label: words('shell.me') }])}
        <h1>${title}</h1>
        <p>${words('conversations.contentNotes.about')}</p>
      </header>
      ${postForm({ action: contentNotesPath, content, submit: words('conversations.contentNotes.save') })}`,
  })
}
