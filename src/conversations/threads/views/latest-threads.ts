import type { CommunityId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, linkButton } from '#shell/index.ts'
import { conversationsPath, newThreadPath } from '../../paths.ts'
import type { ListedThread } from '../model.ts'
import { threadList } from './thread-list.ts'

const shownMax = 8

interface LatestThreads {
  readonly reader: Reader
  readonly community: CommunityId
  readonly pinned: readonly ListedThread[]
  readonly threads: readonly ListedThread[]
  readonly canBegin: boolean
}

/** What is talked about now, on the community's own page: pinned ones first, then the latest. */
export function latestThreads({ reader, community, pinned, threads, canBegin }: LatestThreads): Html {
  const { words } = reader
  const shown = [...pinned, ...threads].slice(0, shownMax)
  const way = { href: newThreadPath(community), label: words('conversations.list.begin') }
  const begin = canBegin ? linkButton({ ...way, icon: 'plus' }) : null
  return html`<section class="stack-s">
    <div class="row between">
      <h2>${words('conversations.list.title')}</h2>
      ${shown.length > 0 && begin}
    </div>
    ${shown.length > 0 ? threadList({ reader, threads: shown }) : nothing(reader, begin)}
    ${shown.length > 0 && html`<p><a href="${conversationsPath(community)}">${words('conversations.list.all')}</a></p>`}
  </section>`
}

function nothing({ words }: Reader, begin: Html | null): Html {
  if (begin === null) return html`<p class="muted">${words('conversations.list.nothingSaid')}</p>`
  return emptyState({
    icon: 'conversation',
    title: words('conversations.list.empty.all.title'),
    content: words('conversations.list.empty.all.text'),
    act: begin,
  })
}
