import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { administers } from '#kernel/viewer.ts'
import { linkButton, list } from '#shell/index.ts'
import { trainingItem, type Training } from '../../trainings/index.ts'
import { trainingsPath } from '../../umbrellas/index.ts'
import type { Listed, PublicFace } from '../model.ts'
import { listed } from './directory.ts'

interface Upcoming {
  readonly reader: Reader
  readonly face: PublicFace
  readonly communities: readonly Listed[]
  readonly trainings: readonly Training[]
}

/** What is announced and not there yet: communities that are planned, and trainings. */
export function upcoming({ reader, face, communities, trainings }: Upcoming): Html | null {
  const { words, viewer } = reader
  const planned = communities.filter(({ community }) => community.state === 'planned')
  const isHers = administers(viewer, face.id)
  const items = [
    ...planned.map((one) => ({ on: one.community.startsOn, item: listed(reader, one, 'h3') })),
    ...trainings.map((training) => ({ on: training.startsOn, item: trainingItem({ reader, training, level: 'h3' }) })),
  ].toSorted(byDay)
  return html`<section class="stack" aria-labelledby="upcoming">
    <div class="stack-s">
      <h2 id="upcoming">${words('face.upcoming.title')}</h2>
      <p>${words(items.length === 0 ? 'face.upcoming.none' : 'face.upcoming.about')}</p>
    </div>
    ${items.length > 0 && list(items.map(({ item }) => item))}
    ${isHers && html`<p>${linkButton({ href: trainingsPath(face.id), label: words('trainings.list.title'), kind: 'quiet' })}</p>`}
  </section>`
}

interface Dated {
  readonly on: Temporal.PlainDate | null
}

/** What has no day yet comes last. */
function byDay({ on: a }: Dated, { on: b }: Dated): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return Temporal.PlainDate.compare(a, b)
}
