import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, checkbox, emptyState, field, linkButton, said, select, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import {
  stages,
  usualGroup,
  whichOf,
  type AnyProtocol,
  type OwnProtocol,
  type ShippedProtocol,
  type Wanted,
} from '../model.ts'
import { newProtocolPath, protocolPath, protocolsPath } from '../paths.ts'
import { marks } from './said.ts'
import { timeBar } from './time-bar.ts'

interface ShelfPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly mayAdd: boolean
  readonly wanted: Wanted
  readonly found: {
    readonly own: readonly OwnProtocol[]
    readonly shipped: readonly ShippedProtocol[]
    /** Whether the community has any of its own, found or not. */
    readonly hasOwn: boolean
  }
}

/** All ways of working that a community can choose from: its own first, then those that come with Hearth. */
export function shelfPage(given: ShelfPage): Html {
  const { reader, community, can, mayAdd, found } = given
  const { words } = reader
  const isNone = found.own.length + found.shipped.length === 0
  return placePage({
    reader,
    community,
    can,
    here: 'protocols',
    title: words('protocols.title'),
    content: html`<p>${words('protocols.about')}</p>
      ${mayAdd && html`<p>${linkButton({ href: newProtocolPath(community.id), label: words('protocols.write'), kind: 'quiet', icon: 'plus' })}</p>`}
      ${narrowing(given)}
      ${isNone ? nothing(given) : html`${found.hasOwn && section(given, 'protocols.own', found.own)} ${section(given, 'protocols.shipped', found.shipped)}`}`,
  })
}

function narrowing({ reader, community, wanted }: ShelfPage): Html {
  const { words } = reader
  const draft: Draft = { entered: {}, problems: {} }
  const number = (name: 'minutes' | 'people') => ({
    reader,
    draft,
    name,
    kind: 'number' as const,
    value: String(wanted[name] ?? ''),
  })
  const choices = [
    { value: '', label: words('protocols.narrow.anyStage') },
    ...stages.map((stage) => ({ value: stage, label: words(`protocols.stages.${stage}`) })),
  ]
  return html`<form class="form card narrowing" action="${protocolsPath(community.id)}" role="search">
    ${field({ ...number('minutes'), label: words('protocols.narrow.minutes') })}
    ${field({ ...number('people'), label: words('protocols.narrow.people') })}
    ${select({ reader, draft, name: 'stage', label: words('protocols.narrow.stage'), choices, value: wanted.stage ?? '' })}
    ${checkbox({ reader, draft, name: 'gentle', label: words('protocols.narrow.gentle'), isTicked: wanted.isGentle })}
    ${button({ label: words('protocols.narrow.show'), kind: 'quiet' })}
  </form>`
}

function section(
  given: ShelfPage,
  title: 'protocols.own' | 'protocols.shipped',
  protocols: readonly AnyProtocol[],
): Html | false {
  const { words } = given.reader
  return (
    protocols.length > 0 &&
    html`<section class="stack-s">
      <h2>${words(title)}</h2>
      <ul class="protocols">
        ${protocols.map((protocol) => html`<li>${card(given, protocol)}</li>`)}
      </ul>
    </section>`
  )
}

function card({ reader, community, wanted }: ShelfPage, protocol: AnyProtocol): Html {
  const people = wanted.people ?? usualGroup(protocol.people)
  const ask = wanted.people === null ? '' : `?people=${wanted.people}`
  const href = `${protocolPath(community.id, whichOf(protocol))}${ask}`
  return html`<article class="card stack-xs">
    <h3 class="told"><a href="${href}">${said(reader, protocol.title)}</a></h3>
    ${timeBar(protocol, people)}
    <p class="told">${said(reader, protocol.purpose)}</p>
    ${marks(reader, protocol, wanted.people)}
  </article>`
}

function nothing({ reader, community }: ShelfPage): Html {
  const { words } = reader
  return emptyState({
    icon: 'clock',
    title: words('protocols.none.title'),
    content: words('protocols.none.about'),
    act: linkButton({ href: protocolsPath(community.id), label: words('protocols.none.all'), kind: 'quiet' }),
  })
}
