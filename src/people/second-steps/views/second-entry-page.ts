import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, fold, hiddenField, noDraft, noticeBox, signInPath, wholePage, type Draft } from '#shell/index.ts'
import { passkeyEntryPath } from '../../passkeys/paths.ts'
import { passkeyButton } from '../../passkeys/views/passkey-button.ts'
import type { Kept } from '../../signing-in/kept.ts'
import { leadingTo } from '../../signing-in/paths.ts'
import { carried, formOf } from '../../signing-in/views/carried.ts'
import { secondEntryPath } from '../paths.ts'
import { codeInput } from './code-input.ts'

interface SecondEntryPage {
  readonly reader: Reader
  readonly to: string
  readonly kept: Kept | null
  /** What the browser is asked for, where somebody has a passkey to show. */
  readonly keys: string | null
  readonly isShared: boolean
  readonly draft?: Draft
  readonly trouble?: string
}

/** After the password or the link: the code, and what to do when the phone is not there. */
export function secondEntryPage(given: SecondEntryPage): Html {
  const { reader, to, kept, keys, isShared, draft = noDraft, trouble } = given
  const { words } = reader
  const fields = html`${codeInput({ reader, draft, label: words('people.secondStep.code'), hint: words('people.secondStep.codeHint') })}
    ${carried({ to, kept })} ${isShared && hiddenField('isShared', 'yes')}
    <div class="row">
      ${button({ label: words('people.signIn.act') })}
      ${keys && passkeyButton({ reader, label: words('people.passkeys.show'), options: keys, act: 'show', action: passkeyEntryPath })}
    </div>`
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
    content: html`<div class="stack-s"><p>${words('people.secondStep.lostCodes')}</p>
      <p>${words('people.secondStep.lostAll')}</p></div>`,
  })
}
