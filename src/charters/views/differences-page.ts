import { html, type Html } from '#kernel/html.ts'
import { placePage } from '../../communities/index.ts'
import { differencesOf } from '../differences.ts'
import type { Paper } from '../model.ts'
import { shelfPath, versionsPath } from '../paths.ts'
import { differencesShown } from './differences.ts'
import { comparing, type VersionsPage } from './versions-page.ts'

interface DifferencesPage extends VersionsPage {
  readonly before: Paper
  readonly after: Paper
}

/** Two versions in one: what the later took away and what it brought. */
export function differencesPage(page: DifferencesPage): Html {
  const { reader, community, can, kind, versions, before, after } = page
  const { words } = reader
  const between = [
    { href: shelfPath(community.id, kind), label: words(`communities.places.${kind}`) },
    { href: versionsPath(community.id, kind), label: words('charters.versions.all') },
  ]
  return placePage({
    reader,
    community,
    can,
    here: kind,
    between,
    title: words('charters.differences.title', { from: before.number, to: after.number }),
    content: html`<p class="small muted legend">${words.rich('charters.differences.legend', {
      added: (inside) => html`<ins>${inside}</ins>`,
      removed: (inside) => html`<del>${inside}</del>`,
    })}</p>
    ${differencesShown(reader, differencesOf(before, after))}
    ${versions.length > 2 && comparing(page, [before.number, after.number])}`,
  })
}
