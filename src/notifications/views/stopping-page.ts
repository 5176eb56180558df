import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton, newsLettersPath, postButton, wholePage } from '#shell/index.ts'
import { stoppingPath } from '../paths.ts'

interface StoppingPage {
  readonly reader: Reader
  readonly ticket: string
}

/** Reached from a letter, by somebody who need not be signed in: it names nobody. */
export function stoppingPage({ reader, ticket }: StoppingPage): Html {
  const { words } = reader
  const title = words('notifications.stopping.title')
  return wholePage({
    reader,
    title,
    shape: 'door',
    content: html`<h1>${title}</h1>
      <p>${words('notifications.stopping.about')}</p>
      ${postButton({ action: stoppingPath(ticket), label: words('notifications.stopping.stop'), kind: 'main' })}`,
  })
}

export function stoppedPage(reader: Reader): Html {
  const { words } = reader
  const title = words('notifications.stopping.done')
  return wholePage({
    reader,
    title,
    shape: 'door',
    content: html`<h1>${title}</h1>
      <p>${words('notifications.stopping.again')}</p>
      ${linkButton({ href: newsLettersPath, label: words('notifications.stopping.choose'), kind: 'quiet' })}`,
  })
}
