import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, button, field, hiddenField, noticeBox, postForm, wholePage, type Draft } from '#shell/index.ts'
import { threadPath, titlePath } from '../../paths.ts'
import { titleMax } from '../forms.ts'
import type { Thread } from '../model.ts'

interface TitlePage {
  readonly reader: Reader
  readonly thread: Thread
  readonly draft: Draft
  /** The title that somebody else has given it meanwhile. */
  readonly standing?: string | null
}

export function titlePage({ reader, thread, draft, standing = null }: TitlePage): Html {
  const { words } = reader
  const overtaken = standing !== null && words('conversations.editing.overtakenTitle', { title: standing })
  const title = words('conversations.editing.titleOfThread')
  return wholePage({
    reader,
    title,
    community: thread.communityId,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [{ href: threadPath(thread.id), label: thread.title }])}
        <h1>${title}</h1>
      </header>
      ${overtaken && noticeBox({ kind: 'care', content: overtaken, role: 'alert' })}
      ${postForm({
        action: titlePath(thread.id),
        submit: html`${button({ label: words('conversations.editing.save') })} ${draft.doubt?.act}`,
        content: html`${draft.doubt?.notice} ${hiddenField('seen', thread.title)}
        ${field({
          reader,
          draft,
          name: 'title',
          label: words('conversations.opening.titleLabel'),
          value: thread.title,
          maxLength: titleMax,
          isRequired: true,
        })}`,
      })}`,
  })
}
