import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { said } from '#shell/index.ts'
import type { Protocol, Step } from '../model.ts'
import { stepMinutes } from './said.ts'
import { kindOf } from './time-bar.ts'

/** The steps in their order: how long, who speaks, what to do. */
export function stepList(reader: Reader, { steps }: Protocol): Html {
  return html`<ol class="steps">
    ${steps.map((step) => html`<li class="${kindOf[step.who]}">${oneStep(reader, step)}</li>`)}
  </ol>`
}

function oneStep(reader: Reader, step: Step): Html {
  return html`<div class="stack-xs">
    <h2 class="told">${said(reader, step.title)}</h2>
    <p class="facts small"><span>${stepMinutes(reader, step)}</span> <span>${reader.words(`protocols.who.${step.who}`)}</span></p>
    ${(step.text.en ?? step.text.fr ?? '') !== '' && html`<p class="told">${said(reader, step.text)}</p>`}
  </div>`
}
