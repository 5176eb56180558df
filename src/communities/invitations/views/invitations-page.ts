import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, field, noDraft, postForm, type Draft } from '#shell/index.ts'
import type { Invitation } from '../../../people/index.ts'
import { handOver, pendingInvitations, whomToInvite } from '../../../umbrellas/index.ts'
import { rolesField } from '../../memberships/views/roles-field.ts'
import { rolesToSay, type Community } from '../../model.ts'
import { additionsPath, invitationAgainPath, invitationsPath, invitationWithdrawalPath } from '../../paths.ts'
import type { CommunityCan } from '../../places.ts'
import { placePage } from '../../views/frame.ts'

interface InvitationsPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly invitations: readonly Invitation[]
  /** The link of a letter that could not leave. */
  readonly url?: string | null
  readonly inviting?: Draft
  readonly adding?: Draft
}

export function invitationsPage(page: InvitationsPage): Html {
  const { reader, community, can, invitations, url = null } = page
  return placePage({
    reader,
    community,
    can,
    here: 'invitations',
    title: reader.words('communities.places.invitations'),
    content: html`${handOver(reader, url)} ${inviting(page)} ${can.add && adding(page)}
    ${pendingInvitations({
      reader,
      invitations,
      about: (invitation) => askedTo(reader, invitation),
      again: (id) => invitationAgainPath(community.id, id),
      withdrawal: (id) => invitationWithdrawalPath(community.id, id),
    })}`,
  })
}

function inviting({ reader, community, can, inviting: draft = noDraft }: InvitationsPage): Html {
  const { words } = reader
  return html`<section class="stack-s">
    <h2>${words('communities.invitations.byLetter')}</h2>
    <p>${words(can.invite ? 'communities.invitations.about' : 'communities.invitations.onlyCoordinator')}</p>
    ${postForm({
      action: invitationsPath(community.id),
      content: html`${whomToInvite({ reader, draft })} ${can.invite && rolesField(reader, [], draft)}`,
      submit: words('umbrellas.invitations.send'),
    })}
  </section>`
}

function adding({ reader, community, adding: draft = noDraft }: InvitationsPage): Html {
  const { words } = reader
  return html`<section class="stack-s">
    <h2>${words('communities.invitations.adding')}</h2>
    <p>${words('communities.invitations.addingAbout')}</p>
    ${postForm({
      action: additionsPath(community.id),
      content: field({
        reader,
        draft,
        kind: 'email',
        name: 'email',
        id: 'field-adding',
        label: words('umbrellas.invitations.email'),
        autocomplete: 'off',
        isRequired: true,
      }),
      submit: button({ label: words('communities.invitations.add'), kind: 'quiet' }),
    })}
  </section>`
}

function askedTo({ words }: Reader, invitation: Invitation): string {
  const said = rolesToSay(invitation).map((role) => words(`communities.roles.${role}.label`))
  return [words('communities.roles.member.label'), ...said].join(', ')
}
