import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { when } from '#shell/index.ts'
import type { JoinRequest, Step } from '../model.ts'

interface StepsList {
  readonly reader: Reader
  readonly request: JoinRequest
  readonly steps: readonly Step[]
}

/** What happened to a request, in order, with what was written. */
export function stepsList(given: StepsList): Html | null {
  const { reader, steps } = given
  if (steps.length === 0) return null
  return html`<section class="stack-s">
    <h2>${reader.words('joining.steps.title')}</h2>
    <ol class="steps card">
      ${steps.map((step) => html`<li class="stack-s">${stepItem(given, step)}</li>`)}
    </ol>
  </section>`
}

function stepItem({ reader, request }: StepsList, step: Step): Html {
  const { words } = reader
  const by = step.isByApplicant ? (request.isMine ? 'you' : 'applicant') : step.actorName === null ? 'team' : 'named'
  const names = { by, name: step.isByApplicant ? request.name : (step.actorName ?? '') }
  return html`<p class="row between">
      <b>${words(`joining.steps.${step.kind}`, names)}</b>
      <span class="small muted">${when({ reader, at: step.at, style: 'short' })}</span>
    </p>
    ${step.message && html`<p class="said">${step.message}</p>`} ${step.note && html`<p class="said muted">${step.note}</p>`}`
}
