import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { fold, wholePage } from '#shell/index.ts'
import { asking } from '../../asks/views/asking.ts'
import { outcomeBox } from '../../asks/views/outcome-box.ts'
import { isMine } from '../../masks/model.ts'
import type { ListedPost } from '../../posts/model.ts'
import { authorName } from '../../posts/views/byline.ts'
import { postItem } from '../../posts/views/post-item.ts'
import { replySection, type Replying } from '../../posts/views/reply-section.ts'
import { sincePath } from '../../paths.ts'
import { followingSection } from '../../reading/views/following-section.ts'
import type { OpenedThread, Tenders } from '../model.ts'
import type { threadRules } from '../rules.ts'
import { bringing } from './bringing.ts'
import { threadActs } from './thread-acts.ts'
import { threadHead } from './thread-head.ts'
import { pagesAfter, pagesBefore } from './thread-pages.ts'

export interface ThreadPage {
  readonly reader: Reader
  readonly thread: OpenedThread
  readonly tenders: Tenders
  /** The opening words, and one page of replies. */
  readonly posts: readonly ListedPost[]
  /** The post after which the page begins. */
  readonly after: number
  readonly can: Can<typeof threadRules>
  readonly replying: Replying
}

export function threadPage(page: ThreadPage): Html {
  const { reader, thread, can } = page
  return wholePage({
    reader,
    title: thread.title,
    community: thread.communityId,
    content: html`${threadHead(page)} ${outcomeBox(page)} ${conversation(page)} ${can.resolve && asking(page)}
    ${replySection(page)}`,
    aside: html`${followingSection({ reader, thread: thread.id, following: thread.following })} ${bringing(page)} ${threadActs(page)}`,
  })
}

function conversation(page: ThreadPage): Html {
  const { words } = page.reader
  const [opening] = page.posts
  const isFirst = page.after <= 1
  const shown = isFirst ? page.posts : page.posts.slice(1)
  return html`<section class="stack-s">
    <h2 class="unseen">${words('conversations.thread.posts')}</h2>
    ${!isFirst && opening && openingFold(page, opening)} ${pagesBefore(page)} ${live(page, postList(page, shown))} ${pagesAfter(page)} ${caughtUp(page)}
  </section>`
}

// What arrives is added at the end, so only the page that shows the end listens.
function live({ reader: { words }, thread, posts }: ThreadPage, list: Html): Html {
  const last = posts.at(-1)?.seq ?? 1
  if (last < thread.lastSeq) return list
  return html`<live-thread
    data-thread="${thread.id}"
    data-last="${last}"
    data-since="${sincePath(thread.id)}"
    data-one="${words('conversations.thread.arrivedOne')}"
    data-many="${words('conversations.thread.arrivedMany')}"
  >
    ${list}
    <p class="arrivals waiting" id="waiting" role="status" data-turbo-permanent></p>
  </live-thread>`
}

function postList({ reader, thread, posts }: ThreadPage, shown: readonly ListedPost[]): Html {
  const [opening] = posts
  const askerName = thread.kind === 'ask' && opening ? authorName(reader, opening) : null
  const firstNew = shown.find((post) => isNewSince(reader, thread, post))
  return html`<ol class="posts">
    ${shown.map((post) => html`${post === firstNew && newLine(reader, thread)}${postItem({ reader, post, askerName, quotedName: quotedName(reader, posts, post) })}`)}
  </ol>`
}

function quotedName(reader: Reader, posts: readonly ListedPost[], { quotedSeq }: ListedPost): string | null {
  const quoted = quotedSeq === null ? undefined : posts.find(({ seq }) => seq === quotedSeq)
  return quoted ? authorName(reader, quoted) : null
}

function isNewSince({ viewer }: Reader, { lastRead, caughtUpAt }: OpenedThread, post: ListedPost): boolean {
  if (lastRead === null || post.seq <= lastRead || isMine(viewer, post)) return false
  return caughtUpAt === null || Temporal.Instant.compare(post.createdAt, caughtUpAt) > 0
}

function caughtUp({ reader: { words }, thread, posts }: ThreadPage): Html | null {
  const isAtEnd = (posts.at(-1)?.seq ?? 1) >= thread.lastSeq
  const isRead = thread.lastRead !== null && thread.newCount === 0
  return isAtEnd && isRead ? html`<p class="done" id="new">${words('conversations.thread.caughtUp')}</p>` : null
}

function newLine({ words }: Reader, { newCount }: OpenedThread): Html {
  return html`<li class="new" id="new">${words('conversations.thread.new', { count: newCount })}</li>`
}

function openingFold({ reader }: ThreadPage, opening: ListedPost): Html {
  const name = authorName(reader, opening)
  const content = html`<ol class="posts">
    ${postItem({ reader, post: opening, askerName: null })}
  </ol>`
  return fold({ title: reader.words('conversations.thread.opening', { name }), content })
}
