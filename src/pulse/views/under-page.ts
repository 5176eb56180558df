import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, emptyState, said, wholePage } from '#shell/index.ts'
import { communityPath } from '../../communities/index.ts'
import { umbrellaPath, type Umbrella } from '../../umbrellas/index.ts'
import type { Gathered, Quarter } from '../model.ts'
import { legend, strip, tallySaid } from './marks.ts'

interface UnderPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly quarters: readonly Quarter[]
  readonly communities: readonly Gathered[]
}

/** How the communities of an umbrella come together: days and what became of them, no title and nobody's name. */
export function underPage({ reader, umbrella, quarters, communities }: UnderPage): Html {
  const { words } = reader
  const title = words('pulse.under.title')
  const up = { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) }
  const none = emptyState({
    icon: 'calendar',
    title: words('pulse.under.none'),
    content: words('pulse.under.noneAbout'),
  })
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${title}</h1>
        <p class="lead-text">${words('pulse.under.about')}</p>
      </header>
      ${communities.length === 0 ? none : html`${communities.map((one) => ofOne(reader, quarters, one))} ${legend(reader)}`}
      <p class="small muted">${words('pulse.under.not')}</p>`,
  })
}

function ofOne(reader: Reader, quarters: readonly Quarter[], { communityId, name, met }: Gathered): Html {
  return html`<section class="card stack-s">
    <h2 class="lead-text"><a href="${communityPath(communityId)}">${said(reader, name)}</a></h2>
    <p>${met.length === 0 ? reader.words('pulse.under.nothing') : tallySaid(reader, met)}</p>
    ${met.length > 0 && strip({ reader, quarters, met, href: null })}
  </section>`
}
