import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, chip, said, saidIn, when } from '#shell/index.ts'
import { conversationsPath } from '../../paths.ts'
import { ownCommunityName } from '../../views/names.ts'
import { isClosed, isPinned, type OpenedThread, type Tenders, type Thread } from '../model.ts'
import { hasKindChips, kindChips } from './chips.ts'

interface ThreadHead {
  readonly reader: Reader
  readonly thread: OpenedThread
  readonly tenders: Tenders
}

/** What stands above a conversation: where it is, what kind it is, its title, what was done with it. */
export function threadHead({ reader, thread, tenders }: ThreadHead): Html {
  const name = said(reader, ownCommunityName(reader.viewer, thread.communityId))
  return html`<header class="thread-head">
    ${breadcrumb(reader, [{ href: conversationsPath(thread.communityId), label: name }])}
    ${hasChips(thread) && html`<p class="row">${kindChips(reader, thread)}${isPinned(thread) && pinned(reader)}</p>`}
    <h1>${saidIn({ reader, lang: thread.language, content: thread.title })}</h1>
    ${facts({ reader, thread, tenders })}
  </header>`
}

function hasChips(thread: Thread): boolean {
  return hasKindChips(thread) || isPinned(thread)
}

function pinned({ words }: Reader): Html {
  return chip({ label: words('conversations.thread.pinned'), icon: 'pin' })
}

function facts(head: ThreadHead): Html | null {
  const told = [asked(head), closed(head), moved(head)].filter((fact) => fact !== null)
  return told.length > 0 ? html`<p class="facts">${told}</p>` : null
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
