import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { icon, type IconName } from '#shell/index.ts'
import type { Verdict } from '../judging/kleene.ts'

const icons = { pass: 'done', fail: 'close', unknown: 'question' } satisfies Record<Verdict, IconName>

/** A verdict as a shape and a word: colour only repeats it. */
export function verdictSaid({ words }: Reader, verdict: Verdict): Html {
  return html`<span class="verdict ${verdict}">${icon(icons[verdict])}${words(`eligibility.verdicts.${verdict}`)}</span>`
}

/** One condition: its shape before it, its word below. */
export function judgedLine({ words }: Reader, verdict: Verdict, { label, more }: JudgedLine): Html {
  return html`<div class="judged-line ${verdict}">
    ${icon(icons[verdict])}
    <div>
      <p>${label}</p>
      <div class="small"><b>${words(`eligibility.verdicts.${verdict}`)}</b> ${more}</div>
    </div>
  </div>`
}

interface JudgedLine {
  readonly label: Html
  /** By what it came to that. */
  readonly more?: Renderable
}
