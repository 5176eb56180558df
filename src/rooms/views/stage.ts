import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { icon, postButton, said } from '#shell/index.ts'
import { around, type Room, type RoomStep } from '../model.ts'
import type { Run } from '../runs/model.ts'
import { runPath } from '../runs/paths.ts'
import { timerHidingPath } from '../paths.ts'
import { timerShown } from './timer.ts'
import { lengthSaid, stepTitle, stepTold } from './said.ts'

export interface Stage {
  readonly reader: Reader
  readonly room: Room
  readonly steps: readonly RoomStep[]
  readonly runs: readonly Run[]
}

/** What is asked now, large; where the room is, as a line; what comes next, small. */
export function stage({ reader, room, steps, runs, inside }: Stage & { readonly inside: Html | false }): Html {
  const { words } = reader
  const { now, next } = around(steps, room.stepId)
  const run = runs.find(({ id }) => id === now?.runId)
  return html`<section class="stage stack-s" id="stage" aria-labelledby="stage-title" data-said="${now ? words('rooms.told.now', { step: stepTold(reader, now) }) : null}">
    ${line(reader, steps, now)}
    ${now?.who && html`<p class="small who">${words(`protocols.who.${now.who}`)}</p>`}
    ${run && html`<p class="small muted">${said(reader, run.title)}</p>`}
    <h2 id="stage-title">${now ? stepTitle(reader, now) : words('rooms.nothingOn')}</h2>
    ${now && hasWords(now.about) && html`<p class="told">${said(reader, now.about)}</p>`}
    ${timerShown(reader, room, timerHidingPath(room.id))} ${inside} ${run && stopping(reader, room, run)}
    <p class="next small">${next ? html`<span class="muted">${words('rooms.next')}</span> ${stepTitle(reader, next)}${next.seconds !== null && html` <span class="muted">${lengthSaid(reader, next.seconds)}</span>`}` : html`<span class="muted">${words('rooms.last')}</span>`}</p>
  </section>`
}

/** Whoever presents, or leads, can stop what is sensitive at any moment. */
function stopping({ words, viewer }: Reader, room: Room, run: Run): Html | false {
  const may = room.leads || run.presenterId === viewer.id
  const label = words('rooms.runs.stop')
  const runs = run.isStarted && !run.isStopped
  return (
    runs &&
    may &&
    html`<div class="row">${postButton({ action: `${runPath(room.id, run.id)}/stopping`, label })} <span class="small muted">${words('rooms.runs.stopAbout')}</span></div>`
  )
}

function hasWords({ en, fr }: RoomStep['about']): boolean {
  return en !== null || fr !== null
}

/** Each step a mark in a line: done, on, to come, left out. */
function line(reader: Reader, steps: readonly RoomStep[], now: RoomStep | null): Html {
  const { words } = reader
  const kept = steps.filter(({ id, skippedAt }) => skippedAt === null || id === now?.id)
  const at = kept.findIndex(({ id }) => id === now?.id)
  const mark = (step: RoomStep, place: number) => {
    const state = place < at ? 'past' : place === at ? 'now' : 'ahead'
    return html`<li class="${state}"${place === at && html` aria-current="step"`}><span class="unseen">${stepTitle(reader, step)}, ${words(`rooms.line.${state}`)}</span></li>`
  }
  return html`<div class="where">
    <p class="small muted">${icon('onward')}${words('rooms.where', { at: at + 1, of: kept.length })}</p>
    <ol class="line">${kept.map(mark)}</ol>
  </div>`
}
