import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, linkButton, pager, postButton, tabs, type IconName } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { writeKey, type Key } from '../../model.ts'
import { conversationsPath, newThreadPath, type Filter } from '../../paths.ts'
import { catchingUpPath } from '../../reading/paths.ts'
import { isNewTo, threadsPerPage, type ListedThread } from '../model.ts'
import { threadList } from './thread-list.ts'

interface ConversationsPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly filter: Filter
  readonly pinned: readonly ListedThread[]
  /** One page, and one more that says that there is another. */
  readonly threads: readonly ListedThread[]
  readonly before: Key | null
}

export function conversationsPage(page: ConversationsPage): Html {
  const { reader, community, can } = page
  return placePage({
    reader,
    community,
    can,
    here: 'conversations',
    title: reader.words('conversations.list.title'),
    content: html`${ways(page)} ${lists(page)} ${furtherPages(page)}`,
  })
}

function ways(page: ConversationsPage): Html {
  const {
    reader: { words },
    community,
    can,
    filter,
  } = page
  const filters: readonly Filter[] = ['all', 'asks', 'announcements', 'celebrations', 'introductions']
  return html`<div class="row between">
      ${can.write && linkButton({ href: newThreadPath(community.id), label: words('conversations.list.begin'), icon: 'plus' })}
      ${caughtUp(page)}
    </div>
    ${tabs({
      label: words('conversations.filters.label'),
      tabs: filters.map((one) => ({
        href: conversationsPath(community.id, one),
        label: words(`conversations.filters.${one}`),
        isHere: one === filter,
      })),
    })}`
}

function caughtUp({ reader: { words, viewer }, community, pinned, threads }: ConversationsPage): Html | null {
  const isNew = [...pinned, ...threads].some((thread) => isNewTo(viewer, thread))
  if (!isNew) return null
  return postButton({
    action: catchingUpPath(community.id),
    label: words('reading.catchUp'),
    kind: 'plain',
    icon: 'done',
  })
}

function lists(page: ConversationsPage): Html {
  const { reader, pinned, threads } = page
  const shown = threads.slice(0, threadsPerPage)
  if (pinned.length + shown.length === 0) return nothing(page)
  return html`${
    pinned.length > 0 &&
    html`<section class="stack-s">
    <h2>${reader.words('conversations.list.pinned')}</h2>
    ${threadList({ reader, threads: pinned })}
  </section>`
  }
  ${shown.length > 0 && threadList({ reader, threads: shown })}`
}

const icons: Readonly<Record<Filter, IconName>> = {
  all: 'conversation',
  asks: 'ask',
  announcements: 'announce',
  celebrations: 'celebrate',
  introductions: 'greet',
}

function nothing({ reader: { words }, community, can, filter }: ConversationsPage): Html {
  if (!can.write) return html`<p class="muted">${words('conversations.list.nothingSaid')}</p>`
  return emptyState({
    icon: icons[filter],
    title: words(`conversations.list.empty.${filter}.title`),
    content: words(`conversations.list.empty.${filter}.text`),
    act: linkButton({ href: newThreadPath(community.id), label: words('conversations.list.begin') }),
  })
}

function furtherPages({ reader, community, filter, threads, before }: ConversationsPage): Html | null {
  const last = threads[threadsPerPage - 1]
  const isMore = threads.length > threadsPerPage && last !== undefined
  const older = isMore && conversationsPath(community.id, filter, writeKey({ at: last.lastPostedAt, id: last.id }))
  return pager({ reader, newer: before && conversationsPath(community.id, filter), older: older || null })
}
