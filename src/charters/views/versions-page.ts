import type { PaperKind } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, list, noDraft, select } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import type { Paper } from '../model.ts'
import { comparedPath, differencesPath, paperPath, shelfPath } from '../paths.ts'
import { marksOf } from './marks.ts'

export interface VersionsPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly kind: PaperKind
  /** The latest first. */
  readonly versions: readonly Paper[]
}

/** All versions of a charter or an agreement, each with what it changed. */
export function versionsPage({ reader, community, can, kind, versions }: VersionsPage): Html {
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: kind,
    between: [{ href: shelfPath(community.id, kind), label: words(`communities.places.${kind}`) }],
    title: words(`charters.versions.title.${kind}`),
    content: html`${versions.length === 0 ? html`<p>${words(`charters.none.${kind}.title`)}</p>` : list(versions.map((paper) => versionItem(reader, paper)))}
    ${versions.length > 2 && comparing({ reader, community, kind, versions })}`,
  })
}

function versionItem(reader: Reader, paper: Paper): Html {
  const { words } = reader
  return html`<a href="${paperPath(paper)}">${words(`charters.titles.${paper.kind}`, { number: paper.number })}</a>
    ${marksOf(reader, paper)}
    ${paper.number > 1 && html`<p class="small"><a href="${comparedPath(paper, paper.number - 1)}">${words('charters.compare')}</a></p>`}`
}

type Comparing = Omit<VersionsPage, 'can'>

/** Any two of them, beside each other. */
export function comparing({ reader, community, kind, versions }: Comparing, chosen?: readonly [number, number]): Html {
  const { words } = reader
  const choices = versions.map(({ number }) => ({
    value: String(number),
    label: words('charters.version', { number }),
  }))
  const [latest, previous] = versions.map(({ number }) => number)
  const [from, to] = chosen ?? [previous ?? 1, latest ?? 1]
  const one = (name: 'from' | 'to', value: number) =>
    select({ reader, draft: noDraft, name, label: words(`charters.versions.${name}`), choices, value: String(value) })
  return html`<form class="form compare" method="get" action="${differencesPath(community.id, kind)}">
    ${one('from', from)} ${one('to', to)} ${button({ label: words('charters.versions.compare'), kind: 'quiet' })}
  </form>`
}
