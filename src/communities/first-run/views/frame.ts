import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, wholePage, type Way } from '#shell/index.ts'
import { stepPath, steps, type Step } from '../steps.ts'

interface StepPage {
  readonly reader: Reader
  readonly step: Step
  readonly content: Renderable
}

/** One question at a time, with the way back to those before it. */
export function stepPage({ reader, step, content }: StepPage): Html {
  const { words } = reader
  const number = steps.indexOf(step) + 1
  const before: readonly Way[] = steps
    .slice(0, number - 1)
    .map((earlier) => ({ href: stepPath(earlier), label: words(`communities.firstRun.${earlier}.short`) }))
  return wholePage({
    reader,
    title: words('communities.firstRun.title'),
    content: html`<header class="stack-s">
        ${before.length > 0 && breadcrumb(reader, before)}
        <p class="muted">${words('communities.firstRun.step', { number, of: steps.length })}</p>
        <h1>${words(`communities.firstRun.${step}.title`)}</h1>
        <p>${words(`communities.firstRun.${step}.about`)}</p>
      </header>
      ${content}`,
  })
}
