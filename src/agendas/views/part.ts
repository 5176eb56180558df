import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { chip, linkButton } from '#shell/index.ts'
import type { AgendaPlace } from '../model.ts'
import { agendaPath } from '../paths.ts'
import type { Plan } from '../queries.ts'
import type { agendaRules } from '../rules.ts'
import { agendaBar } from './bars.ts'
import { stepList } from './steps.ts'

export interface Part {
  readonly reader: Reader
  readonly place: AgendaPlace
  readonly may: Can<typeof agendaRules>
  readonly plan: Plan
}

/** What a gathering will be about, on its page. */
export function agendaSection({ reader, place, may, plan }: Part): Html | false {
  const { words } = reader
  const { items } = plan
  if (items.length === 0) return false
  const isDraft = place.agendaPublishedAt === null && place.liveAt === null
  return html`<section class="stack-s" aria-labelledby="agenda">
    <h2 id="agenda">${words('agendas.title')}</h2>
    ${isDraft && html`<p>${chip({ label: words('agendas.unpublished') })}</p>`}
    ${agendaBar(reader, items, place)} ${stepList({ reader, place, items })}
    ${!may.set && html`<p><a href="${agendaPath(place.id)}">${words('agendas.whole')}</a></p>`}
  </section>`
}

/** Where those who lead it set it. */
export function agendaAct({ reader, place, may }: Part): Html | false {
  const label = reader.words('agendas.acts.set')
  return may.set && linkButton({ href: agendaPath(place.id), label, kind: 'quiet', icon: 'list' })
}
