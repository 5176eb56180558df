import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { WordKey } from '#kernel/words.ts'

interface Room {
  readonly reader: Reader
  /** Where the ways of the page lead. */
  readonly id: string
  readonly title: WordKey
  readonly content: Renderable
}

/** The parts of one kind. */
export function room({ reader, id, title, content }: Room): Html {
  return html`<section class="stack" id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${reader.words(title)}</h2>
    ${content}
  </section>`
}

/** One part in its states, under what it is called. */
export function shown(reader: Reader, title: WordKey, content: Renderable): Html {
  return html`<div class="stack-s">
    <h3 class="small muted">${reader.words(title)}</h3>
    ${content}
  </div>`
}
