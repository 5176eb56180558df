import type { RoomParkedId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { linkButton, list, type Draft } from '#shell/index.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import { agendaPath } from '../../agendas/index.ts'
import { attendancePath } from '../../attendance/index.ts'
import { underGathering, whenSaid } from '../../gatherings/index.ts'
import { notesPath, notesShown } from '../../notes/index.ts'
import { gatheringOutcomesPath, outcomeLists, type Taker } from '../../outcomes/index.ts'
import type { Harvest, HarvestPlace } from '../model.ts'
import type { harvestRules, minutesRules } from '../rules.ts'
import { broughtSections } from '../brought/views/brought.ts'
import { confirmCard, lackNotice } from './confirming.ts'
import { parkedSection } from './parked.ts'
import { afterwards } from './standing.ts'

export interface Settling {
  readonly at: RoomParkedId
  readonly draft: Draft
}

export interface HarvestPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly may: Can<typeof harvestRules>
  readonly mayMinutes: Can<typeof minutesRules>
  readonly place: HarvestPlace
  readonly harvest: Harvest
  readonly takers: readonly Taker[]
  /** What was typed of something that was parked, and not kept. */
  readonly settling?: Settling
}

/** What a gathering came to, all of it: for those who keep notes to confirm, then for every member to read. */
export function harvestPage(page: HarvestPage): Html {
  const { reader, community, can, place, may } = page
  return underGathering({
    reader,
    community,
    can,
    gathering: place,
    title: reader.words('harvest.title'),
    content: html`${whenSaid(reader, place)} ${place.harvestedAt === null ? lackNotice(page) : afterwards(page)}
      ${outcomes(page)} ${parkedSection(page)} ${left(page)}
      ${broughtSections(reader, page.harvest.brought)} ${notes(page)} ${attendance(page)}
      ${may.confirm && confirmCard(page)}`,
  })
}

function outcomes({ reader, may, place, harvest }: HarvestPage): Html {
  const { words } = reader
  const href = gatheringOutcomesPath(place.id)
  return html`${outcomeLists(reader, harvest.outcomes)}
    ${may.confirm && html`<p>${linkButton({ href, label: words('harvest.acts.outcomes'), kind: 'quiet', icon: 'plus' })}</p>`}`
}

/** What there was no time for. Members find it where it goes. */
function left({ reader, may, place, harvest }: HarvestPage): Html | false {
  const { words } = reader
  if (!may.confirm || harvest.left.length === 0) return false
  const key = harvest.next === null ? 'harvest.left.stays' : 'harvest.left.goesOn'
  return html`<section class="stack-s" aria-labelledby="left">
    <h2 id="left">${words('harvest.left.title')}</h2>
    <p class="small muted">${words(key, { count: harvest.left.length })}</p>
    ${list(harvest.left.map((topic) => html`<p class="told">${topic.words}</p>`))}
    <p class="small"><a href="${agendaPath(place.id)}">${words('harvest.left.agenda')}</a></p>
  </section>`
}

function notes({ reader, may, place, harvest }: HarvestPage): Html | false {
  const { words } = reader
  if (harvest.notes === '' && !may.confirm) return false
  return html`<section class="stack-s" aria-labelledby="notes">
    <h2 id="notes">${words('notes.title')}</h2>
    ${harvest.notes === '' ? html`<p class="muted">${words('harvest.notes.none')}</p>` : html`<div class="card">${notesShown(reader, harvest.notes)}</div>`}
    ${may.confirm && html`<p>${linkButton({ href: notesPath(place.id), label: words('harvest.acts.notes'), kind: 'quiet', icon: 'edit' })}</p>`}
  </section>`
}

/** How many were there: the number alone, for those who keep notes. */
function attendance({ reader, place, harvest, may }: HarvestPage): Html | false {
  const { words } = reader
  if (harvest.came === null) return false
  const act =
    may.confirm &&
    html`<p class="small"><a href="${attendancePath(place.id)}">${words('harvest.attendance.way')}</a></p>`
  return html`<section class="stack-s" aria-labelledby="came">
    <h2 id="came">${words('harvest.attendance.title')}</h2>
    <p>${words('harvest.attendance.count', { count: harvest.came })}</p>
    ${act}
  </section>`
}
