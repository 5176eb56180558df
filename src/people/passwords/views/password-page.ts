import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, field, mePath, noDraft, noticeBox, postForm, wholePage, type Draft } from '#shell/index.ts'
import { password_length_min } from '../../limits.ts'
import type { Login } from '../model.ts'
import { passwordPath } from '../paths.ts'

interface PasswordPage {
  readonly reader: Reader
  readonly login: Login
  readonly asksCurrent: boolean
  readonly draft?: Draft
  readonly trouble?: string
}

export function passwordPage({ reader, login, asksCurrent, draft = noDraft, trouble }: PasswordPage): Html {
  const { words } = reader
  const title = words(login.passwordHash === null ? 'people.password.setTitle' : 'people.password.changeTitle')
  const fields = html`
    ${forPasswordManagers(login.email)}
    ${asksCurrent && field({ reader, draft, name: 'current', label: words('people.password.current'), kind: 'password', autocomplete: 'current-password', isRequired: true })}
    ${newPassword(reader, draft)}`
  const content = html`
    ${breadcrumb(reader, [{ href: mePath, label: words('people.me.title') }])}
    <h1>${title}</h1>
    ${trouble && noticeBox({ kind: 'danger', content: trouble, role: 'alert' })}
    <p>${words(asksCurrent ? 'people.password.about' : 'people.password.aboutFresh')}</p>
    ${postForm({ action: passwordPath, content: fields, submit: words('people.password.act') })}`
  return wholePage({ reader, title, content, place: 'me' })
}

/** One field, which can be looked at: typing it twice finds fewer slips than seeing it. */
export function newPassword(reader: Reader, draft: Draft, isRequired = true): Html {
  const { words } = reader
  const hint = words(isRequired ? 'people.password.hint' : 'people.password.optionalHint', { min: password_length_min })
  const label = words('people.password.new')
  return field({
    reader,
    draft,
    name: 'password',
    label,
    hint,
    kind: 'password',
    autocomplete: 'new-password',
    isRequired,
  })
}

// Password managers look for whom the password is.
function forPasswordManagers(email: string): Html {
  return html`<input type="email" name="email" value="${email}" autocomplete="username" hidden readonly />`
}
