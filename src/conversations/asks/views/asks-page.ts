import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { card, emptyState, pager, when, wholePage } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { writeKey, type Key } from '../../model.ts'
import { asksAfterPath, asksPath, communityAsksPath, outcomePath, threadPath } from '../../paths.ts'
import { threadsPerPage, type ListedThread } from '../../threads/model.ts'
import { threadList } from '../../threads/views/thread-list.ts'
import type { FollowUp } from '../model.ts'

interface AsksPage {
  readonly reader: Reader
  /** One page, and one more that says that there is another. */
  readonly asks: readonly ListedThread[]
  readonly after: Key | null
}

interface CommunityAsksPage extends AsksPage {
  readonly community: Community
  readonly can: CommunityCan
}

interface MyAsksPage extends AsksPage {
  readonly followUps: readonly FollowUp[]
}

export function communityAsksPage(page: CommunityAsksPage): Html {
  const { reader, community, can, after } = page
  const further = (key: string) => communityAsksPath(community.id, key)
  return placePage({
    reader,
    community,
    can,
    here: 'asks',
    title: reader.words('conversations.asks.title'),
    content: html`${asksList(page, false)}
    ${pager({ reader, newer: after && communityAsksPath(community.id), older: older(page, further) })}`,
  })
}

export function myAsksPage(page: MyAsksPage): Html {
  const { reader, after, followUps } = page
  const title = reader.words('conversations.asks.mineTitle')
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s"><h1>${title}</h1></header>
      ${followUps.length > 0 && followUpCard(reader, followUps)} ${asksList(page, true)}
      ${pager({ reader, newer: after && asksPath, older: older(page, asksAfterPath) })}`,
  })
}

/** What the viewer is asked once about each ask of hers: what came of it. */
export function followUpCard(reader: Reader, followUps: readonly FollowUp[]): Html {
  const { words } = reader
  const item = ({ id, title, createdAt }: FollowUp) => html`<li>
    <a href="${threadPath(id)}">${title}</a>
    <p class="facts">
      <span>${words.rich('conversations.list.asked', { ago: when({ reader, at: createdAt, style: 'ago' }) })}</span
      ><span><a href="${outcomePath(id)}">${words('conversations.asks.tell')}</a></span>
    </p>
  </li>`
  return card({
    isLead: true,
    content: html`<h2>${words('conversations.asks.followUps')}</h2>
      <p>${words('conversations.asks.followUpsText')}</p>
      <ul class="list">
        ${followUps.map(item)}
      </ul>`,
  })
}

function asksList({ reader, asks }: AsksPage, isAcross: boolean): Html {
  const { words } = reader
  const shown = asks.slice(0, threadsPerPage)
  if (shown.length > 0) {
    return html`<p>${words('conversations.asks.intro')}</p>
      ${threadList({ reader, threads: shown, isAcross })}`
  }
  return emptyState({
    icon: 'done',
    title: words('conversations.asks.empty'),
    content: words('conversations.asks.emptyText'),
  })
}

function older({ asks }: AsksPage, path: (key: string) => string): string | null {
  const last = asks[threadsPerPage - 1]
  return last && asks.length > threadsPerPage ? path(writeKey({ at: last.createdAt, id: last.id })) : null
}
