import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, fold, noDraft, noticeBox, signInPath, wholePage, type Draft } from '#shell/index.ts'
import type { Kept } from '../../signing-in/kept.ts'
import { leadingTo } from '../../signing-in/paths.ts'
import { carried, formOf } from '../../signing-in/views/carried.ts'
import { secondEntryPath } from '../paths.ts'
import { codeInput } from './code-input.ts'

interface SecondEntryPage {
  readonly reader: Reader
  readonly to: string
  readonly kept: Kept | null
  readonly draft?: Draft
  readonly trouble?: string
}

/** After the password or the link: the code, and what to do when the phone is not there. */
export function secondEntryPage({ reader, to, kept, draft = noDraft, trouble }: SecondEntryPage): Html {
  const { words } = reader
  const fields = html`${codeInput({ reader, draft, label: words('people.secondStep.code'), hint: words('people.secondStep.codeHint') })}
    ${carried({ to, kept })} ${button({ label: words('people.signIn.act') })}`
  const content = html`
    <h1>${words('people.secondStep.entryTitle')}</h1>
    ${kept && noticeBox({ content: words('people.signIn.kept') })}
    ${trouble && noticeBox({ kind: 'danger', content: trouble, role: 'alert' })}
    <p>${words('people.secondStep.entryAbout')}</p>
    ${formOf({ action: secondEntryPath, content: fields, kept })} ${lost(reader)}
    <p><a href="${leadingTo(signInPath, to)}">${words('people.secondStep.startOver')}</a></p>`
  return wholePage({ reader, title: words('people.signIn.title'), content, shape: 'door' })
}

function lost({ words }: Reader): Html {
  return fold({
    title: words('people.secondStep.lostTitle'),
    content: html`<p>${words('people.secondStep.lostCodes')}</p>
      <p>${words('people.secondStep.lostAll')}</p>`,
  })
}
