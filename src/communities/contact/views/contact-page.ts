import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, said, wholePage } from '#shell/index.ts'
import type { Community } from '../../model.ts'
import { communityPath } from '../../paths.ts'

interface ContactPage {
  readonly reader: Reader
  readonly community: Community
  readonly inboxAddress: string
}

/** Where to write with questions about a community. */
export function contactPage({ reader, community, inboxAddress }: ContactPage): Html {
  const { words } = reader
  const title = words('communities.contact.title')
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: communityPath(community.id), label: said(reader, community.name) }])}
        <h1>${title}</h1>
      </header>
      <p>${words('communities.contact.about')}</p>
      <p class="lead-text"><a href="mailto:${inboxAddress}">${inboxAddress}</a></p>`,
  })
}
