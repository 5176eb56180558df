import type { InvitationId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { choicePills, field, list, noticeBox, postButton, when, type Draft } from '#shell/index.ts'
import { standing, type Invitation } from '../../../people/index.ts'

interface WhomToInvite {
  readonly reader: Reader
  readonly draft: Draft
  readonly isOptional?: boolean
}

export function whomToInvite({ reader, draft, isOptional = false }: WhomToInvite): Html {
  const { words } = reader
  return html`${field({
    reader,
    draft,
    kind: 'email',
    name: 'email',
    label: words('umbrellas.invitations.email'),
    autocomplete: 'off',
    isRequired: !isOptional,
  })}
  ${choicePills({
    reader,
    draft,
    name: 'language',
    label: words('umbrellas.invitations.language'),
    value: reader.language,
    choices: [
      { value: 'en', label: html`<span lang="en">English</span>` },
      { value: 'fr', label: html`<span lang="fr">Français</span>` },
    ],
  })}`
}

interface PendingInvitations {
  readonly reader: Reader
  readonly invitations: readonly Invitation[]
  /** Who is asked to what, in words. */
  readonly about: (invitation: Invitation) => string
  readonly again: (id: InvitationId) => string
  readonly withdrawal: (id: InvitationId) => string
}

/** Letters that nobody has answered, with what can be done about each. */
export function pendingInvitations({ reader, invitations, ...rest }: PendingInvitations): Html | null {
  if (invitations.length === 0) return null
  const { words } = reader
  return html`<section class="stack-s">
    <h2>${words('umbrellas.invitations.pending')}</h2>
    ${list(invitations.map((invitation) => pendingItem(reader, invitation, rest)))}
  </section>`
}

type Acts = Omit<PendingInvitations, 'reader' | 'invitations'>

function pendingItem(reader: Reader, invitation: Invitation, { about, again, withdrawal }: Acts): Html {
  const { words } = reader
  const { id, email, inviterName, createdAt, expiresAt } = invitation
  const isOver = standing(invitation, reader.now) === 'expired'
  const by = inviterName ?? words('umbrellas.invitations.somebody')
  return html`<p class="title">${email}</p>
    <p class="small muted">
      ${about(invitation)}
      ${words.rich('umbrellas.invitations.sent', { by, date: when({ reader, at: createdAt, style: 'date' }) })}
      ${words.rich(isOver ? 'umbrellas.invitations.expired' : 'umbrellas.invitations.until', {
        date: when({ reader, at: expiresAt, style: 'date' }),
      })}
    </p>
    <div class="row">
      ${postButton({ action: again(id), label: words('umbrellas.invitations.again'), about: email, icon: 'mail' })}
      ${postButton({ action: withdrawal(id), label: words('umbrellas.invitations.withdraw'), about: email })}
    </div>`
}

/** Where letters cannot leave, whoever invites hands the link over. */
export function handOver({ words }: Reader, url: string | null): Html | null {
  if (url === null) return null
  return noticeBox({
    kind: 'care',
    content: html`${words('umbrellas.invitations.handOver')}<br /><b class="link">${url}</b>`,
    role: 'status',
  })
}
