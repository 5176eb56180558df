import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { noticeBox, postButton, said, wholePage } from '#shell/index.ts'
import { interestByLetterPath } from '../paths.ts'
import type { OfLetter } from '../queries.ts'

interface ByLetterPage {
  readonly reader: Reader
  readonly interest: OfLetter
  readonly secret: string
}

/** Where a letter leads: confirming that it was she, and taking it back. */
export function interestByLetterPage({ reader, interest, secret }: ByLetterPage): Html {
  const { words } = reader
  const { of, name, isOpen, confirmedAt } = interest
  const base = interestByLetterPath(secret)
  const isConfirmed = confirmedAt !== null
  const title = words(`interest.${of.kind}.letterTitle`)
  const confirm = { action: `${base}/confirmation`, label: words(`interest.${of.kind}.confirm`) }
  const back = { action: `${base}/withdrawal`, label: words('interest.takeBack') }
  const names = { name: said(reader, name) }
  const asked = isConfirmed
    ? words.rich(`interest.${of.kind}.confirmed`, names)
    : words.rich(`interest.${of.kind}.ask`, names)
  return wholePage({
    reader,
    title,
    shape: 'door',
    content: html`<h1>${title}</h1>
      <p>${asked}</p>
      ${!isOpen && noticeBox({ content: words(`interest.${of.kind}.over`) })}
      <div class="row">${!isConfirmed && postButton({ ...confirm, kind: 'main' })} ${postButton(back)}</div>`,
  })
}

/** It was taken back, or forgotten: nothing says which. */
export function interestGonePage(reader: Reader): Html {
  const { words } = reader
  return wholePage({
    reader,
    title: words('interest.byLetter.gone'),
    shape: 'door',
    content: html`<h1>${words('interest.byLetter.gone')}</h1>
      <p>${words('interest.byLetter.goneAbout')}</p>`,
  })
}
