import { html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton } from '#shell/index.ts'
import type { GatheringShown } from '../../gatherings/index.ts'
import type { HarvestPlace } from '../model.ts'
import { harvestPath } from '../paths.ts'
import { harvestRules } from '../rules.ts'

/** On the page of a gathering: that it waits to be confirmed, for those who can; then the way to what it came to. */
export function harvestPart(reader: Reader, place: HarvestPlace): GatheringShown {
  const { words, viewer, dates } = reader
  if (!harvestRules.read(viewer, place)) return {}
  const href = harvestPath(place.id)
  if (harvestRules.confirm(viewer, place)) {
    const first = html`<section class="card lead stack-s" aria-labelledby="to-harvest">
      <h2 id="to-harvest">${words('harvest.part.title')}</h2>
      <p>${words('harvest.part.about')}</p>
      <p>${linkButton({ href, label: words('harvest.part.go') })}</p>
    </section>`
    return { first }
  }
  const { harvestedAt } = place
  if (harvestedAt === null) return {}
  return {
    first: html`<section class="card stack-s" aria-labelledby="to-harvest">
      <h2 id="to-harvest">${words('harvest.part.done')}</h2>
      <p>${words('harvest.standing.since', { date: dates.date(harvestedAt) })}</p>
      <p>${linkButton({ href, label: words('harvest.part.read'), kind: 'quiet', icon: 'list' })}</p>
    </section>`,
  }
}
