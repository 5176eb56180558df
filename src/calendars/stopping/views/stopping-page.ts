import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { calendarsPath, linkButton, postButton, wholePage } from '#shell/index.ts'
import { stoppingEntriesPath } from '../../paths.ts'

interface StoppingPage {
  readonly reader: Reader
  readonly ticket: string
}

/** Reached from a letter, by somebody who need not be signed in: it names nobody, and no gathering. */
export function stoppingPage({ reader, ticket }: StoppingPage): Html {
  const { words } = reader
  const title = words('calendars.stopping.title')
  return wholePage({
    reader,
    title,
    shape: 'door',
    content: html`<h1>${title}</h1>
      <p>${words('calendars.stopping.about')}</p>
      ${postButton({ action: stoppingEntriesPath(ticket), label: words('calendars.stopping.stop'), kind: 'main' })}`,
  })
}

export function stoppedPage(reader: Reader): Html {
  const { words } = reader
  const title = words('calendars.stopping.done')
  return wholePage({
    reader,
    title,
    shape: 'door',
    content: html`<h1>${title}</h1>
      <p>${words('calendars.stopping.again')}</p>
      ${linkButton({ href: calendarsPath, label: words('calendars.stopping.choose'), kind: 'quiet' })}`,
  })
}
