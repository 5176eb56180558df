import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { hiddenField } from '#shell/index.ts'
import { clausesOf, type Paper } from '../../../charters/index.ts'

interface AgreementToRead {
  readonly reader: Reader
  readonly agreement: Paper
}

/** What somebody agrees to by coming in, with which version it is, inside the form that brings her in. */
export function agreementToRead({ reader, agreement }: AgreementToRead): Html {
  return html`<section class="stack-s">
    <h2>${reader.words('joining.agreement.title')}</h2>
    <p>${reader.words('joining.agreement.about')}</p>
    ${clausesOf({ reader, paper: agreement })} ${hiddenField('agreement', agreement.id)}
  </section>`
}
