import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, linkButton, list, said, when, wholePage } from '#shell/index.ts'
import { threadPath } from '../../paths.ts'
import type { Announcement, Hearing } from '../model.ts'
import { newAnnouncementPath } from '../paths.ts'

interface AnnouncementsPage {
  readonly reader: Reader
  readonly announcements: readonly Announcement[]
}

/** What the viewer has announced to several communities: where she belongs, she can go there; elsewhere it is said. */
export function announcementsPage({ reader, announcements }: AnnouncementsPage): Html {
  const { words } = reader
  const title = words('announcements.title')
  const begin = linkButton({ href: newAnnouncementPath, label: words('announcements.begin'), icon: 'announce' })
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        <h1>${title}</h1>
        <p>${words('announcements.about')}</p>
      </header>
      ${announcements.length > 0 && html`<p>${begin}</p>`}
      ${
        announcements.length > 0
          ? list(announcements.map((one) => announcementItem(reader, one)))
          : emptyState({
              icon: 'announce',
              title: words('announcements.none'),
              content: words('announcements.noneAbout'),
              act: begin,
            })
      }`,
  })
}

function announcementItem(reader: Reader, { title, at, heardBy }: Announcement): Html {
  const names = heardBy.map((hearing, index) => html`${index > 0 && ', '}${place(reader, hearing)}`)
  return html`<p class="title">${title ?? reader.words('announcements.unread')}</p>
    <p class="small muted">${when({ reader, at })} · ${names}</p>`
}

function place(reader: Reader, { name, thread }: Hearing): Html {
  return thread ? html`<a href="${threadPath(thread)}">${said(reader, name)}</a>` : said(reader, name)
}
