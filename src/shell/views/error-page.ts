import { Overtaken, type Refusal } from '#kernel/errors.ts'
import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { WordKey } from '#kernel/words.ts'
import { wholePage } from '../page.ts'
import { linkButton } from '../parts/button.ts'
import { icon, type IconName } from '../parts/icon.ts'
import { homePath, signInFromPath } from '../paths.ts'

interface RefusalPage {
  readonly reader: Reader
  readonly refusal: Refusal
  /** What she was about to post, for her to take along. */
  readonly kept?: string
}

interface BrokenPage {
  readonly reader: Reader
  /** What the log calls this request, to tell whoever looks after this Hearth. */
  readonly reference: string
  readonly kept?: string
}

interface Sentences {
  readonly icon: IconName
  readonly title: WordKey
  /** What was kept and what to do. */
  readonly next: WordKey
}

const sentences: Readonly<Record<number, Sentences>> = {
  401: { icon: 'key', title: 'shell.errors.401.title', next: 'shell.errors.401.next' },
  403: { icon: 'lock', title: 'shell.errors.403.title', next: 'shell.errors.403.next' },
  404: { icon: 'search', title: 'shell.errors.404.title', next: 'shell.errors.404.next' },
  409: { icon: 'problem', title: 'shell.errors.409.title', next: 'shell.errors.409.next' },
  422: { icon: 'problem', title: 'shell.errors.422.title', next: 'shell.errors.422.next' },
  429: { icon: 'clock', title: 'shell.errors.429.title', next: 'shell.errors.429.next' },
  503: { icon: 'clock', title: 'shell.errors.503.title', next: 'shell.errors.503.next' },
}

const overtaken: Sentences = {
  icon: 'undo',
  title: 'shell.errors.overtaken.title',
  next: 'shell.errors.overtaken.next',
}

const broken: Sentences = { icon: 'care', title: 'shell.errors.500.title', next: 'shell.errors.500.next' }

/** What Hearth would not do, and why, in a sentence; then what to do now. */
export function refusalPage({ reader, refusal, kept = '' }: RefusalPage): Html {
  const { words } = reader
  const sentence = refusal instanceof Overtaken ? overtaken : (sentences[refusal.status] ?? broken)
  return errorPage(reader, sentence, { said: [words(refusal.key, refusal.values), words(sentence.next)], kept })
}

/** A bug of ours. */
export function brokenPage({ reader, reference, kept = '' }: BrokenPage): Html {
  const { words } = reader
  const told = words.rich('shell.errors.reference', { reference: html`<b>${reference}</b>` })
  return errorPage(reader, broken, { said: [words(broken.next), told], kept })
}

interface Trouble {
  readonly said: readonly [what: string, then: Renderable]
  readonly kept: string
}

function errorPage(reader: Reader, { icon: name, title }: Sentences, { said: [what, then], kept }: Trouble): Html {
  const { words, viewer, path } = reader
  const act =
    viewer.id === null
      ? linkButton({ href: signInFromPath(path), label: words('shell.signIn') })
      : linkButton({ href: homePath, label: words('shell.toHome') })
  const content = html`<div class="trouble stack-s">
    ${icon(name)}
    <h1>${words(title)}</h1>
    <p>${what}</p>
    <p class="muted">${then}</p>
    ${kept !== '' && keptWords(reader, kept)}
    <p class="row">${act}</p>
  </div>`
  return wholePage({ reader, title: words(title), content, shape: 'door' })
}

function keptWords({ words }: Reader, kept: string): Html {
  return html`<div class="field">
    <label for="kept">${words('shell.errors.kept.label')}</label>
    <p class="hint" id="kept-hint">${words('shell.errors.kept.about')}</p>
    <textarea id="kept" rows="8" readonly aria-describedby="kept-hint">
${kept}</textarea>
  </div>`
}
