import { html, type Html } from '#kernel/html.ts'
import { threadPath } from '../../conversations/index.ts'
import { fold, linkButton, postButton } from '#shell/index.ts'
import { closingPath, minutesPath, minutesReopeningPath, sharingPath, takingBackPath } from '../paths.ts'
import type { HarvestPage } from './harvest-page.ts'

/** Once it is confirmed: how its minutes stand, and what is left to do. */
export function afterwards(page: HarvestPage): Html {
  const { reader, place, may, mayMinutes } = page
  const { words, dates } = reader
  const { harvestedAt, closedAt } = place
  const said = (at: Temporal.Instant | null) => (at === null ? '' : dates.date(at))
  return html`<section class="card lead stack-s" aria-labelledby="standing">
    <h2 id="standing">${words(closedAt === null ? 'harvest.standing.confirmed' : 'harvest.standing.closed')}</h2>
    <p>${words('harvest.standing.since', { date: said(harvestedAt) })} ${closedAt !== null && words('harvest.standing.closedSince', { date: said(closedAt) })}</p>
    ${minutesLine(page)} ${conversation(page)}
    ${may.close && html`<p class="small muted">${words('harvest.close.about')}</p>`}
    ${
      (may.close || mayMinutes.read) &&
      html`<div class="row">
      ${mayMinutes.read && place.written !== 'waived' && linkButton({ href: minutesPath(place.id), label: words(minutesLabel(page)), kind: may.close ? 'quiet' : 'main', icon: 'edit' })}
      ${place.written === 'waived' && mayMinutes.reopen && postButton({ action: minutesReopeningPath(place.id), label: words('harvest.minutes.begin') })}
      ${may.close && postButton({ action: closingPath(place.id), label: words('harvest.close.do'), kind: 'main' })}
    </div>`
    }
    ${may.takeBack && fold({ title: words('harvest.takeBack.title'), content: html`<p>${words('harvest.takeBack.about')}</p> ${postButton({ action: takingBackPath(place.id), label: words('harvest.takeBack.do') })}` })}
  </section>`
}

function minutesLabel({ place, mayMinutes }: HarvestPage) {
  if (!mayMinutes.write) return 'harvest.minutes.read'
  return place.written === 'none' ? 'harvest.minutes.begin' : 'harvest.minutes.goOn'
}

function minutesLine({ reader, place, mayMinutes }: HarvestPage): Html | false {
  const { words } = reader
  if (!mayMinutes.read) return false
  return html`<p>${words(`harvest.minutes.states.${place.written}`)}</p>`
}

/** Where what was learned is talked about, or the way to begin. */
function conversation({ reader, place, harvest, may }: HarvestPage): Html | false {
  const { words } = reader
  if (harvest.thread !== null)
    return html`<p><a href="${threadPath(harvest.thread)}">${words('harvest.sharing.read')}</a></p>`
  return may.share && html`<p><a href="${sharingPath(place.id)}">${words('harvest.sharing.begin')}</a></p>`
}
