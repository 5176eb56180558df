import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, calendarsPath, linkButton, mePath, noticeBox, wholePage } from '#shell/index.ts'
import { howTo } from './how-to.ts'

interface AddressPage {
  readonly reader: Reader
  readonly url: string
}

/** A new address, this once. */
export function addressPage({ reader, url }: AddressPage): Html {
  const { words } = reader
  const title = words('calendars.address.title')
  const up = { href: calendarsPath, label: words('calendars.title') }
  return wholePage({
    reader,
    title,
    place: 'me',
    content: html`${breadcrumb(reader, [{ href: mePath, label: words('shell.me') }, up])}
      <h1>${title}</h1>
      ${noticeBox({ kind: 'good', content: words('calendars.address.once'), role: 'status' })}
      <p>${words('calendars.address.keep')}</p>
      <section class="card stack-s">
        <h2 id="own-address">${words('calendars.address.label')}</h2>
        <copy-words class="row" data-done="${words('calendars.address.copied')}">
          <code class="calendar-address">${url}</code>
          <button type="button" class="button quiet">${words('calendars.address.copy')}</button>
          <span role="status"></span>
        </copy-words>
        <p><a href="${url.replace(/^https?:/, 'webcal:')}">${words('calendars.address.open')}</a></p>
      </section>
      ${howTo(reader)}
      <p>${linkButton({ href: calendarsPath, label: words('calendars.address.done') })}</p>`,
  })
}
