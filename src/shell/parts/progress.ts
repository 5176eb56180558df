import { html, type Html, type Renderable } from '#kernel/html.ts'
import { attributes } from './attributes.ts'

interface Progress {
  readonly id: string
  readonly label: Renderable
  /** What is done, and how much there is, in the words of the work: "120 of 400 messages". */
  readonly said: Renderable
  readonly done: number
  /** Null while nobody knows yet how much there is. */
  readonly total: number | null
}

export function progress({ id, label, said, done, total }: Progress): Html {
  const rest = total === null ? {} : { value: Math.min(done, total), max: Math.max(total, 1) }
  return html`<div class="progress">
    <p><label for="${id}">${label}</label><span class="muted">${said}</span></p>
    <progress id="${id}" ${attributes(rest)}></progress>
  </div>`
}
