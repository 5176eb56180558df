import { html, type Html } from '#kernel/html.ts'
import { button, chip, emptyState, linkButton, noticeBox, postButton, postForm, type Draft } from '#shell/index.ts'
import { whenSaid } from '../../../gatherings/index.ts'
import type { AnyProtocol } from '../../../protocols/index.ts'
import type { AgendaItem, Share } from '../../model.ts'
import {
  agendaPaperPath,
  beginningPath,
  itemEditingPath,
  itemMovingPath,
  itemRemovalPath,
  itemReturnPath,
  itemsPath,
  plannerPath,
  publishingPath,
} from '../../paths.ts'
import type { GatheringGuest } from '../../../gatherings/index.ts'
import type { Fellow } from '../../roles/queries.ts'
import type { agendaRules } from '../../rules.ts'
import type { Can } from '#kernel/rules.ts'
import { agendaBar, mixCard } from '../../views/bars.ts'
import { agendaFrame, type InGathering } from '../../views/frame.ts'
import { stepList, stepName, stepTitle } from '../../views/steps.ts'
import { templates } from '../templates.ts'
import { itemFields } from './item-fields.ts'

export interface AgendaPage extends InGathering {
  readonly may: Can<typeof agendaRules>
  /** With those that were taken away. */
  readonly items: readonly AgendaItem[]
  readonly series: readonly Share[]
  readonly fellows: readonly Fellow[]
  readonly guests: readonly GatheringGuest[]
  readonly own: readonly AnyProtocol[]
  readonly draft: Draft
}

/** The agenda of a gathering: read by all, set by those who lead it. */
export function agendaPage(page: AgendaPage): Html {
  const { reader, place, may, items } = page
  const { words } = reader
  const standing = items.filter(({ isRemoved }) => !isRemoved)
  const content = html`${whenSaid(reader, place)} ${standingOf(page)} ${standing.length > 0 ? steps(page, standing) : empty(page)}
    ${may.set && adding(page)} ${away(page)} ${publishing(page, standing)} ${mixes(page, standing)}`
  return agendaFrame(page, { title: words('agendas.title'), content })
}

function standingOf({ reader, place }: AgendaPage): Html {
  const { words, dates } = reader
  const at = place.agendaPublishedAt
  const label = at ? words('agendas.published', { when: dates.date(at) }) : words('agendas.unpublished')
  return html`<p class="row">${chip({ label, ...(at && { kind: 'good', icon: 'done' }) })}</p>`
}

function steps(page: AgendaPage, items: readonly AgendaItem[]): Html {
  const { reader, place, may } = page
  const acts = may.set ? (item: AgendaItem, at: number) => actsOn(page, item, { at, count: items.length }) : undefined
  return html`${agendaBar(reader, items, place)} <h2 class="unseen">${reader.words('agendas.steps')}</h2> ${stepList({ reader, place, items, ...(acts && { acts }) })}
    <p>${linkButton({ href: agendaPaperPath(place.id), label: reader.words('agendas.acts.paper'), kind: 'plain', icon: 'file' })}</p>`
}

function actsOn({ reader }: AgendaPage, item: AgendaItem, { at, count }: { at: number; count: number }): Html {
  const { words } = reader
  const about = stepName(reader, item)
  const move = (to: 'up' | 'down') =>
    postButton({
      action: itemMovingPath(item.id),
      values: { to },
      label: words(`agendas.acts.${to}`),
      about,
      kind: 'plain',
      icon: to,
    })
  return html`<div class="row">
    ${at > 0 && move('up')} ${at < count - 1 && move('down')}
    ${linkButton({ href: itemEditingPath(item.id), label: words('agendas.acts.change'), about, kind: 'plain', icon: 'edit' })}
    ${postButton({ action: itemRemovalPath(item.id), label: words('agendas.acts.remove'), about, kind: 'plain', icon: 'close' })}
  </div>`
}

function empty({ reader, place, may }: AgendaPage): Html {
  const { words } = reader
  if (!may.set) return emptyState({ icon: 'calendar', title: words('agendas.none'), content: words('agendas.noneYet') })
  const from = [...templates.map(({ name }) => name), 'last'] as const
  return html`<section class="stack-s" aria-labelledby="begin">
    <h2 id="begin">${words('agendas.begin.title')}</h2>
    <p>${words('agendas.begin.about')}</p>
    <div class="row">
      ${from.map((name) => postButton({ action: beginningPath(place.id), values: { from: name }, label: words(`agendas.begin.from.${name}`) }))}
    </div>
  </section>`
}

function adding({ reader, place, draft, fellows, guests, own }: AgendaPage): Html {
  const { words } = reader
  return html`<section class="card stack-s" aria-labelledby="adding">
    <h2 id="adding">${words('agendas.add.title')}</h2>
    ${postForm({
      action: itemsPath(place.id),
      content: html`${draft.doubt?.notice} ${itemFields({ reader, draft, item: null, fellows, guests, own })}`,
      submit: html`<div class="row">${button({ label: words('agendas.add.submit'), kind: 'quiet', icon: 'plus' })} ${draft.doubt?.act}</div>`,
    })}
    <p class="small"><a href="${plannerPath(place.id)}">${words('agendas.planner.lead')}</a></p>
  </section>`
}

/** What was taken away, to be put back. */
function away({ reader, items, may }: AgendaPage): Html | false {
  const { words } = reader
  const gone = items.filter(({ isRemoved }) => isRemoved)
  return (
    may.set &&
    gone.length > 0 &&
    html`<details class="fold"><summary>${words('agendas.away', { count: gone.length })}</summary>
      <ul class="list">${gone.map((item) => html`<li class="row"><span class="told">${stepTitle(reader, item)}</span> ${postButton({ action: itemReturnPath(item.id), label: words('agendas.acts.return'), about: stepName(reader, item), kind: 'plain', icon: 'undo' })}</li>`)}</ul>
    </details>`
  )
}

function publishing({ reader, place, may }: AgendaPage, items: readonly AgendaItem[]): Html | false {
  if (!may.publish || items.length === 0) return false
  const { words } = reader
  const act = postButton({ action: publishingPath(place.id), label: words('agendas.publish.act'), kind: 'main' })
  return noticeBox({ content: words('agendas.publish.about'), act })
}

function mixes({ reader, series, place }: AgendaPage, items: readonly AgendaItem[]): Html | false {
  const { words } = reader
  return (
    items.length > 0 &&
    html`<section class="stack-s" aria-labelledby="mix">
      <h2 id="mix">${words('agendas.mix.title')}</h2>
      <p class="muted small">${words('agendas.mix.about')}</p>
      <div class="mixes">${mixCard(reader, { title: words('agendas.mix.this'), items })}
        ${place.kind !== 'single' && mixCard(reader, { title: words('agendas.mix.series'), items: series })}</div>
    </section>`
  )
}
