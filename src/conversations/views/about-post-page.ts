import { html, trusted, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, wholePage } from '#shell/index.ts'
import { noted } from '../content-notes/views/noted.ts'
import { postPath } from '../paths.ts'
import type { WrittenPost } from '../posts/model.ts'

interface AboutPost {
  readonly reader: Reader
  readonly post: WrittenPost
  readonly title: string
  readonly about: string
  readonly form: Html
}

/** A page on which something is asked about one post, with its words and the way back. */
export function aboutPostPage({ reader, post, title, about, form }: AboutPost): Html {
  const back = { href: postPath(post.threadId, post.seq), label: reader.words('conversations.thread.back') }
  return wholePage({
    reader,
    title,
    community: post.communityId,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [back])}
        <h1>${title}</h1>
        <p>${about}</p>
      </header>
      ${noted({ reader, note: post.note, content: html`<blockquote class="body">${trusted(post.html)}</blockquote>` })}
      ${form}`,
  })
}
