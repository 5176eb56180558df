import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  button,
  communityPath,
  formProblem,
  noticeBox,
  postForm,
  said,
  textArea,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import type { Community } from '../../../communities/index.ts'
import { reasonMax, reasonMin } from '../model.ts'
import { emergencyBeginningPath } from '../paths.ts'

interface BeginningPage {
  readonly reader: Reader
  readonly community: Community
  readonly draft: Draft
}

/** Where an administrator says why she has to read what is not hers to read. */
export function beginningPage({ reader, community, draft }: BeginningPage): Html {
  const { words } = reader
  const { text } = inLanguage(community.name, reader.language)
  return wholePage({
    reader,
    title: words('conversations.emergencies.begin'),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: communityPath(community.id), label: said(reader, community.name) }])}
        <h1>${words('conversations.emergencies.begin')}</h1>
        <p class="lead-text">${words('conversations.emergencies.about', { community: text })}</p>
      </header>
      ${noticeBox({ kind: 'care', content: words('conversations.emergencies.seen') })}
      ${postForm({
        action: emergencyBeginningPath(community.id),
        content: html`${formProblem(reader, draft)} ${draft.doubt?.notice}
        ${textArea({
          reader,
          draft,
          name: 'reason',
          label: words('conversations.emergencies.reason'),
          hint: words('conversations.emergencies.reasonHint', { min: reasonMin }),
          rows: 4,
          maxLength: reasonMax,
          isRequired: true,
        })}`,
        submit: html`<div class="row">
          ${button({ label: words('conversations.emergencies.act'), kind: 'danger' })} ${draft.doubt?.act}
        </div>`,
      })}`,
  })
}

/** The way there, on the public page of a community, for whoever looks after its umbrella. */
export function beginningWay({ words }: Reader, { id }: Community): Html {
  const label = words('conversations.emergencies.begin')
  return html`<p class="small"><a href="${emergencyBeginningPath(id)}">${label}</a></p>`
}
