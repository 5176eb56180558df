import { html, trusted, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, postForm, textArea, wholePage, type Draft } from '#shell/index.ts'
import { postPath } from '../../paths.ts'
import type { WrittenPost } from '../../posts/model.ts'
import { reasonMax } from '../model.ts'
import { askWhoPath } from '../paths.ts'

interface AskingPage {
  readonly reader: Reader
  readonly post: WrittenPost
  readonly draft: Draft
}

/** A coordinator asks who wrote something masked. */
export function askingPage({ reader, post, draft }: AskingPage): Html {
  const { words } = reader
  const title = words('conversations.unmasking.asking')
  return wholePage({
    reader,
    title,
    community: post.communityId,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [{ href: postPath(post.threadId, post.seq), label: words('conversations.thread.back') }])}
        <h1>${title}</h1>
        <p>${words('conversations.unmasking.about')}</p>
      </header>
      <blockquote class="body">${trusted(post.html)}</blockquote>
      ${postForm({
        action: askWhoPath(post.id),
        submit: words('conversations.unmasking.ask'),
        content: textArea({
          reader,
          draft,
          name: 'reason',
          rows: 4,
          label: words('conversations.unmasking.reason'),
          hint: words('conversations.unmasking.reasonHint'),
          maxLength: reasonMax,
          isRequired: true,
        }),
      })}`,
  })
}
