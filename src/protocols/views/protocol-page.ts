import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { button, field, linkButton, noDraft, noticeBox, postButton, said } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { aloneSteps } from '../alone/model.ts'
import { isOwn, peopleMax, usualGroup, whichOf, type AnyProtocol } from '../model.ts'
import {
  alonePath,
  handoutPath,
  newProtocolPath,
  protocolEditingPath,
  protocolPath,
  protocolRemovalPath,
  protocolReturnPath,
  protocolsPath,
} from '../paths.ts'
import { marks } from './said.ts'
import { stepList } from './steps.ts'
import { timeBar } from './time-bar.ts'

interface ProtocolPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly mayAdd: boolean
  readonly protocol: AnyProtocol
  /** What the viewer may do with one of the community's own; null for one that comes with Hearth. */
  readonly may: { readonly edit: boolean; readonly remove: boolean; readonly return: boolean } | null
  /** How many are expected, where somebody says it. */
  readonly people: number | null
}

/** One way of working, as a group reads it before it chooses, and a facilitator before she begins. */
export function protocolPage(given: ProtocolPage): Html {
  const { reader, community, can, protocol, people } = given
  const { words } = reader
  const group = people ?? usualGroup(protocol.people)
  return placePage({
    reader,
    community,
    can,
    here: 'protocols',
    between: [{ href: protocolsPath(community.id), label: words('protocols.title') }],
    title: inLanguage(protocol.title, reader.language).text,
    content: html`${takenOff(given)}
      <p class="lead-text told">${said(reader, protocol.purpose)}</p>
      ${marks(reader, protocol, people)} ${timeBar(protocol, group)} ${withSoMany(given, group)}
      ${caring(given)} ${stepList(reader, protocol)} ${source(given)} ${acts(given)}`,
  })
}

function takenOff({ reader, community, protocol, may }: ProtocolPage): Html | false {
  if (!isOwn(protocol) || protocol.removedAt === null) return false
  const { words } = reader
  const act = { action: protocolReturnPath(community.id, protocol.id), label: words('protocols.acts.return') }
  return noticeBox({ content: words('protocols.offShelf'), act: may?.return ? postButton(act) : null })
}

function withSoMany({ reader, community, protocol }: ProtocolPage, group: number): Html | false {
  const { words } = reader
  const label = words('protocols.howMany')
  const depends = protocol.steps.some(({ isEach = false }) => isEach)
  return (
    depends &&
    html`<form class="row how-many" action="${protocolPath(community.id, whichOf(protocol))}">
      ${field({ reader, draft: noDraft, name: 'people', kind: 'number', label, value: String(Math.min(group, peopleMax)) })}
      ${button({ label: words('protocols.reckon'), kind: 'quiet' })}
    </form>`
  )
}

function caring({ reader, protocol }: ProtocolPage): Html {
  const { words } = reader
  const { sensitivity, needsSkill, care } = protocol
  const hasCare = inLanguage(care, reader.language).text !== ''
  return html`${sensitivity === 'high' && noticeBox({ kind: 'care', content: words('protocols.sensitivity.high.about') })}
  ${needsSkill && html`<p>${words('protocols.skill.about')}</p>`}
  ${hasCare && html`<section class="card stack-xs"><h2>${words('protocols.care')}</h2><p class="told">${said(reader, care)}</p></section>`}`
}

function source({ reader, protocol }: ProtocolPage): Html {
  const { words, dates } = reader
  const edited = isOwn(protocol) && {
    date: dates.date(protocol.editedAt),
    name: protocol.editedByName ?? words('protocols.formerMember'),
  }
  return html`${protocol.origin && html`<p class="small muted told">${said(reader, protocol.origin)}</p>`}
  ${edited ? html`<p class="small muted">${words('protocols.edited', edited)}</p>` : html`<p class="small muted">${words('protocols.comesWith')}</p>`}`
}

function acts({ reader, community, protocol, may, mayAdd }: ProtocolPage): Html {
  const { words } = reader
  const which = whichOf(protocol)
  const way = (href: string, label: string) => linkButton({ href, label, kind: 'quiet' })
  return html`<div class="row">
    ${linkButton({ href: handoutPath(community.id, which), label: words('protocols.acts.handout') })}
    ${aloneSteps(protocol).length > 0 && way(alonePath(community.id, which), words('protocols.alone.title'))}
    ${may?.edit && way(protocolEditingPath(community.id, which), words('protocols.acts.edit'))}
    ${mayAdd && way(newProtocolPath(community.id, which), words('protocols.acts.adapt'))}
    ${may?.remove && postButton({ action: protocolRemovalPath(community.id, which), label: words('protocols.acts.remove'), kind: 'plain' })}
  </div>`
}
