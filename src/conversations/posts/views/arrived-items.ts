import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { ListedPost } from '../model.ts'
import { authorName } from './byline.ts'
import { postItem } from './post-item.ts'

interface ArrivedItems {
  readonly reader: Reader
  readonly opening: ListedPost
  readonly posts: readonly ListedPost[]
}

/** Posts as the page shows them, for a page that is open already. */
export function arrivedItems({ reader, opening, posts }: ArrivedItems): Html {
  const askerName = opening.threadKind === 'ask' ? authorName(reader, opening) : null
  return html`${posts.map((post) => postItem({ reader, post, askerName }))}`
}
