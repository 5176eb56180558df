import { html, trusted, type Html } from '#kernel/html.ts'
import { typed } from '#kernel/form.ts'
import type { Reader } from '#kernel/reader.ts'
import { audience, button, icon, said, type Draft } from '#shell/index.ts'
import type { Names } from '#kernel/viewer.ts'
import type { ContentNote } from '../content-notes/model.ts'
import { noteIn } from '../content-notes/forms.ts'
import { noteChoice } from '../content-notes/views/note-choice.ts'
import { noted } from '../content-notes/views/noted.ts'
import { wordsArea } from '../../writing/index.ts'
import { wordsMax } from '../posts/model.ts'

/** Who will read what is written. */
export interface Readers {
  readonly count: number
  readonly community: Names
}

export interface Composer {
  readonly reader: Reader
  readonly draft: Draft
  readonly label: string
  readonly submit: string
  /** Null where the form itself says who they are. */
  readonly readers: Readers | null
  /** Where names are offered from while one types them. */
  readonly suggestions?: string
  /** What stands in it before anybody types here. */
  readonly text?: string
  /** What the words are said to hold before anybody says it here. */
  readonly note: ContentNote | null
  /** What was written, as it will look. */
  readonly preview?: string | null
  /** Where files are added to the words. */
  readonly files?: Html
  /** What else is asked of whoever writes, under the words. */
  readonly under?: Html | null
  /** What else can be done with the words than post them. */
  readonly acts?: Html
}

/** Where one writes, inside a form: the words, how they will look, who will read them, and the button. */
export function composer(given: Composer): Html {
  const { reader, draft, label, text = '' } = given
  const problem = draft.problems['body']
  return html`<div class="composer">
    ${draft.doubt?.notice}
    ${problem && html`<p class="problem" id="body-problem">${icon('problem')}${reader.words(problem)}</p>`}
    ${wordsArea({
      reader,
      name: 'body',
      label,
      value: 'body' in draft.entered ? typed(draft.entered, 'body') : text,
      maxLength: wordsMax,
      describedBy: problem ? 'body-problem body-hint' : 'body-hint',
      isWrong: problem !== undefined,
      suggestions: given.suggestions,
    })}
    ${preview(given)} ${given.files} ${noteChoice(given)} ${given.under}
    <div class="foot">${foot(given)}</div>
  </div>`
}

/** Opened, since its writer asked to see it. */
function preview({ reader, draft, preview: rendered }: Composer): Html | null {
  if (rendered === null || rendered === undefined) return null
  const content = html`<div class="body">${trusted(rendered)}</div>`
  return html`<section class="preview" id="preview" aria-labelledby="preview-title" tabindex="-1" autofocus>
    <h3 id="preview-title" class="small muted">${reader.words('conversations.composer.previewTitle')}</h3>
    ${noted({ reader, note: noteIn(draft.entered), content, isOpen: true })}
  </section>`
}

function foot({ reader, draft, readers, submit, suggestions, acts }: Composer): Html {
  const { words } = reader
  const see = words('conversations.composer.preview')
  return html`<p class="hint" id="body-hint">
      <noscript>${words('conversations.composer.formatting')}</noscript>
      ${suggestions !== undefined && words('conversations.composer.mention')}
    </p>
    <div class="send">
      ${readers && audience({ reader, count: readers.count, community: said(reader, readers.community) })}
      ${acts} ${button({ kind: 'quiet', label: see, name: 'see', value: 'preview' })} ${button({ label: submit })} ${draft.doubt?.act}
    </div>`
}
