import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton, list } from '#shell/index.ts'
import type { Gathering } from '../../gatherings/index.ts'
import type { GatheringReading } from '../model.ts'
import { readingPath, readingsPath } from '../paths.ts'

export function wayIn({ words }: Reader, { id, readings }: Gathering): Html {
  const label = readings > 0 ? words('readings.way.some', { count: readings }) : words('readings.way.none')
  return linkButton({ href: readingsPath(id), label, kind: 'quiet', icon: 'file' })
}

/** Beside the room each opens in a page of its own, so that nobody leaves the room to read. */
export function waysBeside({ words }: Reader, readings: readonly GatheringReading[]): Html {
  if (readings.length === 0) return html``
  const way = ({ id, title }: GatheringReading) =>
    html`<a href="${readingPath(id)}" target="_blank" rel="noopener">${title}</a>`
  return html`<section class="stack-xs" aria-labelledby="room-readings">
    <h2 id="room-readings">${words('readings.title')}</h2>
    ${list(readings.map(way))}
  </section>`
}
