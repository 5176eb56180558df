import type { PersonId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  avatar,
  choiceCards,
  linkButton,
  list,
  noDraft,
  picturePath,
  postButton,
  postForm,
  when,
  type Draft,
} from '#shell/index.ts'
import type { Invitation } from '../../../people/index.ts'
import type { OfficeHolder, Umbrella } from '../../model.ts'
import { mayBeHelped } from '../../rules.ts'
import {
  administrationEndPath,
  administratorInvitationAgainPath,
  administratorInvitationsPath,
  administratorInvitationWithdrawalPath,
  officeHelpPath,
  privacyOfficeEndPath,
} from '../../paths.ts'
import { formPage } from '../../views/umbrella-form-page.ts'
import { handOver, pendingInvitations, whomToInvite } from './invitations.ts'

interface AdministratorsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly administrators: readonly OfficeHolder[]
  readonly officers: readonly OfficeHolder[]
  readonly invitations: readonly Invitation[]
  /** The link of a letter that could not leave. */
  readonly url?: string | null
  readonly draft?: Draft
}

export function administratorsPage(page: AdministratorsPage): Html {
  const { reader, umbrella, invitations, url = null } = page
  const { words } = reader
  return formPage({
    reader,
    umbrella,
    title: words('umbrellas.administrators.title'),
    about: words('umbrellas.administrators.about'),
    form: html`${handOver(reader, url)} ${administrators(page)} ${officers(page)}
    ${pendingInvitations({
      reader,
      invitations: invitations.filter(({ office }) => office !== null),
      about: ({ office }) => words('umbrellas.invitations.office', { office: office ?? 'administrator' }),
      again: (id) => administratorInvitationAgainPath(umbrella.id, id),
      withdrawal: (id) => administratorInvitationWithdrawalPath(umbrella.id, id),
    })}
    ${inviting(page)}`,
  })
}

function administrators({ reader, umbrella, administrators: all }: AdministratorsPage): Html {
  const mayEnd = all.length > 1 || umbrella.parentId !== null
  const end = (person: PersonId) => (mayEnd ? administrationEndPath(umbrella.id, person) : null)
  return list(all.map((one) => holder(reader, one, { help: helpOf(reader, umbrella, one), end: end(one.personId) })))
}

function officers({ reader, umbrella, officers: all }: AdministratorsPage): Html {
  const { words } = reader
  const items = all.map((one) => {
    const end = privacyOfficeEndPath(umbrella.id, one.personId)
    return holder(reader, one, { help: helpOf(reader, umbrella, one), end })
  })
  return html`<section class="stack-s">
    <h2>${words('umbrellas.privacyOfficers.title')}</h2>
    <p class="muted">${words('umbrellas.privacyOfficers.about')}</p>
    ${items.length > 0 ? list(items) : html`<p>${words('umbrellas.privacyOfficers.none')}</p>`}
  </section>`
}

function inviting({ reader, umbrella, draft = noDraft }: AdministratorsPage): Html {
  const { words } = reader
  const office = choiceCards({
    reader,
    draft,
    name: 'office',
    label: words('umbrellas.invitations.to'),
    value: 'administrator',
    choices: [
      {
        value: 'administrator',
        label: words('umbrellas.administrators.one'),
        hint: words('umbrellas.administrators.does'),
      },
      {
        value: 'privacy_officer',
        label: words('umbrellas.privacyOfficers.one'),
        hint: words('umbrellas.privacyOfficers.does'),
      },
    ],
  })
  return html`<section class="stack-s">
    <h2>${words('umbrellas.administrators.invite')}</h2>
    ${postForm({
      action: administratorInvitationsPath(umbrella.id),
      content: html`${office} ${whomToInvite({ reader, draft })}`,
      submit: words('umbrellas.invitations.send'),
    })}
  </section>`
}

function helpOf({ viewer }: Reader, umbrella: Umbrella, one: OfficeHolder): string | null {
  return mayBeHelped(viewer, one) ? officeHelpPath(umbrella.id, one.personId) : null
}

interface Acts {
  readonly help: string | null
  readonly end: string | null
}

function holder(reader: Reader, { personId, name, hasPicture, since }: OfficeHolder, { help, end }: Acts): Html {
  const { words } = reader
  const date = when({ reader, at: since, style: 'date' })
  return html`<div class="row between">
    <div class="row">
      ${avatar({ id: personId, name, picture: hasPicture ? picturePath(personId) : null })}
      <div>
        <p class="title">${name}</p>
        <p class="small muted">${words.rich('umbrellas.administrators.since', { date })}</p>
      </div>
    </div>
    <div class="row">
      ${help && linkButton({ href: help, label: words('umbrellas.administrators.help'), about: name, kind: 'plain' })}
      ${end && postButton({ action: end, label: words('umbrellas.administrators.end'), about: name, kind: 'plain danger' })}
    </div>
  </div>`
}
