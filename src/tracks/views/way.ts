import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton } from '#shell/index.ts'
import { startSaid, type Gathering } from '../../gatherings/index.ts'
import { lastOf } from '../model.ts'
import { arrangingPath, trackPath } from '../paths.ts'

/** For those who were not there, on the page of the gathering: the way in while it is open, and to what was written afterwards. */
export function wayIn(reader: Reader, { id, laterFrom, laterUntil }: Gathering): Html | false {
  const { words, now } = reader
  if (laterFrom === null || laterUntil === null || Temporal.Instant.compare(laterFrom, now) > 0) return false
  const href = trackPath(id)
  if (Temporal.Instant.compare(laterUntil, now) <= 0)
    return html`<p class="small"><a href="${href}">${words('tracks.way.closed')}</a></p>`
  return html`<section class="card stack-s" aria-labelledby="later">
    <h2 id="later">${words('tracks.way.title')}</h2>
    <p>${words('tracks.way.about', { when: startSaid(reader, lastOf(laterUntil)) })}</p>
    <p>${linkButton({ href, label: words('tracks.way.go'), kind: 'quiet', icon: 'clock' })}</p>
  </section>`
}

/** Where those who convene open it, and change it. */
export function wayToArrange({ words }: Reader, { id, laterFrom }: Gathering): Html {
  const label = words(laterFrom === null ? 'tracks.acts.open' : 'tracks.acts.change')
  return linkButton({ href: arrangingPath(id), label, kind: 'quiet', icon: 'clock' })
}
