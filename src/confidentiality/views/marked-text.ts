import { html, type Html } from '#kernel/html.ts'
import type { Finding } from '../model.ts'

/** Words as they were typed, with each finding marked where it stands. */
export function markedText({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }): Html {
  const ends = joined(findings)
  const pieces = ends.map(({ from, to }, at) => {
    const before = text.slice(ends[at - 1]?.to ?? 0, from)
    return html`${before}<mark class="who">${text.slice(from, to)}</mark>`
  })
  return html`<p class="as-typed">${pieces}${text.slice(ends.at(-1)?.to ?? 0)}</p>`
}

interface Ends {
  readonly from: number
  readonly to: number
}

// A combination stands round what it is made of: one mark for all of it.
function joined(findings: readonly Finding[]): Ends[] {
  const ends: Ends[] = []
  for (const { from, to } of findings.toSorted((a, b) => a.from - b.from)) {
    const last = ends.at(-1)
    if (last && from < last.to) ends[ends.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else ends.push({ from, to })
  }
  return ends
}
