import { html, type Html } from '#kernel/html.ts'
import { button, checkbox, emptyState, field, noDraft, postButton, said, select } from '#shell/index.ts'
import {
  marks,
  protocolPath,
  stages,
  totalMinutes,
  usualGroup,
  whichOf,
  type AnyProtocol,
  type Wanted,
} from '../../../protocols/index.ts'
import { itemsPath, plannerPath } from '../../paths.ts'
import { underAgenda, type InGathering } from '../../views/frame.ts'

interface PlannerPage extends InGathering {
  readonly wanted: Wanted
  readonly found: readonly AnyProtocol[]
  /** Minutes that the agenda leaves. */
  readonly left: number
}

/** Ways of working that fit, each with a button that puts it on the agenda. */
export function plannerPage(page: PlannerPage): Html {
  const { reader, left, found } = page
  const { words } = reader
  const none = emptyState({
    icon: 'note',
    title: words('agendas.planner.none'),
    content: words('agendas.planner.noneAbout'),
  })
  const content = html`<p>${left > 0 ? words('agendas.planner.left', { left }) : words('agendas.planner.noneLeft')}</p>
    ${narrowing(page)}
    ${found.length === 0 ? none : html`<ul class="protocols">${found.map((protocol) => html`<li>${fitting(page, protocol)}</li>`)}</ul>`}`
  return underAgenda(page, { title: words('agendas.planner.title'), content })
}

function narrowing({ reader, place, wanted }: PlannerPage): Html {
  const { words } = reader
  const shared = { reader, draft: noDraft }
  const choices = [
    { value: '', label: words('agendas.planner.anyStage') },
    ...stages.map((stage) => ({ value: stage, label: words(`protocols.stages.${stage}`) })),
  ]
  return html`<form class="form card narrowing" action="${plannerPath(place.id)}" role="search">
    ${field({ ...shared, name: 'minutes', kind: 'number', label: words('protocols.narrow.minutes'), value: String(wanted.minutes ?? '') })}
    ${field({ ...shared, name: 'people', kind: 'number', label: words('protocols.narrow.people'), value: String(wanted.people ?? '') })}
    ${select({ ...shared, name: 'stage', label: words('agendas.planner.stage'), choices, value: wanted.stage ?? '' })}
    ${checkbox({ ...shared, name: 'gentle', label: words('protocols.narrow.gentle'), isTicked: wanted.isGentle })}
    ${button({ label: words('protocols.narrow.show'), kind: 'quiet' })}
  </form>`
}

function fitting({ reader, community, place, wanted }: PlannerPage, protocol: AnyProtocol): Html {
  const { words } = reader
  const which = whichOf(protocol)
  const minutes = totalMinutes(protocol, wanted.people ?? usualGroup(protocol.people))
  const { en, fr } = protocol.title
  const step = {
    kind: 'protocol',
    minutes: String(minutes),
    protocol: which,
    ...(en && { titleEn: en }),
    ...(fr && { titleFr: fr }),
  }
  return html`<article class="card stack-xs">
    <h2 class="told"><a href="${protocolPath(community.id, which)}">${said(reader, protocol.title)}</a></h2>
    ${marks(reader, protocol, wanted.people)}
    <p class="told">${said(reader, protocol.purpose)}</p>
    ${postButton({ action: itemsPath(place.id), values: step, label: words('agendas.planner.take', { minutes }), about: en ?? fr ?? '', icon: 'plus' })}
  </article>`
}
