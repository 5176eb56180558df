import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { icon, newsLettersPath, postButton, profilePath, said } from '#shell/index.ts'
import { shelfPath } from '../../../charters/index.ts'
import { conversationsPath, newThreadPath, threadPath } from '../../../conversations/index.ts'
import { stepsOf, type Beginning, type OwnStep, type Step, type StepName } from '../../model.ts'
import { tickPath, untickPath } from '../../paths.ts'

/** What to do first, each with where it is done and whether it is. */
export function stepList(reader: Reader, beginning: Beginning): Html {
  const items = stepsOf(beginning).map((step) => stepItem(reader, beginning, step))
  return html`<ul class="list first-steps">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`
}

/** How far she is, as a sentence. */
export function stepsSaid({ words }: Reader, beginning: Beginning): string {
  const steps = stepsOf(beginning)
  const done = steps.filter(({ isDone }) => isDone).length
  return words(done === steps.length ? 'newcomers.steps.allDone' : 'newcomers.steps.progress', {
    done,
    count: steps.length,
  })
}

/** The first of them that is not done. */
export function nextStep(reader: Reader, beginning: Beginning): { href: string; label: Html | string } | null {
  const next = stepsOf(beginning).find(({ isDone }) => !isDone)
  if (!next) return null
  if ('own' in next) return { href: next.own.path, label: said(reader, next.own.name) }
  return { href: wayTo(beginning, next.name), label: reader.words(`newcomers.steps.${next.name}.label`) }
}

function stepItem(reader: Reader, beginning: Beginning, step: Step): Html {
  const { words } = reader
  const state = html`<span class="unseen"> (${words(step.isDone ? 'newcomers.steps.done' : 'newcomers.steps.open')})</span>`
  const mark = html`<span class="${step.isDone ? 'step-mark reached' : 'step-mark'}">${step.isDone && icon('tick')}</span>`
  if ('own' in step) return html`${mark} ${ownStep(reader, beginning, step.own, state)}`
  return html`${mark}
    <div>
      <a class="title" href="${wayTo(beginning, step.name)}">${words(`newcomers.steps.${step.name}.label`)}${state}</a>
      <p class="small muted">${words(`newcomers.steps.${step.name}.why`)}</p>
    </div>`
}

function ownStep(reader: Reader, { communityId }: Beginning, own: OwnStep, state: Html): Html {
  const { words } = reader
  const act = postButton({
    action: own.isTicked ? untickPath(communityId, own.id) : tickPath(communityId, own.id),
    label: words(own.isTicked ? 'newcomers.steps.untick' : 'newcomers.steps.tick'),
    kind: 'plain',
    about: words('newcomers.steps.about'),
  })
  return html`<div class="row between">
    <a class="title" href="${own.path}">${said(reader, own.name)}${state}</a>
    ${act}
  </div>`
}

function wayTo({ communityId, introductionThread }: Beginning, name: StepName): string {
  const ways = {
    agreement: shelfPath(communityId, 'agreement'),
    profile: profilePath,
    introduction: introductionThread ? threadPath(introductionThread) : newThreadPath(communityId, 'introduction'),
    conversation: conversationsPath(communityId),
    letters: newsLettersPath,
  }
  return ways[name]
}
