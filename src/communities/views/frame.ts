import { html, type Html, type Renderable } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { breadcrumb, chip, linkButton, noticeBox, said, saidIn, threeWays, wholePage, type Way } from '#shell/index.ts'
import { facePath } from '../../umbrellas/index.ts'
import { headcount, isOver, type Community } from '../model.ts'
import { communityPath } from '../paths.ts'
import { monthsSaid } from '../running/views/months.ts'
import { groups, placeNames, places, type CommunityCan, type PlaceName } from '../places.ts'

interface InCommunity {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
}

interface CommunityPage extends InCommunity {
  /** What lives there now. */
  readonly content: Renderable
  readonly aside?: Html | null
  /** The umbrella that hosts it, where the way up to what that tells everybody stands above its name. */
  readonly umbrella?: Names
  /** How search engines list it, where they may. */
  readonly listing?: { readonly isIndexed: true; readonly address: string; readonly description: string }
}

interface PlacePage extends CommunityPage {
  readonly title: string
  readonly here: PlaceName | null
  /** The ways up between the community and this page, where there are any. */
  readonly between?: readonly Way[]
}

/** The community itself: its name, its purpose, the ways inside, and what lives there now. */
export function communityPage({ reader, community, can, content, aside, umbrella, listing }: CommunityPage): Html {
  return wholePage({
    reader,
    title: inLanguage(community.name, reader.language).text,
    ...listing,
    ...(umbrella && { umbrella }),
    community: community.id,
    content: html`${communityHead({ reader, community, umbrella })} ${overLine(reader, community, can)} ${agreementAsked(reader, community)} ${ways({ reader, community, can })} ${content}`,
    aside: aside ?? null,
  })
}

/** A page inside a community. The ways to the others stand beside it. */
export function placePage(page: PlacePage): Html {
  const { reader, community, can, here, title, content, aside, between = [] } = page
  const up = { href: communityPath(community.id), label: said(reader, community.name) }
  const beside = ways({ reader, community, can }, here)
  return wholePage({
    reader,
    title,
    community: community.id,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up, ...between])}
        <h1>${title}</h1>
      </header>
      ${overLine(reader, community, can)} ${content}`,
    aside: aside || beside ? html`${aside} ${beside}` : null,
  })
}

/** Why nothing can be written here any more, on each of its pages. */
function overLine(reader: Reader, { closedAt, successor, isIndexed }: Community, { enter }: CommunityCan): Html | null {
  if (closedAt === null) return null
  const { words, dates } = reader
  const key = enter ? 'communities.running.over' : 'communities.running.overOutside'
  // A page that search engines may list does not name one that they may not.
  const isNamed = successor?.isIndexed || !isIndexed || reader.viewer.id !== null
  const on =
    successor &&
    (isNamed
      ? html`<a href="${communityPath(successor.id)}">${said(reader, successor.name)}</a>`
      : html`<a href="${communityPath(successor.id)}" rel="nofollow">${words('communities.running.successor.another')}</a>`)
  const goesOn = on && html`<br />${words.rich('communities.running.successor.goesOn', { community: on })}`
  return noticeBox({ content: html`${words(key, { date: dates.date(closedAt) })} ${goesOn}` })
}

/** A calm line to whoever has not agreed yet to what members agree to. */
function agreementAsked(reader: Reader, community: Community): Html | false {
  const { id, name, asksAgreement } = community
  const { words } = reader
  const act = { href: places.agreement.path(id), label: words('communities.home.readAgreement') }
  const content = words.rich('communities.home.agreement', { community: said(reader, name) })
  return asksAgreement && !isOver(community) && noticeBox({ content, act: linkButton({ ...act, kind: 'quiet' }) })
}

type CommunityHead = Pick<CommunityPage, 'reader' | 'community'> & { readonly umbrella?: Names | undefined }

export function communityHead({ reader, community, umbrella }: CommunityHead): Html {
  const purpose = inLanguage(community.purpose, reader.language)
  return html`<header class="stack-s">
    ${umbrella && breadcrumb(reader, [{ href: facePath(community.umbrellaId), label: said(reader, umbrella) }])}
    <h1>${said(reader, community.name)}</h1>
    ${purpose.text && html`<p class="lead-text">${saidIn({ reader, lang: purpose.lang, content: purpose.text })}</p>`}
    <p class="row">${communityChips(reader, community)}</p>
  </header>`
}

export function communityChips(reader: Reader, community: Community): Html {
  const { words } = reader
  const months = monthsSaid(reader, community)
  return html`${community.state !== 'active' && chip({ label: reader.words(`communities.running.chips.${community.state}`), icon: 'clock' })}
  ${months && chip({ label: months })}
  ${chip({ label: membersSaid(reader, community) })}
  ${chip({ label: words(`communities.visibility.${community.visibility}.chip`), icon: seen[community.visibility] })}`
}

const seen = { public: 'eye', listed: 'communities', hidden: 'lock' } as const

export function membersSaid({ viewer, words }: Reader, community: Community): string {
  const told = headcount(community, viewer)
  return 'exactly' in told
    ? words(isOver(community) ? 'communities.membersThen' : 'communities.members', { count: told.exactly })
    : words('communities.fewMembers', { count: told.fewerThan })
}

function ways({ reader, community, can }: InCommunity, here: PlaceName | null = null): Html | null {
  const open = placeNames.filter((name) => can[places[name].verb] && (name !== 'support' || community.hasSupport))
  const shown = groups.map((group) => ({
    title: reader.words(`communities.groups.${group}`),
    ways: open
      .filter((name) => places[name].group === group)
      .map((name) => ({
        href: places[name].path(community.id),
        label: reader.words(`communities.places.${name}`),
        isHere: name === here,
      })),
  }))
  const groupsWithPlaces = shown.filter((group) => group.ways.length > 0)
  return groupsWithPlaces.length === 0 ? null : threeWays(reader.words('communities.ways'), groupsWithPlaces)
}
