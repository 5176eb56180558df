import { html, type Html } from '#kernel/html.ts'
import { hiddenField } from '#shell/index.ts'
import { keptField, keptText, type Kept } from '../kept.ts'

interface Carried {
  readonly to: string
  readonly kept: Kept | null
}

/** What a form takes along: where to go afterwards, and the words that wait. */
export function carried({ to, kept }: Carried): Html {
  return html`${to !== '/' && hiddenField('to', to)} ${kept && hiddenField(keptField, keptText(kept))}`
}

interface Form {
  readonly action: string
  readonly content: Html
  readonly kept: Kept | null
}

/** Words that wait are in the answer to a post, never behind a redirect; Turbo would not show that. */
export function formOf({ action, content, kept }: Form): Html {
  return html`<form class="form" method="post" action="${action}" novalidate ${kept && html`data-turbo="false"`}>
    ${content}
  </form>`
}
