import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, linkButton, list, said, wholePage } from '#shell/index.ts'
import type { Umbrella } from '../model.ts'
import {
  administratorsPath,
  auditPath,
  newCommunityPath,
  newFamilyPath,
  newUmbrellaPath,
  umbrellaEditingPath,
  umbrellaPath,
} from '../paths.ts'

interface UmbrellaPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly children: readonly Umbrella[]
  /** Its communities in their families, shown by whoever knows communities; null where there are none. */
  readonly communities: Html | null
}

export function umbrellaPage(page: UmbrellaPage): Html {
  const { reader, umbrella } = page
  const { words } = reader
  return wholePage({
    reader,
    title: words('umbrellas.page.title'),
    content: html`<header class="stack-s">
        <h1>${said(reader, umbrella.name)}</h1>
        <p class="muted">${words('umbrellas.page.noConversations')}</p>
      </header>
      ${communities(page)} ${children(page)}`,
    aside: aside(reader, umbrella),
  })
}

function communities({ reader, umbrella, communities: shown }: UmbrellaPage): Html {
  const { words } = reader
  const found = linkButton({
    href: newCommunityPath(umbrella.id),
    label: words('umbrellas.page.foundCommunity'),
    icon: 'plus',
  })
  const addFamily = linkButton({
    href: newFamilyPath(umbrella.id),
    label: words('umbrellas.families.adding'),
    kind: 'quiet',
  })
  if (shown === null) {
    return emptyState({
      icon: 'communities',
      title: words('umbrellas.page.noCommunities'),
      content: words('umbrellas.page.noCommunitiesYet'),
      act: found,
    })
  }
  return html`<section class="stack">
    <div class="row between">
      <h2>${words('umbrellas.page.communities')}</h2>
      <div class="row">${addFamily} ${found}</div>
    </div>
    ${shown}
  </section>`
}

function children({ reader, umbrella, children: below }: UmbrellaPage): Html {
  const { words } = reader
  const items = below.map(({ id, name }) => html`<a href="${umbrellaPath(id)}">${said(reader, name)}</a>`)
  return html`<section class="stack-s">
    <h2>${words('umbrellas.page.below')}</h2>
    ${items.length > 0 ? list(items) : html`<p class="muted">${words('umbrellas.page.noneBelow')}</p>`}
    <p>
      ${linkButton({ href: newUmbrellaPath(umbrella.id), label: words('umbrellas.adding.title'), kind: 'quiet' })}
    </p>
  </section>`
}

function aside({ words }: Reader, { id }: Umbrella): Html {
  return html`<nav class="stack-s" aria-label="${words('umbrellas.page.administration')}">
    <h2>${words('umbrellas.page.administration')}</h2>
    <ul>
      <li><a href="${administratorsPath(id)}">${words('umbrellas.administrators.title')}</a></li>
      <li><a href="${umbrellaEditingPath(id)}">${words('umbrellas.editing.title')}</a></li>
      <li><a href="${auditPath(id)}">${words('umbrellas.page.audit')}</a></li>
    </ul>
  </nav>`
}
