import type { FamilyId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { chip, list, said, saidIn, tabs } from '#shell/index.ts'
import { communitiesPath, communityPath, membersSaid, monthsSaid } from '../../communities/index.ts'
import type { JurisdictionCounts } from '../../organisations/index.ts'
import { looksThrough, type Listed } from '../model.ts'

interface Directory {
  readonly reader: Reader
  readonly communities: readonly Listed[]
  readonly family: FamilyId | null
}

/** In the order in which somebody looks for a place: those that run, those that were. What is to come stands in `upcoming`. */
const states = ['active', 'closed'] as const

/** The public communities: what each is for, when, how many belong, and from how many places, never from which. */
export function directory(given: Directory): Html {
  const { reader, communities, family } = given
  const { words, viewer } = reader
  const known = communities.filter(({ community }) => community.state !== 'planned')
  const shown = known.filter((one) => family === null || one.family?.id === family)
  return html`<section class="stack" aria-labelledby="communities">
    <h2 id="communities">${words('face.directory.title')}</h2>
    ${(family !== null || known.length > looksThrough) && families({ ...given, communities: known })}
    ${shown.length === 0 && html`<p>${words('face.directory.none')}</p>`}
    ${states.map((state) => inState(reader, state, shown))}
    ${viewer.id !== null && html`<p><a href="${communitiesPath}">${words('face.directory.all')}</a></p>`}
  </section>`
}

function families({ reader, communities, family }: Directory): Html | null {
  const { words, path } = reader
  const here = path.replace(/\?.*$/, '')
  const known = new Map(communities.flatMap((one) => (one.family ? [[one.family.id, one.family.name]] : [])))
  if (known.size < 2 && family === null) return null
  const all = { href: `${here}#communities`, label: words('face.directory.anyFamily'), isHere: family === null }
  const each = [...known].map(([id, name]) => ({
    href: `${here}?family=${id}#communities`,
    label: said(reader, name),
    isHere: id === family,
  }))
  return tabs({ label: words('face.directory.family'), tabs: [all, ...each] })
}

function inState(reader: Reader, state: (typeof states)[number], found: readonly Listed[]): Html | null {
  const these = found.filter(({ community }) => community.state === state)
  if (these.length === 0) return null
  const latestFirst = state === 'closed' ? these.toSorted(byEnd) : these
  return html`<section class="stack-s" aria-labelledby="those-${state}">
    <h3 id="those-${state}">${reader.words(`face.directory.running.${state}`)}</h3>
    ${state === 'closed' && html`<p class="muted">${reader.words(`face.directory.about.${state}`)}</p>`}
    ${list(latestFirst.map((one) => listed(reader, one, 'h4')))}
  </section>`
}

function byEnd({ community: a }: Listed, { community: b }: Listed): number {
  return (b.closedAt?.epochMilliseconds ?? 0) - (a.closedAt?.epochMilliseconds ?? 0)
}

/** A community in a list, with what everybody is told of it. */
export function listed(reader: Reader, { community, reach }: Listed, level: 'h3' | 'h4'): Html {
  const { language } = reader
  const aim = inLanguage(community.purpose, language)
  const months = monthsSaid(reader, community)
  const link = html`<a class="title" href="${communityPath(community.id)}">${said(reader, community.name)}</a>`
  return html`${level === 'h3' ? html`<h3>${link}</h3>` : html`<h4>${link}</h4>`}
    ${months && html`<p class="small muted">${months}</p>`}
    ${aim.text && html`<p>${saidIn({ reader, lang: aim.lang, content: aim.text })}</p>`}
    ${community.state !== 'planned' && howMany(reader, { community, reach })}`
}

function howMany(reader: Reader, { community, reach }: Omit<Listed, 'family'>): Html {
  const places = reach && reachSaid(reader, reach)
  return html`<p class="row">
    ${chip({ label: membersSaid(reader, community), icon: 'communities' })} ${places && chip({ label: places })}
  </p>`
}

const kinds = ['provinces', 'territories', 'states', 'districts'] as const

/** Such as "7 provinces and 1 territory". */
function reachSaid({ words, language }: Reader, reach: JurisdictionCounts): string {
  const counted = kinds.filter((kind) => reach[kind] > 0)
  const parts = counted.map((kind) => words(`face.directory.${kind}`, { count: reach[kind] }))
  return new Intl.ListFormat(`${language}-CA`).format(parts)
}
