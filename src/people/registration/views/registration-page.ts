import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { field, noticeBox, postForm, said, signInPath, wholePage, type Draft } from '#shell/index.ts'
import type { OpenUmbrella } from '../model.ts'
import { registrationPath } from '../paths.ts'

interface RegistrationPage {
  readonly reader: Reader
  readonly umbrella: OpenUmbrella
  readonly draft: Draft
  readonly trouble?: string
}

/** The address first: the rest is asked by whoever has its mail. */
export function registrationPage({ reader, umbrella, draft, trouble }: RegistrationPage): Html {
  const { words } = reader
  const label = words('people.fields.email')
  const email = field({ reader, draft, name: 'email', label, kind: 'email', autocomplete: 'email', isRequired: true })
  const content = html`
    <h1>${words('people.registration.title')}</h1>
    ${trouble && noticeBox({ kind: 'danger', content: trouble, role: 'alert' })}
    <p>${words.rich('people.registration.about', { place: said(reader, umbrella.name) })}</p>
    ${postForm({ action: registrationPath, content: email, submit: words('people.link.request') })}
    <p class="muted">${words.rich('people.registration.hasAccount', { link: (inside) => html`<a href="${signInPath}">${inside}</a>` })}</p>`
  return wholePage({ reader, title: words('people.registration.title'), content, shape: 'door' })
}

interface RegistrationSentPage {
  readonly reader: Reader
  readonly letters: string | null
}

export function registrationSentPage({ reader, letters }: RegistrationSentPage): Html {
  const { words } = reader
  const content = html`
    <h1>${words('people.link.sentTitle')}</h1>
    <p>${words('people.registration.sent')}</p>
    ${letters && noticeBox({ content: words.rich('people.link.kept', { link: (inside) => html`<a href="${letters}">${inside}</a>` }) })}`
  return wholePage({ reader, title: words('people.link.sentTitle'), content, shape: 'door' })
}
