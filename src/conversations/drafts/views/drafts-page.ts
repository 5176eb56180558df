import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { shorten } from '#kernel/text.ts'
import { emptyState, homePath, linkButton, list, postButton, said, when, wholePage } from '#shell/index.ts'
import { noteTitle } from '../../content-notes/views/noted.ts'
import { discardingPath, writingPath } from '../paths.ts'
import type { ListedDraft } from '../queries.ts'

interface DraftsPage {
  readonly reader: Reader
  readonly drafts: readonly ListedDraft[]
}

export function draftsPage({ reader, drafts }: DraftsPage): Html {
  const { words } = reader
  const title = words('drafts.title')
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        <h1>${title}</h1>
        <p class="muted">${words('drafts.about')}</p>
      </header>
      ${drafts.length > 0 ? list(drafts.map((draft) => draftItem(reader, draft))) : none(reader)}`,
  })
}

function draftItem(reader: Reader, draft: ListedDraft): Html {
  const { words } = reader
  const title = titleOf(reader, draft)
  return html`<a href="${writingPath(draft)}">${title}</a>
    ${draft.markdown && html`<p>${draft.note === null ? shorten(draft.markdown, 160) : noteTitle(words, draft.note)}</p>`}
    <div class="row between">
      <p class="small muted">
        ${draft.communityName ? said(reader, draft.communityName) : words('drafts.forSeveral')} ·
        ${when({ reader, at: draft.updatedAt, style: 'ago' })}
      </p>
      ${postButton({ action: discardingPath(draft.id), label: words('drafts.discard'), about: title, kind: 'plain', icon: 'remove' })}
    </div>`
}

function titleOf({ words }: Reader, { threadId, threadTitle, title }: ListedDraft): string {
  if (threadId) return words('drafts.replyTo', { title: threadTitle ?? words('communities.places.support') })
  return title.trim() || words('drafts.untitled')
}

function none({ words }: Reader): Html {
  return emptyState({
    icon: 'edit',
    title: words('drafts.none'),
    content: words('drafts.noneAbout'),
    act: linkButton({ href: homePath, label: words('shell.toHome'), kind: 'quiet' }),
  })
}
