import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  field,
  hiddenField,
  mePath,
  noDraft,
  noticeBox,
  postForm,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { addressPath, newAddressPath } from '../paths.ts'

interface AddressPage {
  readonly reader: Reader
  /** What she has now. */
  readonly email: string
  readonly draft?: Draft
  readonly trouble?: string
}

export function addressPage({ reader, email, draft = noDraft, trouble }: AddressPage): Html {
  const { words } = reader
  const label = words('people.address.new')
  const fields = field({ reader, draft, name: 'email', label, kind: 'email', autocomplete: 'email', isRequired: true })
  return around(
    reader,
    html`${trouble && noticeBox({ kind: 'danger', content: trouble, role: 'alert' })}
      <p>${words.rich('people.address.about', { email: html`<b>${email}</b>` })}</p>
      ${postForm({ action: addressPath, content: fields, submit: words('people.address.act') })}`,
  )
}

interface NewAddressPage {
  readonly reader: Reader
  readonly to: string
  readonly wish: string
}

/** What the letter leads to. Programs that look into mails open links too, so only the button changes anything. */
export function newAddressPage({ reader, to, wish }: NewAddressPage): Html {
  const { words } = reader
  return around(
    reader,
    html`<p>${words.rich('people.address.here', { email: html`<b>${to}</b>` })}</p>
      ${postForm({ action: newAddressPath, content: hiddenField('wish', wish), submit: words('people.address.confirm') })}`,
  )
}

/** The link is too old, was used, or is for the account of somebody else. */
export function addressOverPage(reader: Reader): Html {
  return around(reader, noticeBox({ kind: 'care', content: reader.words('people.address.over'), role: 'alert' }))
}

function around(reader: Reader, content: Html): Html {
  const { words } = reader
  const title = words('people.address.title')
  const way = breadcrumb(reader, [{ href: mePath, label: words('people.me.title') }])
  return wholePage({ reader, title, content: html`${way} <h1>${title}</h1> ${content}`, place: 'me' })
}
