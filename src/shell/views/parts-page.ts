import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { wholePage } from '../page.ts'
import { card } from '../parts/surface.ts'
import { when } from '../parts/person.ts'
import { tabs } from '../parts/way.ts'
import { actsShown } from './parts/acts.ts'
import { formsShown } from './parts/forms.ts'
import { overlaysShown } from './parts/overlays.ts'
import { surfacesShown } from './parts/surfaces.ts'
import { tokensShown } from './parts/tokens.ts'

/** Every part in every state, for whoever builds with them. Served while developing only. */
export function partsPage(reader: Reader): Html {
  const { words } = reader
  return wholePage({
    reader,
    title: words('shell.parts.title'),
    content: html`<header class="stack-s">
        <h1>${words('shell.parts.title')}</h1>
        <p class="muted">${words('shell.parts.intro')}</p>
        ${tabs({
          label: words('shell.parts.title'),
          tabs: [
            { href: '#acts', label: words('shell.parts.acts'), isHere: true },
            { href: '#forms', label: words('shell.parts.forms') },
            { href: '#surfaces', label: words('shell.parts.surfaces') },
          ],
        })}
      </header>
      ${actsShown(reader)} ${overlaysShown(reader)} ${formsShown(reader)} ${surfacesShown(reader)} ${tokensShown(reader)}`,
    aside: aside(reader),
  })
}

function aside(reader: Reader): Html {
  const { words } = reader
  return html`${card({
    isLead: true,
    content: html`<h2>${words('shell.parts.lead')}</h2>
      <p>${words('shell.parts.leadText')}</p>
      <p><a href="#acts">${words('shell.parts.link')}</a></p>`,
  })}
  <section class="stack-s">
    <h2>${words('shell.parts.times')}</h2>
    <p>${when({ reader, at: reader.now })} · ${when({ reader, at: reader.now, style: 'ago' })}</p>
    <p>${when({ reader, at: reader.now, style: 'day' })}</p>
  </section>`
}
