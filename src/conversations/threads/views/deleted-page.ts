import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, postButton, said, saidIn, wholePage } from '#shell/index.ts'
import { conversationsPath, threadRestorationPath } from '../../paths.ts'
import { ownCommunityName } from '../../views/names.ts'
import { mayStillRestore, undoHours, type Thread } from '../model.ts'

interface DeletedPage {
  readonly reader: Reader
  readonly thread: Thread
}

/** For whoever deleted a conversation: how to bring it back. */
export function deletedPage({ reader, thread }: DeletedPage): Html {
  const { words, viewer } = reader
  const name = said(reader, ownCommunityName(viewer, thread.communityId))
  return wholePage({
    reader,
    title: thread.title,
    community: thread.communityId,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [{ href: conversationsPath(thread.communityId), label: name }])}
        <h1>${words('conversations.deleted.title')}</h1>
      </header>
      <p><b>${saidIn({ reader, lang: thread.language, content: thread.title })}</b></p>
      ${wayBack(reader, thread)}`,
  })
}

function wayBack({ words, dates, now }: Reader, { id, deletedAt }: Thread): Html | null {
  if (deletedAt === null) return null
  if (!mayStillRestore(deletedAt, now)) return html`<p>${words('conversations.deleted.late')}</p>`
  const date = dates.full(deletedAt.add({ hours: undoHours }))
  return html`<p>${words('conversations.deleted.text', { date })}</p>
    ${postButton({ action: threadRestorationPath(id), label: words('conversations.deleted.restore'), icon: 'undo' })}`
}
