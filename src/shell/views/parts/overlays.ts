import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button } from '../../parts/button.ts'
import { dialog, fold, menu } from '../../parts/overlay.ts'

export function overlaysShown(reader: Reader): Html {
  const { words } = reader
  const label = words('shell.parts.menu')
  const items = ['#acts', '#forms', '#surfaces'].map((href) => html`<a href="${href}">${words('shell.parts.link')}</a>`)
  return html`<section class="stack-s" id="overlays">
    <h2>${words('shell.parts.overlays')}</h2>
    <div class="row">
      ${menu({ label, items, icon: 'down' })} ${menu({ label, items, icon: 'more', kind: 'plain', isLabelHidden: true })}
      ${button({ label: words('shell.parts.dialog'), kind: 'quiet', opens: 'shown-dialog' })}
    </div>
    ${dialog({ reader, id: 'shown-dialog', title: words('shell.parts.dialog'), content: html`<p>${words('shell.parts.leadText')}</p>` })}
    ${fold({ title: words('shell.parts.fold'), content: html`<p>${words('shell.parts.leadText')}</p>` })}
  </section>`
}
