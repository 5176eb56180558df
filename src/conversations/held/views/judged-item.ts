import { html, type Html } from '#kernel/html.ts'
import { button, fold, noDraft, postButton, postForm, textArea } from '#shell/index.ts'
import { noteMax } from '../forms.ts'
import type { ListedHeld } from '../model.ts'
import { lettingThroughPath, sendingBackPath } from '../paths.ts'
import { heldWords, placeName } from './held-words.ts'
import type { WaitingPage } from './waiting-page.ts'

/** Somebody's words for the viewer to look at: let them through, or send them back with a note. */
export function judgedItem({ reader, judged, draft }: WaitingPage, held: ListedHeld): Html {
  const { words } = reader
  const place = placeName(reader, held)
  const name = held.authorName ?? words('conversations.held.somebody')
  const isJudged = judged === held.id
  const sendBack = postForm({
    action: sendingBackPath(held.id),
    submit: button({ label: words('conversations.held.sendBack'), about: place }),
    content: textArea({
      reader,
      draft: isJudged ? draft : noDraft,
      id: `note-${held.id}`,
      name: 'note',
      rows: 3,
      label: words('conversations.held.note'),
      hint: words('conversations.held.noteHint'),
      maxLength: noteMax,
    }),
  })
  return html`<article class="stack-s">
    <h3>${place}</h3>
    <p class="small muted">${words('conversations.held.by', { name })}</p>
    ${heldWords(reader, held)}
    ${fold({ title: words('conversations.held.returnIt'), content: sendBack, isOpen: isJudged })}
    ${postButton({ action: lettingThroughPath(held.id), label: words('conversations.held.letThrough'), about: place, icon: 'done' })}
  </article>`
}
