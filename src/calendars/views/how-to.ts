import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { fold } from '#shell/index.ts'

const programs = ['apple', 'google', 'outlook', 'other'] as const

/** How a calendar is told of an address, program by program. */
export function howTo({ words }: Reader): Html {
  return html`<section class="stack-s" aria-labelledby="how">
    <h2 id="how">${words('calendars.how.title')}</h2>
    ${programs.map((one) => fold({ title: words(`calendars.how.${one}.title`), content: html`<p>${words(`calendars.how.${one}.steps`)}</p>` }))}
    <p class="small muted">${words('calendars.how.late')}</p>
  </section>`
}
