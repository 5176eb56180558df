import { html, type Html, type Renderable } from '#kernel/html.ts'
import { icon } from '#shell/index.ts'
import { afterPath, beforePath, threadPath, wholePath } from '../../paths.ts'
import { latestAfter, openingSeq, repliesPerPage } from '../../posts/model.ts'
import type { ThreadPage } from './thread-page.ts'

/** The way to earlier replies, where the page does not begin at the beginning. */
export function pagesBefore({ reader: { words }, thread, after }: ThreadPage): Html | null {
  if (after <= openingSeq) return null
  const earlier = after - repliesPerPage <= openingSeq ? threadPath(thread.id) : beforePath(thread.id, after + 1)
  return ways(words('conversations.thread.earlier'), [
    html`<a class="newer" href="${earlier}" rel="prev">${icon('back')}${words('conversations.thread.earlier')}</a>`,
    html`<a href="${wholePath(thread.id)}">${words('conversations.thread.whole')}</a>`,
  ])
}

/** The way to later ones, where it does not end at the end. */
export function pagesAfter({ reader: { words }, thread, after }: ThreadPage): Html | null {
  const last = after + repliesPerPage
  if (last >= thread.lastSeq) return null
  return ways(words('conversations.thread.later'), [
    html`<a href="${wholePath(thread.id)}">${words('conversations.thread.whole')}</a>`,
    html`<a href="${afterPath(thread.id, latestAfter(thread.lastSeq))}">${words('conversations.thread.latest')}</a>`,
    html`<a class="older" href="${afterPath(thread.id, last)}" rel="next">${words('conversations.thread.later')}${icon('onward')}</a>`,
  ])
}

function ways(label: string, links: readonly Renderable[]): Html {
  return html`<nav class="pager" aria-label="${label}">${links}</nav>`
}
