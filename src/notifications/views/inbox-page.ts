import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, inboxPath, linkButton, list, newsLettersPath, pager, postButton, wholePage } from '#shell/index.ts'
import { linesOf, type Notice } from '../model.ts'
import { allSeenPath, olderPath } from '../paths.ts'
import { markedLineItem } from './line.ts'

interface InboxPage {
  readonly reader: Reader
  readonly notices: readonly Notice[]
  /** Whether this is the first page of them. */
  readonly isLatest: boolean
  readonly hasOlder: boolean
}

export function inboxPage({ reader, notices, isLatest, hasOlder }: InboxPage): Html {
  const { words } = reader
  const title = words('inbox.title')
  const last = notices.at(-1)
  return wholePage({
    reader,
    title,
    place: 'inbox',
    content: html`<header class="row between">
        <h1>${title}</h1>
        ${reader.viewer.unseenNotices > 0 && postButton({ action: allSeenPath, label: words('inbox.seeAll'), icon: 'done' })}
      </header>
      ${notices.length > 0 ? days(reader, notices) : none(reader, isLatest)}
      ${pager({ reader, newer: isLatest ? null : inboxPath, older: hasOlder && last ? olderPath(last.id) : null })}
      <p class="small"><a href="${newsLettersPath}">${words('inbox.letters')}</a></p>`,
  })
}

function days(reader: Reader, notices: readonly Notice[]): readonly Html[] {
  const byDay = Map.groupBy(notices, ({ createdAt }) => dayOf(reader, createdAt).toString())
  return [...byDay.values()].map((ofDay) => day(reader, ofDay))
}

function day(reader: Reader, notices: readonly Notice[]): Html {
  const [latest] = notices
  return html`<section class="stack-s">
    <h2>${latest && dayName(reader, latest.createdAt)}</h2>
    ${list(linesOf(notices).map((line) => markedLineItem(reader, line)))}
  </section>`
}

function dayName(reader: Reader, at: Temporal.Instant): string {
  const { words, dates, now } = reader
  const [then, today] = [dayOf(reader, at), dayOf(reader, now)]
  const ago = then.until(today).days
  if (ago === 0) return words('inbox.today')
  if (ago === 1) return words('inbox.yesterday')
  return then.year === today.year ? dates.day(at) : dates.short(at)
}

function dayOf({ viewer }: Reader, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
}

function none({ words }: Reader, isLatest: boolean): Html {
  return emptyState({
    icon: 'inbox',
    title: words(isLatest ? 'inbox.none' : 'inbox.noneOlder'),
    content: words('inbox.noneAbout'),
    act: isLatest ? null : linkButton({ href: inboxPath, label: words('inbox.toLatest'), kind: 'quiet' }),
  })
}
