import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { WordKey } from '#kernel/words.ts'
import { button, field, fold, hiddenField, noDraft, noticeBox, wholePage } from '#shell/index.ts'
import { passkeyButton } from '../../passkeys/views/passkey-button.ts'
import { codeInput } from '../../second-steps/views/code-input.ts'
import { confirmingFields, type Means } from '../model.ts'

interface ConfirmationPage {
  readonly reader: Reader
  readonly means: Means
  /** What the browser is asked for, where there is a key to show. */
  readonly keys: string | null
  /** What goes on afterwards, with what was typed for it. */
  readonly act: {
    readonly action: string
    readonly fields: readonly (readonly [name: string, value: string])[]
  }
  /** What came of the last try, or null before the first. */
  readonly said: { readonly key: WordKey; readonly text: string } | null
  readonly canSendLetters: boolean
  /** Files do not come along: they are chosen again afterwards. */
  readonly hasFiles: boolean
}

/** Asks whoever is there to show that it is she, and carries on what she was doing. */
export function confirmationPage(given: ConfirmationPage): Html {
  const { reader, act, said, hasFiles } = given
  const { words } = reader
  const isSent = said?.key === 'people.confirm.sent'
  const kind = isSent ? 'good' : 'danger'
  const content = html`
    <h1>${words('people.confirm.title')}</h1>
    ${said && noticeBox({ kind, content: said.text, role: isSent ? 'status' : 'alert' })}
    <p>${words('people.confirm.about')}</p>
    ${hasFiles && noticeBox({ kind: 'care', content: words('people.confirm.files') })}
    <form class="form" method="post" action="${act.action}" novalidate data-turbo="false">
      ${act.fields.map(([name, value]) => hiddenField(name, value))} ${means(given, isSent)}
    </form>
    <p class="muted">${words('people.confirm.back')}</p>`
  return wholePage({ reader, title: words('people.confirm.title'), content, shape: 'door' })
}

function means(given: ConfirmationPage, isSent: boolean) {
  const { reader, keys, canSendLetters } = given
  const { hasSecondStep, passwordHash } = given.means
  const { words } = reader
  if (hasSecondStep) return byCode(reader, keys)
  const letter =
    canSendLetters &&
    button({
      label: words('people.confirm.letter'),
      kind: 'quiet',
      icon: 'mail',
      name: confirmingFields.letter,
      value: 'yes',
    })
  if (isSent) return html`${letterCode(reader)}<div class="row">${goOn(reader)} ${letter}</div>`
  if (passwordHash === null) return html`<p>${words('people.confirm.byLetter')}</p>${letter}`
  return html`${password(reader)}<div class="row">${goOn(reader)} ${letter}</div>`
}

function byCode(reader: Reader, keys: string | null): Html {
  const { words } = reader
  const lost = html`<div class="stack-s"><p>${words('people.secondStep.lostCodes')}</p><p>${words('people.secondStep.lostAll')}</p></div>`
  return html`${codeInput({
    reader,
    draft: noDraft,
    name: confirmingFields.code,
    label: words('people.secondStep.code'),
    hint: words('people.secondStep.codeHint'),
  })}
  <div class="row">
    ${goOn(reader)}
    ${keys && passkeyButton({ reader, label: words('people.passkeys.show'), options: keys, act: 'show', name: confirmingFields.passkey })}
  </div>
  ${fold({ title: words('people.secondStep.lostTitle'), content: lost })}`
}

function letterCode(reader: Reader): Html {
  const label = reader.words('people.confirm.letterCode')
  return codeInput({ reader, draft: noDraft, name: confirmingFields.code, label })
}

function password(reader: Reader): Html {
  return field({
    reader,
    draft: noDraft,
    name: confirmingFields.password,
    label: reader.words('people.password.current'),
    kind: 'password',
    autocomplete: 'current-password',
    isRequired: true,
  })
}

function goOn(reader: Reader): Html {
  return button({ label: reader.words('people.confirm.act'), icon: 'lock' })
}
