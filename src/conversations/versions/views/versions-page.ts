import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, emptyState, linkButton, list, when, wholePage, type Way } from '#shell/index.ts'
import { waitingPath } from '../../held/paths.ts'
import { postPath } from '../../paths.ts'
import { noted } from '../../content-notes/views/noted.ts'
import type { WrittenPost } from '../../posts/model.ts'
import type { Version } from '../model.ts'

interface VersionsPage {
  readonly reader: Reader
  readonly versions: readonly Version[]
  /** What has these versions, or null for whoever sees them without being of the conversation. */
  readonly post: WrittenPost | null
}

/** What a post said before, for its author and for whoever protects privacy. */
export function versionsPage({ reader, versions, post }: VersionsPage): Html {
  const { words } = reader
  const title = words('conversations.versions.title')
  const back = post
    ? { href: postPath(post.threadId, post.seq), label: words('conversations.thread.back') }
    : { href: waitingPath, label: words('conversations.held.title') }
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [back])}
        <h1>${title}</h1>
        <p>${words('conversations.versions.about')}</p>
      </header>
      ${versions.length > 0 ? list(versions.map((version) => versionItem(reader, version))) : none(reader, back)}`,
  })
}

function none({ words }: Reader, { href, label }: Way): Html {
  return emptyState({
    icon: 'edit',
    title: words('conversations.versions.none'),
    content: words('conversations.versions.noneAbout'),
    act: linkButton({ href, label, kind: 'quiet' }),
  })
}

function versionItem(reader: Reader, { markdown, note, replacedAt }: Version): Html {
  const until = when({ reader, at: replacedAt })
  return html`<p class="small muted">${reader.words.rich('conversations.versions.until', { when: until })}</p>
    ${noted({ reader, note, content: html`<p class="as-typed">${markdown}</p>` })}`
}
