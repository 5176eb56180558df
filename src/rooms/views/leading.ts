import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, field, fold, hiddenField, icon, postButton, type Draft } from '#shell/index.ts'
import { around, type Room, type RoomStep } from '../model.ts'
import { endingPath, leadingPath, movePath, roomStepsPath, skippingPath } from '../paths.ts'
import { step_title_max } from '../steps/forms.ts'
import { lengthSaid, stepTitle, stepTold } from './said.ts'
import { timerActs } from './timer.ts'

export interface Leading {
  readonly reader: Reader
  readonly room: Room
  readonly steps: readonly RoomStep[]
}

/** What those who lead do all the time: on, back, the timer. */
export function leadActs({ reader, room, steps }: Leading): Html {
  const { words } = reader
  const { back, next } = around(steps, room.stepId)
  return html`<section class="lead-acts stack-s" id="lead-acts" aria-label="${words('rooms.lead.title')}">
    <form method="post" action="${movePath(room.id)}" class="row">
      ${hiddenField('seen', String(room.moves))}
      ${next && button({ label: words('rooms.lead.next'), name: 'to', value: 'next', about: stepTold(reader, next) })}
      ${back && button({ label: words('rooms.lead.back'), kind: 'quiet', icon: 'back', name: 'to', value: 'back', about: stepTold(reader, back) })}
    </form>
    ${timerActs(reader, room)}
    ${!next && postButton({ action: endingPath(room.id), label: words('rooms.lead.end'), kind: 'main' })}
  </section>`
}

/** The whole plan, to go anywhere in it, leave something out, put something in, or end. */
export function plan(leading: Leading & { readonly draft: Draft }): Html {
  const { reader, room, steps, draft } = leading
  const { words } = reader
  const isWrong = Object.keys(draft.entered).length > 0
  return fold({
    title: words('rooms.lead.plan'),
    isOpen: isWrong,
    content: html`<ol class="plan list">${steps.map((step) => planned(leading, step))}</ol>
      ${adding(reader, room, draft)}
      <div class="row">
        ${postButton({ action: leadingPath(room.id), label: words('rooms.lead.leave'), values: { wish: 'leave' } })}
        ${postButton({ action: endingPath(room.id), label: words('rooms.lead.end'), kind: 'quiet danger' })}
      </div>`,
  })
}

function planned({ reader, room }: Leading, step: RoomStep): Html {
  const { words } = reader
  const isNow = step.id === room.stepId
  const about = stepTold(reader, step)
  const isSkipped = step.skippedAt !== null
  return html`<li class="${isSkipped ? 'skipped' : isNow ? 'now' : 'ahead'}">
    <p>${stepTitle(reader, step)} ${step.seconds !== null && html`<span class="small muted">${lengthSaid(reader, step.seconds)}</span>`}
      ${isSkipped && html`<span class="small muted">${words('rooms.lead.skipped')}</span>`} ${isNow && html`<b class="small">${icon('onward')}${words('rooms.line.now')}</b>`}</p>
    ${
      !isNow &&
      html`<div class="row">
      <form method="post" action="${movePath(room.id)}">${hiddenField('seen', String(room.moves))}${button({ label: words('rooms.lead.goTo'), kind: 'plain', name: 'to', value: step.id, about })}</form>
      ${postButton({ action: skippingPath(room.id, step.id), label: words(isSkipped ? 'rooms.lead.takeIn' : 'rooms.lead.skip'), kind: 'plain', about, values: { wish: isSkipped ? 'takeIn' : 'skip' } })}
    </div>`
    }
  </li>`
}

function adding(reader: Reader, room: Room, draft: Draft): Html {
  const { words } = reader
  // What is being typed stays while the page changes around it; what was wrong is said in a form of its own.
  const id = Object.keys(draft.entered).length > 0 ? 'adding-again' : 'adding'
  return html`<form method="post" action="${roomStepsPath(room.id)}" class="form" id="${id}" data-turbo-permanent novalidate>
    <h3>${words('rooms.lead.add')}</h3>
    ${draft.doubt?.notice}
    <div class="beside">
      ${field({ reader, draft, name: 'title', label: words('rooms.lead.addTitle'), maxLength: step_title_max })}
      ${field({ reader, draft, name: 'minutes', label: words('rooms.lead.addMinutes'), kind: 'number', value: '10' })}
    </div>
    <div class="row">${draft.doubt?.act} ${button({ label: words('rooms.lead.addSave'), kind: 'quiet', icon: 'plus' })}</div>
  </form>`
}
