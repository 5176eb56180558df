import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { icon } from '#shell/index.ts'
import type { GatheringReading } from '../model.ts'

/** Who wrote it, when it is read, how long it takes, and where it is. */
export function readingFacts({ words }: Reader, { author, url, minutes, isTogether }: GatheringReading): Html {
  const host = URL.parse(url)?.hostname ?? ''
  const way = html`<p><a class="button quiet" href="${url}" rel="noreferrer nofollow">${icon('link')}<span>${words('readings.go', { host })}</span></a></p>`
  return html`<p class="facts">
      ${author !== '' && html`<span>${author}</span>`}
      <span>${words(isTogether ? 'readings.how.together' : 'readings.how.before')}</span>
      ${minutes !== null && html`<span>${words('readings.takes', { count: minutes })}</span>`}
    </p>
    ${url !== '' && way}`
}
