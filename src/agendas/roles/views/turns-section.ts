import { html, type Html } from '#kernel/html.ts'
import { chip } from '#shell/index.ts'
import { turnsPath } from '../../paths.ts'
import type { Part } from '../../views/part.ts'
import { agendaRoles } from '../model.ts'
import { isAhead, missingNotice } from './turns-page.ts'

/** Who does what, on the page of a gathering, and what the viewer herself does. */
export function turnsSection({ reader, place, may, plan }: Part): Html | false {
  const { words } = reader
  const { duties } = plan
  if (!may.takeOn && duties.length === 0) return false
  const having = agendaRoles.flatMap((role) => duties.filter((duty) => duty.role === role))
  return html`<section class="stack-s" aria-labelledby="turns">
    <h2 id="turns">${words('agendas.roles.title')}</h2>
    ${may.set && isAhead(reader, place) && missingNotice(reader, duties)}
    ${having.length > 0 && html`<ul class="comers">${having.map(({ role, name, isMine }) => html`<li><span class="muted small">${words(`agendas.roles.names.${role}`)}</span><br />${name} ${isMine && chip({ label: words('agendas.roles.you'), kind: 'good' })}</li>`)}</ul>`}
    <p><a href="${turnsPath(place.id)}">${words('agendas.roles.lead')}</a></p>
  </section>`
}

/** That it is her turn, above all else. */
export function ownTurn({ reader, place, may, plan }: Part): Html | false {
  const { words } = reader
  const mine = plan.duties.filter(({ isMine }) => isMine).map(({ role }) => words(`agendas.roles.names.${role}`))
  if (mine.length === 0 || !may.takeOn || !isAhead(reader, place)) return false
  const roles = new Intl.ListFormat(words.language).format(mine)
  return html`<p class="notice"><span>${words('agendas.roles.mine', { roles })}</span> <a href="${turnsPath(place.id)}">${words('agendas.roles.change')}</a></p>`
}
