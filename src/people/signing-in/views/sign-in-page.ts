import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, checkbox, field, formProblem, icon, noDraft, noticeBox, signInPath, wholePage } from '#shell/index.ts'
import type { Draft } from '#shell/index.ts'
import { passkeyEntryPath } from '../../passkeys/paths.ts'
import { passkeyButton } from '../../passkeys/views/passkey-button.ts'
import type { Kept } from '../kept.ts'
import type { SignInProvider } from '../../providers/model.ts'
import { providerPath, sharedProviderPath } from '../../providers/paths.ts'
import { leadingTo, linkRequestPath } from '../paths.ts'
import { carried, formOf } from './carried.ts'

interface SignInPage {
  readonly reader: Reader
  readonly to: string
  readonly draft?: Draft
  readonly kept?: Kept | null
  /** What went wrong beyond the fields, as a whole sentence. */
  readonly trouble?: string | null
  /** What the browser is asked for where somebody shows a passkey. */
  readonly keys: string
  /** Organisations whose accounts sign in here. */
  readonly providers?: readonly SignInProvider[]
  /** Whether letters can leave at all. */
  readonly canSendLinks: boolean
  /** Where somebody without an account can make one, if anybody may. */
  readonly registration?: string | null
}

export function signInPage(given: SignInPage): Html {
  const { reader, kept = null, trouble, draft = noDraft, registration, providers = [] } = given
  const { words } = reader
  const content = html`
    ${kept ? html`<h1 tabindex="-1" autofocus>${words('people.signIn.againTitle')}</h1>` : html`<h1>${words('people.signIn.title')}</h1>`}
    ${kept && noticeBox({ content: words('people.signIn.kept') })}
    ${trouble && noticeBox({ kind: 'danger', content: trouble, role: 'alert' })} ${formProblem(reader, draft)}
    ${signInForm({ ...given, draft, kept })}
    ${kept === null && providers.length > 0 && otherAccounts(given, providers)}
    ${kept === null && gettingAccount(reader, registration)}`
  return wholePage({ reader, title: words('people.signIn.title'), content, shape: 'door' })
}

/** Words that wait would not come along to another site and back, so then these are not offered. */
function otherAccounts({ reader, to }: SignInPage, providers: readonly SignInProvider[]): Html {
  const { words } = reader
  const ways = providers.map(
    ({ id, name }) => html`<div class="stack-s">
      <div class="row">
        <a class="button quiet" href="${leadingTo(providerPath(id), to)}" data-turbo="false">
          ${icon('onward')}<span>${words('people.providers.signIn', { name })}</span></a
        >
      </div>
      <p><a href="${leadingTo(sharedProviderPath(id), to)}" data-turbo="false">${words('people.providers.shared', { name })}</a></p>
    </div>`,
  )
  return html`<section class="stack-s" aria-labelledby="others">
    <h2 id="others">${words('people.providers.title')}</h2>
    ${ways}
    <p class="hint">${words('people.providers.sharedHint')}</p>
  </section>`
}

function gettingAccount({ words }: Reader, path: string | null | undefined): Html {
  if (!path) return html`<p class="muted">${words('people.signIn.noAccount')}</p>`
  return html`<p>${words.rich('people.signIn.register', { link: (inside) => html`<a href="${path}">${inside}</a>` })}</p>`
}

function signInForm(given: SignInPage & { readonly draft: Draft; readonly kept: Kept | null }): Html {
  const { reader, draft, to, kept, keys, canSendLinks } = given
  const { words } = reader
  const fields = html`
    ${field({ reader, draft, name: 'email', label: words('people.fields.email'), kind: 'email', autocomplete: 'username', isRequired: true })}
    ${field({ reader, draft, name: 'password', label: words('people.fields.password'), kind: 'password', autocomplete: 'current-password' })}
    ${checkbox({ reader, draft, name: 'isShared', label: words('people.signIn.shared'), hint: words('people.signIn.sharedHint') })}
    ${carried({ to, kept })}
    <div class="row">
      ${button({ label: words('people.signIn.act') })}
      ${canSendLinks && button({ label: words('people.signIn.linkInstead'), kind: 'quiet', icon: 'mail', action: linkRequestPath })}
      ${passkeyButton({ reader, label: words('people.passkeys.signIn'), options: keys, act: 'show', action: passkeyEntryPath })}
    </div>
    ${canSendLinks && html`<p class="hint">${words('people.signIn.forgotten')}</p>`}`
  return formOf({ action: signInPath, content: fields, kept })
}
