import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  checkbox,
  choicePills,
  field,
  formProblem,
  linkButton,
  noticeBox,
  postForm,
  said,
  signInPath,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { newPassword } from '../../passwords/views/password-page.ts'
import { leadingTo } from '../../signing-in/paths.ts'
import type { Offer } from '../model.ts'
import { acceptancePath, invitationPath } from '../paths.ts'

interface InvitationPage {
  readonly reader: Reader
  readonly offer: Offer
  readonly secret: string
  readonly draft: Draft
  /** What she agrees to by coming in, with which version it is; null where there is nothing. */
  readonly agreement: Html | null
}

/** What an invitation's letter leads to: who asks to what, and the one form that is left. */
export function invitationPage(given: InvitationPage): Html {
  const { reader, offer } = given
  const { words, viewer } = reader
  const content = html`
    <h1>${title(reader, offer)}</h1>
    <p>${about(reader, offer)}</p>
    ${viewer.id === null ? (offer.hasAccount ? signingIn(given) : newAccount(given)) : joining(given)}`
  return wholePage({ reader, title: words('people.invitation.title'), content, shape: 'door' })
}

function title(reader: Reader, { community, umbrella, personId }: Offer): Html {
  const place = said(reader, community ?? umbrella)
  return reader.words.rich(personId === null ? 'people.invitation.welcome' : 'people.invitation.welcomeBack', { place })
}

function about(reader: Reader, offer: Offer): Html {
  const { community, umbrella, inviterName, office, personId, personName, isGuest } = offer
  const { words } = reader
  const place = said(reader, umbrella)
  const by = inviterName === null ? 'nobody' : 'somebody'
  const inviter = inviterName ?? ''
  if (personId !== null) return words.rich('people.invitation.claim', { place, name: personName ?? '' })
  if (office === 'administrator') return words.rich('people.invitation.administrator', { by, inviter, place })
  if (office === 'privacy_officer') return words.rich('people.invitation.privacyOfficer', { by, inviter, place })
  if (community === null) return words.rich('people.invitation.registration', { place })
  return words.rich(isGuest ? 'people.invitation.guest' : 'people.invitation.community', {
    by,
    inviter,
    place,
    community: community && said(reader, community),
  })
}

function newAccount({ reader, offer, secret, draft, agreement }: InvitationPage): Html {
  const { words } = reader
  const language = (value: 'en' | 'fr', name: string) => ({ value, label: html`<span lang="${value}">${name}</span>` })
  const choices = [language('en', 'English'), language('fr', 'Français')]
  const fields = html`
    ${formProblem(reader, draft)}
    <input type="email" name="email" value="${offer.email}" autocomplete="username" hidden readonly />
    ${field({ reader, draft, name: 'name', label: words('people.me.name'), hint: words('people.me.nameHint'), value: offer.personName ?? '', autocomplete: 'name', maxLength: 120, isRequired: true })}
    ${choicePills({ reader, draft, name: 'language', label: words('people.me.language'), value: reader.language, choices, isRequired: true })}
    ${newPassword(reader, draft, false)}
    ${checkbox({ reader, draft, name: 'isShared', label: words('people.signIn.shared'), hint: words('people.signIn.sharedHint') })}
    ${agreement}`
  return html`<p>${words.rich('people.invitation.email', { email: html`<b>${offer.email}</b>` })}</p>
    ${postForm({ action: acceptancePath(secret), content: fields, submit: words(agreement ? 'people.invitation.agreeAndCreate' : 'people.invitation.create') })}
    <p class="muted">${words.rich('people.invitation.otherAccount', { link: (inside) => html`<a href="${leadingTo(signInPath, invitationPath(secret))}">${inside}</a>` })}</p>`
}

function signingIn({ reader, secret }: InvitationPage): Html {
  const { words } = reader
  const href = leadingTo(signInPath, invitationPath(secret))
  return html`<p>${words('people.invitation.hasAccount')}</p>
    <p>${linkButton({ href, label: words('people.signIn.act') })}</p>`
}

function joining({ reader, offer, secret, agreement }: InvitationPage): Html {
  const { words, viewer } = reader
  if (offer.personId !== null) return noticeBox({ kind: 'care', content: words('people.invitations.forSomebodyElse') })
  const submit = button({ label: words(agreement ? 'people.invitation.agreeAndJoin' : 'people.invitation.join') })
  const content = html`<p>${words.rich('people.invitation.as', { name: html`<b>${viewer.name}</b>` })}</p>
    ${agreement}`
  return postForm({ action: acceptancePath(secret), content, submit })
}

/** Accepted, taken back or too old: whoever has the link learns that much, and no more. */
export function overPage({ reader }: { readonly reader: Reader }): Html {
  const { words, viewer } = reader
  const content = html`
    <h1>${words('people.invitation.overTitle')}</h1>
    <p>${words('people.invitation.overAbout')}</p>
    ${viewer.id === null && html`<p>${linkButton({ href: signInPath, label: words('people.signIn.act') })}</p>`}`
  return wholePage({ reader, title: words('people.invitation.title'), content, shape: 'door' })
}
