import { html, type Html } from '#kernel/html.ts'
import { fold, postButton } from '#shell/index.ts'
import { closingPath, takingBackPath } from '../paths.ts'
import type { HarvestPage } from './harvest-page.ts'

/** Once it is confirmed: since when, and what is left to do. */
export function afterwards({ reader, place, may }: HarvestPage): Html {
  const { words, dates } = reader
  const { harvestedAt, closedAt } = place
  const said = (at: Temporal.Instant | null) => (at === null ? '' : dates.date(at))
  return html`<section class="card lead stack-s" aria-labelledby="standing">
    <h2 id="standing">${words(closedAt === null ? 'harvest.standing.confirmed' : 'harvest.standing.closed')}</h2>
    <p>${words('harvest.standing.since', { date: said(harvestedAt) })} ${closedAt !== null && words('harvest.standing.closedSince', { date: said(closedAt) })}</p>
    ${may.close && html`<p class="small muted">${words('harvest.close.about')}</p> ${postButton({ action: closingPath(place.id), label: words('harvest.close.do'), kind: 'main' })}`}
    ${may.takeBack && fold({ title: words('harvest.takeBack.title'), content: html`<p>${words('harvest.takeBack.about')}</p> ${postButton({ action: takingBackPath(place.id), label: words('harvest.takeBack.do') })}` })}
  </section>`
}
