import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, fold, hiddenField, noticeBox, wholePage, type Draft } from '#shell/index.ts'
import type { Community } from '../../../communities/index.ts'
import { fileBox, type FileBox } from '../../../files/index.ts'
import { editingPath, postPath, suggestionsPath } from '../../paths.ts'
import { composer } from '../../views/composer.ts'
import { printOf, type WrittenPost } from '../model.ts'

interface EditPage {
  readonly reader: Reader
  readonly post: WrittenPost
  /** The words as their author reads them. */
  readonly text: string
  readonly community: Community
  readonly draft: Draft
  readonly preview?: string | null
  readonly files: FileBox
  /** The text was changed elsewhere since this page was opened. */
  readonly isOvertaken?: boolean
}

export function editPage(page: EditPage): Html {
  const { reader, post, isOvertaken = false } = page
  const { words } = reader
  const title = words('conversations.editing.title')
  return wholePage({
    reader,
    title,
    community: post.communityId,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [{ href: postPath(post.threadId, post.seq), label: words('conversations.thread.back') }])}
        <h1>${title}</h1>
      </header>
      ${isOvertaken && overtaken(page)} ${form(page)}`,
  })
}

function overtaken({ reader: { words }, post, text }: EditPage): Html {
  if (post.redactedAt !== null) {
    return noticeBox({ kind: 'care', content: words('conversations.editing.redacted'), role: 'alert' })
  }
  return html`${noticeBox({ kind: 'care', content: words('conversations.editing.overtaken'), role: 'alert' })}
  ${fold({
    title: words('conversations.editing.now'),
    content: html`<pre class="said">${text}</pre>`,
    isOpen: true,
  })}`
}

function form({ reader, post, text, community, draft, files, preview = null }: EditPage): Html {
  const { words } = reader
  const readers = { count: community.memberCount, community: community.name }
  return html`<form method="post" action="${editingPath(post.id)}" enctype="multipart/form-data" novalidate>
    ${hiddenField('seen', printOf(post))}
    ${composer({
      reader,
      draft,
      label: words('conversations.opening.bodyLabel'),
      submit: words('conversations.editing.save'),
      readers,
      suggestions: suggestionsPath(community.id),
      text,
      note: post.note,
      preview,
      files: fileBox({ reader, box: files, place: { communityId: community.id, placeId: post.id } }),
    })}
  </form>`
}
