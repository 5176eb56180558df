import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, list, noDraft, picturePath, postButton, postForm, when, type Draft } from '#shell/index.ts'
import type { Invitation } from '../../../people/index.ts'
import type { Administrator, Umbrella } from '../../model.ts'
import {
  administrationEndPath,
  administratorInvitationAgainPath,
  administratorInvitationsPath,
  administratorInvitationWithdrawalPath,
} from '../../paths.ts'
import { formPage } from '../../views/umbrella-form-page.ts'
import { handOver, pendingInvitations, whomToInvite } from './invitations.ts'

interface AdministratorsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly administrators: readonly Administrator[]
  readonly invitations: readonly Invitation[]
  /** The link of a letter that could not leave. */
  readonly url?: string | null
  readonly draft?: Draft
}

export function administratorsPage(page: AdministratorsPage): Html {
  const { reader, umbrella, administrators, invitations, url = null, draft = noDraft } = page
  const { words } = reader
  return formPage({
    reader,
    umbrella,
    title: words('umbrellas.administrators.title'),
    about: words('umbrellas.administrators.about'),
    form: html`${handOver(reader, url)}
    ${list(administrators.map((one) => administratorItem(page, one)))}
    ${pendingInvitations({
      reader,
      invitations: invitations.filter(({ isAdministrator }) => isAdministrator),
      about: () => '',
      again: (id) => administratorInvitationAgainPath(umbrella.id, id),
      withdrawal: (id) => administratorInvitationWithdrawalPath(umbrella.id, id),
    })}
    <section class="stack-s">
      <h2>${words('umbrellas.administrators.invite')}</h2>
      ${postForm({
        action: administratorInvitationsPath(umbrella.id),
        content: whomToInvite({ reader, draft }),
        submit: words('umbrellas.invitations.send'),
      })}
    </section>`,
  })
}

function administratorItem(page: AdministratorsPage, { personId, name, hasPicture, since }: Administrator) {
  const { reader, umbrella, administrators } = page
  const { words } = reader
  const mayEnd = administrators.length > 1 || umbrella.parentId !== null
  const date = when({ reader, at: since, style: 'date' })
  return html`<div class="row between">
    <div class="row">
      ${avatar({ id: personId, name, picture: hasPicture ? picturePath(personId) : null })}
      <div>
        <p class="title">${name}</p>
        <p class="small muted">${words.rich('umbrellas.administrators.since', { date })}</p>
      </div>
    </div>
    ${
      mayEnd &&
      postButton({
        action: administrationEndPath(umbrella.id, personId),
        label: words('umbrellas.administrators.end'),
        about: name,
        kind: 'plain danger',
      })
    }
  </div>`
}
