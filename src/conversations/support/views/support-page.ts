import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { emptyState, icon, linkButton, pager } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { writeKey, type Key } from '../../model.ts'
import { newThreadPath } from '../../paths.ts'
import { threadsPerPage, type ListedThread } from '../../threads/model.ts'
import { threadList } from '../../threads/views/thread-list.ts'
import type { SupportSpace } from '../model.ts'
import { supportPath, supportSettingsPath } from '../paths.ts'
import type { supportRules } from '../rules.ts'

interface SupportPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly space: SupportSpace
  readonly may: Can<typeof supportRules>
  /** One page, and one more that says that there is another. */
  readonly threads: readonly ListedThread[]
  readonly before: Key | null
}

/** What the place is, who can read there and for how long; and what is said there now. */
export function supportPage(page: SupportPage): Html {
  const { reader, community, can, threads } = page
  const shown = threads.slice(0, threadsPerPage)
  return placePage({
    reader,
    community,
    can,
    here: 'support',
    title: reader.words('communities.places.support'),
    content: html`${introduction(page)}
    ${shown.length > 0 ? threadList({ reader, threads: shown }) : nothing(page)} ${furtherPages(page)}`,
  })
}

function introduction({ reader: { words }, community, space, may, threads }: SupportPage): Html {
  const begin = linkButton({
    href: newThreadPath(community.id, 'support'),
    label: words('conversations.support.begin'),
    icon: 'plus',
  })
  const settings = html`<p class="small"><a href="${supportSettingsPath(community.id)}">${words('conversations.support.settings')}</a></p>`
  return html`<div class="stack-s">
    <p class="lead-text">${words('conversations.support.intro')}</p>
    <ul class="promises">
      <li>${icon('eye')}<span>${words('conversations.support.readBy', { count: community.memberCount })}</span></li>
      <li>${icon('clock')}<span>${words('conversations.support.stays', { count: space.months })}</span></li>
      ${community.allowsMasks && html`<li>${icon('lock')}<span>${words('conversations.support.masked')}</span></li>`}
    </ul>
    ${!space.isOpen && html`<p>${words('conversations.support.closed')}</p>`}
    ${may.begin && threads.length > 0 && html`<div>${begin}</div>`} ${may.keep && settings}
  </div>`
}

function nothing({ reader: { words }, community, may }: SupportPage): Html | null {
  if (!may.begin) return null
  return emptyState({
    icon: 'conversation',
    title: words('conversations.support.none'),
    content: words('conversations.support.noneAbout'),
    act: linkButton({ href: newThreadPath(community.id, 'support'), label: words('conversations.support.begin') }),
  })
}

function furtherPages({ reader, community, threads, before }: SupportPage): Html | null {
  const last = threads[threadsPerPage - 1]
  const isMore = threads.length > threadsPerPage && last !== undefined
  const older = isMore && supportPath(community.id, writeKey({ at: last.lastPostedAt, id: last.id }))
  return pager({ reader, newer: before && supportPath(community.id), older: older || null })
}
