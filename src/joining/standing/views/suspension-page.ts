import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, field, formProblem, postForm, textArea, type Draft } from '#shell/index.ts'
import {
  placePage,
  suspensionPath,
  type Community,
  type CommunityCan,
  type Member,
} from '../../../communities/index.ts'
import { suspensionMax } from '../forms.ts'

interface SuspensionPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly member: Member
  readonly draft: Draft
}

/** Somebody is kept out of the room until a day, and told why. */
export function suspensionPage({ reader, community, can, member, draft }: SuspensionPage): Html {
  const { words } = reader
  const fields = html`${formProblem(reader, draft)} ${draft.doubt?.notice}
    ${textArea({
      reader,
      draft,
      name: 'message',
      label: words('joining.standing.suspension.message'),
      hint: words('joining.standing.suspension.messageHint', { name: member.name }),
      rows: 5,
      maxLength: suspensionMax,
      isRequired: true,
    })}
    ${field({
      reader,
      draft,
      name: 'days',
      kind: 'number',
      label: words('joining.standing.suspension.days'),
      hint: words('joining.standing.suspension.daysHint'),
      value: '14',
      isRequired: true,
    })}`
  return placePage({
    reader,
    community,
    can,
    here: 'people',
    title: words('joining.standing.suspension.title', { name: member.name }),
    content: html`<p>${words('joining.standing.suspension.about')}</p>
      ${postForm({
        action: suspensionPath(community.id, member.personId),
        content: fields,
        submit: html`<div class="row">
          ${button({ label: words('joining.standing.suspension.act'), kind: 'danger' })} ${draft.doubt?.act}
        </div>`,
      })}`,
  })
}
