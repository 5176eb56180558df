import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, homePath, linkButton, list, when, wholePage } from '#shell/index.ts'
import type { Version } from '../model.ts'

interface VersionsPage {
  readonly reader: Reader
  readonly versions: readonly Version[]
}

/** What a post said before, for its author and for whoever protects privacy. */
export function versionsPage({ reader, versions }: VersionsPage): Html {
  const { words } = reader
  const title = words('conversations.versions.title')
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        <h1>${title}</h1>
        <p>${words('conversations.versions.about')}</p>
      </header>
      ${versions.length > 0 ? list(versions.map((version) => versionItem(reader, version))) : none(reader)}`,
  })
}

function none({ words }: Reader): Html {
  return emptyState({
    icon: 'edit',
    title: words('conversations.versions.none'),
    content: words('conversations.versions.noneAbout'),
    act: linkButton({ href: homePath, label: words('shell.toHome'), kind: 'quiet' }),
  })
}

function versionItem(reader: Reader, { markdown, replacedAt }: Version): Html {
  const until = when({ reader, at: replacedAt })
  return html`<p class="small muted">${reader.words.rich('conversations.versions.until', { when: until })}</p>
    <p class="as-typed">${markdown}</p>`
}
