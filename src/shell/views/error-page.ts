import type { Refusal } from '#kernel/errors.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { WordKey } from '#kernel/words.ts'
import { wholePage } from '../page.ts'
import { linkButton } from '../parts/button.ts'
import { icon, type IconName } from '../parts/icon.ts'
import { homePath, signInPath } from '../paths.ts'

interface RefusalPage {
  readonly reader: Reader
  readonly refusal: Refusal
}

interface BrokenPage {
  readonly reader: Reader
  /** What the log calls this request, to tell whoever looks after this Hearth. */
  readonly reference: string
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
  409: { icon: 'undo', title: 'shell.errors.409.title', next: 'shell.errors.409.next' },
  422: { icon: 'problem', title: 'shell.errors.422.title', next: 'shell.errors.422.next' },
  429: { icon: 'clock', title: 'shell.errors.429.title', next: 'shell.errors.429.next' },
  503: { icon: 'clock', title: 'shell.errors.503.title', next: 'shell.errors.503.next' },
}

const broken: Sentences = { icon: 'care', title: 'shell.errors.500.title', next: 'shell.errors.500.next' }

/** What Hearth would not do, and why, in a sentence; then what to do now. */
export function refusalPage({ reader, refusal }: RefusalPage): Html {
  const said = sentences[refusal.status] ?? broken
  return errorPage(reader, said, html`<p>${reader.words(refusal.key, refusal.values)}</p>`)
}

/** A bug of ours. */
export function brokenPage({ reader, reference }: BrokenPage): Html {
  const { words } = reader
  return errorPage(
    reader,
    broken,
    html`<p>${words.rich('shell.errors.reference', { reference: html`<b>${reference}</b>` })}</p>`,
  )
}

function errorPage(reader: Reader, { icon: name, title, next }: Sentences, what: Html): Html {
  const { words, viewer } = reader
  const isVisitor = viewer.id === null
  const content = html`<div class="trouble stack-s">
    ${icon(name)}
    <h1>${words(title)}</h1>
    ${what}
    <p class="muted">${words(next)}</p>
    <p class="row">
      ${linkButton({ href: isVisitor ? signInPath : homePath, label: words(isVisitor ? 'shell.signIn' : 'shell.toHome') })}
    </p>
  </div>`
  return wholePage({ reader, title: words(title), content, shape: 'door' })
}
