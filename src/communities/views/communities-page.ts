import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { belongsTo } from '#kernel/viewer.ts'
import { emptyState, list, requestsPath, said, saidIn, wholePage } from '#shell/index.ts'
import { umbrellaPath, type Umbrella } from '../../umbrellas/index.ts'
import { isOver, type Community } from '../model.ts'
import { communityPath, pastPath } from '../paths.ts'
import { communityChips } from './frame.ts'

interface CommunitiesPage {
  readonly reader: Reader
  readonly communities: readonly Community[]
  /** Where the reader is a guest; null where she is none. */
  readonly visited: Html | null
  /** Those that the reader looks after. */
  readonly umbrellas: readonly Umbrella[]
}

/** Mine first, then those that I may know of. */
export function communitiesPage({ reader, communities, visited, umbrellas }: CommunitiesPage): Html {
  const { words, viewer } = reader
  const mine = communities.filter(({ id }) => belongsTo(viewer, id))
  const others = communities.filter(({ id }) => !belongsTo(viewer, id))
  const title = words('communities.list.title')
  return wholePage({
    reader,
    title,
    place: 'communities',
    content: html`<h1>${title}</h1>
      ${viewer.id !== null && mineOf(reader, mine)}
      ${visited} ${viewer.id !== null && html`<p class="row"><a href="${requestsPath}">${words('communities.list.requests')}</a> <a href="${pastPath}">${words('communities.alumni.past')}</a></p>`}
      ${others.length > 0 && section(reader, words('communities.list.others'), others)}
      ${communities.length === 0 && viewer.id === null && nonePublic(reader)} ${lookedAfter(reader, umbrellas)}`,
  })
}

/** Those that are over stand by themselves: the way around does not lead there. */
function mineOf(reader: Reader, mine: readonly Community[]): Html {
  const { words } = reader
  const [running, over] = [mine.filter((one) => !isOver(one)), mine.filter(isOver)]
  return html`${running.length > 0 ? section(reader, words('communities.list.mine'), running) : noneYet(reader)}
  ${over.length > 0 && section(reader, words('communities.list.over'), over)}`
}

function lookedAfter(reader: Reader, umbrellas: readonly Umbrella[]): Html | null {
  if (umbrellas.length === 0) return null
  const items = umbrellas.map(({ id, name }) => html`<a href="${umbrellaPath(id)}">${said(reader, name)}</a>`)
  return html`<section class="stack-s">
    <h2>${reader.words('communities.list.lookedAfter')}</h2>
    ${list(items)}
  </section>`
}

function section(reader: Reader, title: string, communities: readonly Community[]): Html {
  return html`<section class="stack-s">
    <h2>${title}</h2>
    ${list(communities.toSorted(overLast).map((community) => communityItem(reader, community)))}
  </section>`
}

export function communityItem(reader: Reader, community: Community): Html {
  const purpose = inLanguage(community.purpose, reader.language)
  return html`<a href="${communityPath(community.id)}">${said(reader, community.name)}</a>
    ${purpose.text && html`<p>${saidIn({ reader, lang: purpose.lang, content: purpose.text })}</p>`}
    <p class="row">${communityChips(reader, community)}</p>`
}

function overLast(a: Community, b: Community): number {
  return Number(isOver(a)) - Number(isOver(b))
}

function noneYet({ words }: Reader): Html {
  return emptyState({
    icon: 'communities',
    title: words('communities.list.noneYet'),
    content: words('communities.list.howToJoin'),
  })
}

function nonePublic({ words }: Reader): Html {
  return emptyState({
    icon: 'communities',
    title: words('communities.list.nonePublic'),
    content: words('communities.list.signInForMore'),
  })
}
