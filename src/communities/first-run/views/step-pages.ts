import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { checkbox, field, noticeBox, postForm, type Draft } from '#shell/index.ts'
import { newPassword } from '../../../people/index.ts'
import { umbrellaFields, whomToInvite } from '../../../umbrellas/index.ts'
import { communityFields } from '../../views/fields.ts'
import { first_purpose_length_max } from '../forms.ts'
import { stepPath } from '../steps.ts'
import { stepPage } from './frame.ts'

interface Asking {
  readonly reader: Reader
  readonly draft: Draft
}

interface AskingToInvite extends Asking {
  readonly canSendLetters: boolean
}

export function umbrellaStep({ reader, draft }: Asking): Html {
  return stepPage({
    reader,
    step: 'umbrella',
    content: postForm({
      action: stepPath('umbrella'),
      content: umbrellaFields({ reader, draft, value: null }),
      submit: reader.words('communities.firstRun.onward'),
    }),
  })
}

export function communityStep({ reader, draft }: Asking): Html {
  const { words } = reader
  return stepPage({
    reader,
    step: 'community',
    content: postForm({
      action: stepPath('community'),
      content: html`${communityFields({ reader, draft, value: null, purposeMax: first_purpose_length_max })}
      ${checkbox({
        reader,
        draft,
        name: 'coordinates',
        isTicked: true,
        label: words('communities.founding.coordinates'),
        hint: words('communities.firstRun.community.coordinatesHint'),
      })}`,
      submit: words('communities.firstRun.onward'),
    }),
  })
}

export function invitationStep({ reader, draft, canSendLetters }: AskingToInvite): Html {
  const { words } = reader
  return stepPage({
    reader,
    step: 'invitation',
    content: html`${!canSendLetters && noticeBox({ kind: 'care', content: words('communities.firstRun.noMail') })}
    ${postForm({
      action: stepPath('invitation'),
      content: whomToInvite({ reader, draft, isOptional: true }),
      submit: words('communities.firstRun.onward'),
    })}`,
  })
}

export function administratorStep({ reader, draft }: Asking): Html {
  const { words } = reader
  return stepPage({
    reader,
    step: 'administrator',
    content: postForm({
      action: stepPath('administrator'),
      content: html`${field({ reader, draft, name: 'name', label: words('people.me.name'), autocomplete: 'name', isRequired: true })}
      ${field({
        reader,
        draft,
        kind: 'email',
        name: 'email',
        label: words('umbrellas.invitations.email'),
        autocomplete: 'username',
        isRequired: true,
      })}
      ${newPassword(reader, draft)}`,
      submit: words('communities.firstRun.act'),
    }),
  })
}
