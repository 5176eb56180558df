import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, list, said, saidIn, when, wholePage } from '#shell/index.ts'
import type { Visit } from '../model.ts'
import { visitPath } from '../paths.ts'

/** The conversations that are open to a guest. */
export function visitsPage(reader: Reader, visits: readonly Visit[], more: Html | null): Html {
  const { words } = reader
  return wholePage({
    reader,
    title: words('conversations.guests.visits'),
    content: html`<h1>${words('conversations.guests.visits')}</h1>
      ${visits.length === 0 ? !more && nothing(reader) : list(visits.map((visit) => visitItem(reader, visit)))} ${more}`,
  })
}

/** The same as a part of another page. */
export function visitsPart(reader: Reader, visits: readonly Visit[]): Html {
  return html`<section class="stack-s">
    <h2>${reader.words('conversations.guests.visits')}</h2>
    ${list(visits.map((visit) => visitItem(reader, visit)))}
  </section>`
}

function nothing({ words }: Reader): Html {
  return emptyState({
    icon: 'conversation',
    title: words('conversations.guests.noVisits'),
    content: words('conversations.guests.noVisitsAbout'),
  })
}

function visitItem(reader: Reader, { threadId, title, language, community, until }: Visit): Html {
  const day = when({ reader, at: until, style: 'date' })
  return html`<a class="title" href="${visitPath(threadId)}">${saidIn({ reader, lang: language, content: title })}</a>
    <p class="small muted">${said(reader, community)} · ${reader.words.rich('conversations.guests.openUntil', { until: day })}</p>`
}
