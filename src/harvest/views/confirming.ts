import { html, type Html } from '#kernel/html.ts'
import { noticeBox, plainList, postButton } from '#shell/index.ts'
import { attendancePath } from '../../attendance/index.ts'
import { boardPath } from '../../boards/index.ts'
import { gatheringPath } from '../../gatherings/index.ts'
import { notesPath } from '../../notes/index.ts'
import { gatheringOutcomesPath } from '../../outcomes/index.ts'
import { lacking, type Harvest, type HarvestPlace, type Lack } from '../model.ts'
import { confirmingPath } from '../paths.ts'
import type { HarvestPage } from './harvest-page.ts'

/** What is still missing, each with the way to it. */
export function lackNotice({ reader, place, harvest, may }: HarvestPage): Html | false {
  const { words } = reader
  if (!may.confirm) return false
  const missing = lacking(harvest)
  if (missing.length === 0) return noticeBox({ kind: 'good', content: words('harvest.lacks.nothing') })
  return html`<section class="card lead stack-s" aria-labelledby="lacks">
    <h2 id="lacks">${words('harvest.lacks.title')}</h2>
    ${plainList(missing.map((lack) => html`<a href="${ways[lack](place, harvest)}">${words(`harvest.lacks.${lack}`, counted(harvest))}</a>`))}
    <p class="small muted">${words('harvest.lacks.about')}</p>
  </section>`
}

const ways: Readonly<Record<Lack, (place: HarvestPlace, harvest: Harvest) => string>> = {
  parked: () => '#parked',
  proposals: ({ id }) => gatheringOutcomesPath(id),
  boards: ({ id }, { brought }) => {
    const open = brought.boards.find(({ isOpen }) => isOpen)
    return open ? boardPath(open.id) : gatheringPath(id)
  },
  notes: ({ id }) => notesPath(id),
  outcomes: ({ id }) => gatheringOutcomesPath(id),
  owners: ({ id }) => gatheringOutcomesPath(id),
  attendance: ({ id }) => attendancePath(id),
}

function counted({ parked, outcomes, brought }: Harvest) {
  return {
    proposals: outcomes.decisions.filter(({ state }) => state === 'proposed').length,
    boards: brought.boards.filter(({ isOpen }) => isOpen).length,
    parked: parked.filter(({ state }) => state === 'open').length,
    actions: outcomes.actions.filter(({ state, ownerId }) => state === 'open' && ownerId === null).length,
  }
}

/** What confirming does, before it is done. */
export function confirmCard({ reader, place, harvest }: HarvestPage): Html {
  const { words } = reader
  const taken = harvest.parked.filter(({ state }) => state === 'taken').length
  const waits = harvest.parked.some(({ state }) => state === 'open')
  const does = [
    words('harvest.does.read'),
    words('harvest.does.notes'),
    words('harvest.does.gone'),
    harvest.brought.boards.some(({ isOpen }) => isOpen) && words('harvest.does.boards'),
    taken > 0 && words('harvest.does.taken', { count: taken }),
    harvest.left.length > 0 && harvest.next !== null && words('harvest.does.left', { count: harvest.left.length }),
    words('harvest.does.told'),
  ].filter((line) => line !== false)
  return html`<section class="card stack-s" aria-labelledby="confirm">
    <h2 id="confirm">${words('harvest.confirm.title')}</h2>
    <p>${words('harvest.confirm.about')}</p>
    <ul>${does.map((line) => html`<li>${line}</li>`)}</ul>
    ${waits ? html`<p><b>${words('harvest.confirm.parkedFirst')}</b> <a href="#parked">${words('harvest.confirm.toParked')}</a></p>` : postButton({ action: confirmingPath(place.id), label: words('harvest.confirm.do'), kind: 'main' })}
  </section>`
}
