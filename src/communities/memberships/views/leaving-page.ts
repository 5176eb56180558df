import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { button, checkbox, linkButton, noDraft, postForm } from '#shell/index.ts'
import type { Community } from '../../model.ts'
import { leavingPath, peoplePath } from '../../paths.ts'
import type { CommunityCan } from '../../places.ts'
import { placePage } from '../../views/frame.ts'

interface LeavingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
}

export function leavingPage({ reader, community, can }: LeavingPage): Html {
  const { words } = reader
  const { text } = inLanguage(community.name, reader.language)
  return placePage({
    reader,
    community,
    can,
    here: null,
    title: words('communities.leaving.title', { community: text }),
    content: html`<div class="body">
        <p>${words('communities.leaving.whatHappens')}</p>
        <ul>
          <li>${words('communities.leaving.posts')}</li>
          <li>${words('communities.leaving.reading')}</li>
          <li>${words('communities.leaving.experience')}</li>
          <li>${words('communities.leaving.profile')}</li>
          <li>${words('communities.leaving.notices')}</li>
          <li>${words('communities.leaving.back')}</li>
        </ul>
      </div>
      ${postForm({
        action: leavingPath(community.id),
        content: checkbox({
          reader,
          draft: noDraft,
          name: 'alumna',
          value: 'yes',
          label: words('communities.alumni.stay'),
          hint: words('communities.alumni.stayHint'),
        }),
        submit: html`<div class="row">
          ${button({ label: words('communities.leaving.act'), kind: 'danger' })}
          ${linkButton({ href: peoplePath(community.id), label: words('communities.leaving.stay'), kind: 'quiet' })}
        </div>`,
      })}`,
  })
}
