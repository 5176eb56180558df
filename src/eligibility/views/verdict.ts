import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { icon, type IconName } from '#shell/index.ts'
import type { Verdict } from '../judging/kleene.ts'

const icons = { pass: 'done', fail: 'close', unknown: 'question' } satisfies Record<Verdict, IconName>

/** A verdict as a shape and a word: colour only repeats it. */
export function verdictSaid({ words }: Reader, verdict: Verdict): Html {
  return html`<span class="verdict ${verdict}">${icon(icons[verdict])}${words(`eligibility.verdicts.${verdict}`)}</span>`
}
