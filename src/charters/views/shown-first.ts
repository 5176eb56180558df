import { html, type Html, type Renderable } from '#kernel/html.ts'

/** What somebody has to know before she goes on: the page opens there, however far down she pressed its button. */
export function shownFirst(content: Renderable): Html {
  return html`<div class="stack-s" id="first" tabindex="-1" autofocus>${content}</div>`
}
