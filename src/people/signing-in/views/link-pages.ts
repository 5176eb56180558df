import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, checkbox, field, noDraft, noticeBox, wholePage } from '#shell/index.ts'
import type { Draft } from '#shell/index.ts'
import type { Kept } from '../kept.ts'
import { keptPath, linkPath, linkRequestPath } from '../paths.ts'
import { carried, formOf } from './carried.ts'

interface LinkRequestPage {
  readonly reader: Reader
  readonly to: string
  readonly draft?: Draft
  readonly kept?: Kept | null
  readonly trouble?: string | null
}

/** Asks where to send a link. */
export function linkRequestPage({ reader, to, draft = noDraft, kept = null, trouble }: LinkRequestPage): Html {
  const { words } = reader
  const fields = html`
    ${field({ reader, draft, name: 'email', label: words('people.fields.email'), kind: 'email', autocomplete: 'username', isRequired: true })}
    ${carried({ to, kept })} ${button({ label: words('people.link.request'), icon: 'mail' })}`
  const content = html`
    <h1>${words('people.link.title')}</h1>
    ${trouble && noticeBox({ kind: 'danger', content: trouble, role: 'alert' })}
    <p>${words('people.link.about')}</p>
    ${formOf({ action: linkRequestPath, content: fields, kept })}`
  return wholePage({ reader, title: words('people.link.title'), content, shape: 'door' })
}

interface LinkSentPage {
  readonly reader: Reader
  readonly kept?: Kept | null
  readonly trouble?: string | null
  /** Where letters can be read, where they are kept instead of sent. */
  readonly letters: string | null
}

/** The same whether or not anybody has the address. */
export function linkSentPage({ reader, kept = null, trouble, letters }: LinkSentPage): Html {
  const { words } = reader
  const content = html`
    <h1>${words('people.link.sentTitle')}</h1>
    ${trouble && noticeBox({ kind: 'care', content: trouble, role: 'alert' })}
    <p>${words('people.link.sent')}</p>
    <p>${words('people.link.notThere')}</p>
    ${letters && noticeBox({ content: words.rich('people.link.kept', { link: (inside) => html`<a href="${letters}">${inside}</a>` }) })}
    ${kept && waiting(reader, kept)}`
  return wholePage({ reader, title: words('people.link.sentTitle'), content, shape: 'door' })
}

function waiting(reader: Reader, kept: Kept): Html {
  const { words } = reader
  const content = html`${carried({ to: '/', kept })} ${button({ label: words('people.kept.signedIn') })}`
  return html`${noticeBox({ kind: 'care', content: words('people.kept.stayHere') })}
  ${formOf({ action: keptPath, content, kept })}`
}

interface LinkPage {
  readonly reader: Reader
  readonly secret: string
  readonly to: string
}

/** What a link leads to. Programs that look into mails open links too, so only the button signs in. */
export function linkPage({ reader, secret, to }: LinkPage): Html {
  const { words } = reader
  const fields = html`
    ${checkbox({ reader, draft: noDraft, name: 'isShared', label: words('people.signIn.shared'), hint: words('people.signIn.sharedHint') })}
    ${carried({ to, kept: null })} ${button({ label: words('people.signIn.act') })}`
  const content = html`
    <h1>${words('people.link.hereTitle')}</h1>
    <p>${words('people.link.here')}</p>
    ${formOf({ action: linkPath(secret), content: fields, kept: null })}`
  return wholePage({ reader, title: words('people.link.hereTitle'), content, shape: 'door' })
}
