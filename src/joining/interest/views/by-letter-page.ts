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
  const base = interestByLetterPath(secret)
  const isConfirmed = interest.confirmedAt !== null
  const community = said(reader, interest.community)
  const confirm = { action: `${base}/confirmation`, label: words('joining.interest.byLetter.confirm') }
  const back = { action: `${base}/withdrawal`, label: words('joining.interest.takeBack') }
  return wholePage({
    reader,
    title: words('joining.interest.byLetter.title'),
    shape: 'door',
    content: html`<h1>${words('joining.interest.byLetter.title')}</h1>
      <p>${words.rich(isConfirmed ? 'joining.interest.byLetter.confirmed' : 'joining.interest.byLetter.ask', { community })}</p>
      ${!interest.isPlanned && noticeBox({ content: words('joining.interest.page.over') })}
      <div class="row">${!isConfirmed && postButton({ ...confirm, kind: 'main' })} ${postButton(back)}</div>`,
  })
}

/** It was taken back, or forgotten: nothing says which. */
export function interestGonePage(reader: Reader): Html {
  const { words } = reader
  return wholePage({
    reader,
    title: words('joining.interest.byLetter.gone'),
    shape: 'door',
    content: html`<h1>${words('joining.interest.byLetter.gone')}</h1>
      <p>${words('joining.interest.byLetter.goneAbout')}</p>`,
  })
}
