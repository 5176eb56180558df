import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, icon, saidIn, wholePage as shellPage } from '#shell/index.ts'
import type { ListedPost } from '../../posts/model.ts'
import { authorName } from '../../posts/views/byline.ts'
import { postItem } from '../../posts/views/post-item.ts'
import { threadPath, wholeAfterPath } from '../../paths.ts'
import type { Thread } from '../model.ts'
import { hasKindChips, kindChips } from './chips.ts'

/** So many replies are read in one go. */
export const wholeReplies = 1000

interface WholePage {
  readonly reader: Reader
  readonly thread: Thread
  readonly posts: readonly ListedPost[]
}

/** The whole conversation on one page, for reading, searching and printing. */
export function wholePage({ reader, thread, posts }: WholePage): Html {
  const { words } = reader
  const [opening] = posts
  const askerName = thread.kind === 'ask' && opening ? authorName(reader, opening) : null
  const last = posts.at(-1)?.seq ?? 1
  return shellPage({
    reader,
    title: thread.title,
    community: thread.communityId,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [{ href: threadPath(thread.id), label: words('conversations.thread.toPages') }])}
        ${hasKindChips(thread) && html`<p class="row">${kindChips(reader, thread)}</p>`}
        <h1>${saidIn({ reader, lang: thread.language, content: thread.title })}</h1>
      </header>
      <section>
        <h2 class="unseen">${words('conversations.thread.wholeTitle')}</h2>
        <ol class="posts">
          ${posts.map((post) => postItem({ reader, post, askerName, isBare: true }))}
        </ol>
      </section>
      ${last < thread.lastSeq && further(reader, wholeAfterPath(thread.id, last))}`,
  })
}

function further({ words }: Reader, path: string): Html {
  return html`<nav class="pager" aria-label="${words('conversations.thread.pages')}">
    <a class="older" href="${path}" rel="next">${words('conversations.thread.later')}${icon('onward')}</a>
  </nav>`
}
