import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { chip, icon, noticeBox, said } from '#shell/index.ts'
import { gatheringVisitPath, type GatheringVisit } from '../../../gatherings/index.ts'
import { tagOf } from '../../shared/model.ts'
import { stepTitle, stepTold } from '../../views/said.ts'
import { timerShown } from '../../views/timer.ts'
import { askedNow, isFollowed, type Asking, type RoomVisited, type VisitStep } from '../model.ts'
import { stepLedPath, visitNowPath, visitTimerPath } from '../paths.ts'

/** All that a guest is told of a room and its steps at a moment. */
export interface VisitNow {
  readonly reader: Reader
  readonly visit: GatheringVisit
  readonly room: RoomVisited | null
  readonly steps: readonly VisitStep[]
}

/** It follows by itself where there is something to follow; without scripts it is read again. */
export function visitPart(now: VisitNow): Html {
  const { reader, visit, room } = now
  const { words } = reader
  if (!isFollowed(visit, room, reader.now)) return whole(now)
  return html`<visit-room class="stack" data-from="${visitNowPath(visit.gatheringId)}" data-lost="${words('rooms.lost')}">
    <p class="unseen" role="status" id="room-told" data-turbo-permanent></p>
    <p class="room-lost" role="status" id="room-lost" data-turbo-permanent></p>
    ${whole(now)}
    <noscript><p class="row"><a class="button quiet" href="${gatheringVisitPath(visit.gatheringId)}">${words('rooms.refresh')}</a> <span class="small muted">${words('rooms.refreshAbout')}</span></p></noscript>
  </visit-room>`
}

/** The same again for a page that has something else; null where it has this. */
export function visitNews(now: VisitNow, has: string): Html | null {
  if (has === tagIn(now)) return null
  return html`<turbo-stream action="replace" method="morph" target="visit-now"><template>${whole(now)}</template></turbo-stream>`
}

/** The time itself is not in it: each page counts. */
function tagIn({ reader, visit, room, steps }: VisitNow): string {
  return tagOf([room, steps, isFollowed(visit, room, reader.now)])
}

function whole(now: VisitNow): Html {
  const { reader, visit, room, steps } = now
  const follows = isFollowed(visit, room, reader.now) ? 'yes' : 'no'
  return html`<div class="stack" id="visit-now" data-tag="${tagIn(now)}" data-follows="${follows}">
    ${where(now)} ${leading(now)} ${steps.length > 0 && agenda(now)}
  </div>`
}

function where({ reader, visit, room }: VisitNow): Html | false {
  const { words } = reader
  if (room === null) {
    return (
      isFollowed(visit, room, reader.now) &&
      html`<p class="when">${icon('clock')}<span>${words('rooms.visits.soon')}</span></p>`
    )
  }
  if (room.isEnded) return html`<p class="lead-text" data-said="${words('rooms.ended')}">${words('rooms.ended')}</p>`
  return onNow(reader, visit, room)
}

/** What is asked now, large, and how long there is for it. */
function onNow(reader: Reader, visit: GatheringVisit, room: RoomVisited): Html {
  const { words } = reader
  const asking = askedNow(room)
  return html`<section class="stage stack-s" id="stage" aria-labelledby="stage-title" data-said="${toldOf(reader, room, asking)}">
    <p class="small muted">${words('rooms.visits.title')}</p>
    ${room.isMine && html`<p>${chip({ label: words('rooms.visits.yours'), kind: 'good', icon: 'onward' })}</p>`}
    ${room.who && html`<p class="small who">${words(`protocols.who.${room.who}`)}</p>`}
    ${room.parts > 0 && html`<p class="facts small">${isThere(asking.way) && html`<span>${said(reader, asking.way)}</span>`} <span>${words('rooms.where', { at: room.part + 1, of: room.parts })}</span></p>`}
    <h2 id="stage-title">${stepTitle(reader, asking)}</h2>
    ${isThere(asking.about) && html`<p class="told">${said(reader, asking.about)}</p>`}
    ${timerShown(reader, room, visitTimerPath(visit.gatheringId))}
    ${room.isMine && html`<p class="small muted">${words('rooms.visits.movedOn')}</p>`}
  </section>`
}

function toldOf(reader: Reader, { isMine }: RoomVisited, asking: Asking): string {
  const { words } = reader
  const now = words('rooms.told.now', { step: stepTold(reader, asking) })
  return isMine ? `${now} ${words('rooms.visits.yours')}` : now
}

function isThere({ en, fr }: Names): boolean {
  return en !== null || fr !== null
}

/** That she leads something, said before it is on, with the way to all that she needs for it. */
function leading({ reader, visit, steps }: VisitNow): Html[] {
  const { words } = reader
  return steps
    .filter(({ isMine }) => isMine)
    .map((step) =>
      noticeBox({
        content: html`${words('rooms.visits.leads', { minutes: step.minutes })} <b>${stepTitle(reader, step)}</b>`,
        act: html`<p><a href="${stepLedPath(visit.gatheringId, step.id)}">${words('rooms.visits.how')}</a></p>`,
      }),
    )
}

function agenda({ reader, steps }: VisitNow): Html {
  const { words } = reader
  return html`<section class="stack-s" aria-labelledby="agenda">
    <h2 id="agenda">${words('agendas.title')}</h2>
    <ol class="visit-steps">${steps.map((step) => oneStep(reader, step))}</ol>
  </section>`
}

function oneStep(reader: Reader, step: VisitStep): Html {
  const { words } = reader
  return html`<li${step.isOn && html` class="now" aria-current="step"`}>
    ${stepTitle(reader, step)} <span class="muted">${words('gatherings.guests.minutes', { minutes: step.minutes })}</span>
    ${step.isOn && html`<b class="small">${words('rooms.line.now')}</b>`}
    ${step.isMine && chip({ label: words('rooms.visits.mine') })}
  </li>`
}
