import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  field,
  formProblem,
  linkButton,
  mePath,
  noDraft,
  noticeBox,
  secondStepPath,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { newPasskeyPath } from '../paths.ts'
import { passkeyButton } from './passkey-button.ts'

interface NewPasskeyPage {
  readonly reader: Reader
  readonly options: string
  /** What the key could be called. */
  readonly suggestion: string
  readonly draft?: Draft
}

export function newPasskeyPage({ reader, options, suggestion, draft = noDraft }: NewPasskeyPage): Html {
  const { words } = reader
  const up = { href: secondStepPath, label: words('people.secondStep.title') }
  const content = html`
    ${breadcrumb(reader, [{ href: mePath, label: words('people.me.title') }, up])}
    <h1>${words('people.passkeys.addTitle')}</h1>
    ${formProblem(reader, draft)}
    <p>${words('people.passkeys.addAbout')}</p>
    <p>${words('people.passkeys.shared')}</p>
    <form class="form" method="post" action="${newPasskeyPath}" novalidate data-turbo="false">
      ${field({ reader, draft, name: 'name', label: words('people.passkeys.name'), hint: words('people.passkeys.nameHint'), value: suggestion, maxLength: 120, isRequired: true })}
      <div class="row">
        ${passkeyButton({ reader, label: words('people.passkeys.make'), options, act: 'make', kind: 'main' })}
        <div class="without-scripts">${noticeBox({ kind: 'care', content: words('people.passkeys.needsScripts') })}</div>
        ${linkButton({ href: secondStepPath, label: words('people.secondStep.later'), kind: 'plain' })}
      </div>
    </form>`
  return wholePage({ reader, title: words('people.passkeys.addTitle'), content, place: 'me' })
}
