import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { chip, said, saidIn, when } from '#shell/index.ts'
import { threadPath, unreadPath } from '../../paths.ts'
import { maskName } from '../../masks/views/mask-name.ts'
import { daySaid } from '../../support/views/day.ts'
import { ownCommunityName } from '../../views/names.ts'
import { isAsk, isClosed, isNewTo, isPinned, type ListedThread } from '../model.ts'
import { hasKindChips, kindChips } from './chips.ts'

interface ThreadList {
  readonly reader: Reader
  readonly threads: readonly ListedThread[]
  /** Where conversations of several communities stand together, each says which one is its own. */
  readonly isAcross?: boolean
}

export function threadList({ reader, threads, isAcross = false }: ThreadList): Html {
  return html`<ul class="threads card">
    ${threads.map((thread) => threadItem(reader, thread, isAcross))}
  </ul>`
}

function threadItem(reader: Reader, thread: ListedThread, isAcross: boolean): Html {
  const { words, viewer } = reader
  const isNew = isNewTo(viewer, thread)
  const path = isNew && thread.lastRead !== null ? unreadPath(thread.id) : threadPath(thread.id)
  const hasChips = hasKindChips(thread) || isClosed(thread) || isPinned(thread)
  return html`<li${isNew && html` class="unread"`}>
    ${hasChips && html`<div class="row">${kindChips(reader, thread)}${isPinned(thread) && pinned(reader, thread)}${isClosed(thread) && chip({ label: words('conversations.list.closed') })}</div>`}
    <a class="title" href="${path}"
      >${isNew && html`<span class="unseen">${words('conversations.list.new')} </span>`}${saidIn({ reader, lang: thread.language, content: thread.title })}</a
    >
    <p class="facts">${facts(reader, thread, isAcross).map((fact) => html`<span>${fact}</span>`)}</p>
  </li>`
}

function pinned({ words }: Reader, { pinnedByName: name }: ListedThread): Html {
  const label = !name ? words('conversations.thread.pinned') : words('conversations.list.pinnedBy', { name })
  return chip({ label, icon: 'pin' })
}

function facts(reader: Reader, thread: ListedThread, isAcross: boolean): Renderable[] {
  const { words, viewer } = reader
  const told: Renderable[] = [listedAuthor(words, thread)]
  if (isAcross) told.push(said(reader, ownCommunityName(viewer, thread.communityId)))
  told.push(howMany(reader, thread))
  if (thread.reactionCount > 0) told.push(words('conversations.list.reactions', { count: thread.reactionCount }))
  told.push(lastOrAsked(reader, thread))
  if (thread.staysUntil !== null)
    told.push(words('conversations.support.listUntil', { day: daySaid(reader, thread.staysUntil) }))
  return told
}

function listedAuthor(words: Words, { authorName, authorMask }: ListedThread): string {
  if (authorMask !== null) return maskName(words, authorMask)
  return authorName ?? words('conversations.authors.former')
}

function howMany({ words }: Reader, thread: ListedThread): string {
  const count = thread.replyCount
  return isAsk(thread) ? words('conversations.list.answers', { count }) : words('conversations.list.replies', { count })
}

function lastOrAsked(reader: Reader, thread: ListedThread): Html {
  const { words } = reader
  const ago = when({ reader, at: thread.lastPostedAt, style: 'ago' })
  if (thread.replyCount === 0) return isAsk(thread) ? words.rich('conversations.list.asked', { ago }) : ago
  return words.rich(isAsk(thread) ? 'conversations.list.lastAnswer' : 'conversations.list.last', { ago })
}
