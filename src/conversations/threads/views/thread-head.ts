import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, chip, communityPath, said, saidIn, when, type Way } from '#shell/index.ts'
import { conversationsPath } from '../../paths.ts'
import { supportPath } from '../../support/paths.ts'
import { daySaid } from '../../support/views/day.ts'
import { ownCommunityName } from '../../views/names.ts'
import { guestsTold } from '../../guests/views/guests-told.ts'
import { isClosed, isPinned, type OpenedThread, type Tenders, type Thread } from '../model.ts'
import { hasKindChips, kindChips } from './chips.ts'

interface ThreadHead {
  readonly reader: Reader
  readonly thread: OpenedThread
  readonly tenders: Tenders
}

/** What stands above a conversation: where it is, what kind it is, its title, what was done with it. */
export function threadHead({ reader, thread, tenders }: ThreadHead): Html {
  return html`<header class="thread-head">
    ${breadcrumb(reader, wayUp(reader, thread))}
    ${hasChips(thread) && html`<p class="row">${kindChips(reader, thread)}${isPinned(thread) && pinned(reader)}</p>`}
    <h1>${saidIn({ reader, lang: thread.language, content: thread.title })}</h1>
    ${facts({ reader, thread, tenders })} ${guestsTold(reader, thread.guests ?? [])}
  </header>`
}

function wayUp(reader: Reader, { communityId, kind }: Thread): readonly Way[] {
  const name = said(reader, ownCommunityName(reader.viewer, communityId))
  if (kind !== 'support') return [{ href: conversationsPath(communityId), label: name }]
  const space = { href: supportPath(communityId), label: reader.words('communities.places.support') }
  return [{ href: communityPath(communityId), label: name }, space]
}

function hasChips(thread: Thread): boolean {
  return hasKindChips(thread) || isPinned(thread)
}

function pinned({ words }: Reader): Html {
  return chip({ label: words('conversations.thread.pinned'), icon: 'pin' })
}

function facts(head: ThreadHead): Html | null {
  const told = [stays(head), asked(head), closed(head), moved(head)].filter((fact) => fact !== null)
  return told.length > 0 ? html`<p class="facts">${told}</p>` : null
}

function stays({ reader, thread: { staysUntil } }: ThreadHead): Html | null {
  if (staysUntil === null) return null
  return html`<span>${reader.words('conversations.support.until', { day: daySaid(reader, staysUntil) })}</span>`
}

function asked({ reader, thread: { askedOf } }: ThreadHead): Html | null {
  if (askedOf.length === 0) return null
  const topics = new Intl.ListFormat(reader.language).format(askedOf)
  return html`<span>${reader.words('conversations.thread.askedOf', { topics })}</span>`
}

function closed({ reader, thread, tenders: { closedBy: name } }: ThreadHead): Html | null {
  if (!isClosed(thread) || thread.closedAt === null) return null
  const ago = when({ reader, at: thread.closedAt, style: 'ago' })
  return html`<span
    >${
      name === null
        ? reader.words.rich('conversations.thread.closedBySomebody', { ago })
        : reader.words.rich('conversations.thread.closed', { name, ago })
    }</span
  >`
}

function moved({ reader, thread: { movedAt }, tenders: { movedBy: name } }: ThreadHead): Html | null {
  if (movedAt === null) return null
  const ago = when({ reader, at: movedAt, style: 'ago' })
  return html`<span
    >${
      name === null
        ? reader.words.rich('conversations.thread.movedBySomebody', { ago })
        : reader.words.rich('conversations.thread.moved', { name, ago })
    }</span
  >`
}
