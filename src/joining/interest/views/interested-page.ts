import { html, type Html } from '#kernel/html.ts'
import { languageOf } from '#kernel/language-of.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, list, saidIn, when } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { keptDays, type Interested } from '../model.ts'

interface InterestedPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly interested: readonly Interested[]
}

/** Who would like to hear when it opens, for those who will coordinate it. */
export function interestedPage({ reader, community, can, interested }: InterestedPage): Html {
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'interested',
    title: words('communities.places.interested'),
    content:
      interested.length === 0
        ? emptyState({
            icon: 'follow',
            title: words('joining.interest.list.none'),
            content: words('joining.interest.list.noneAbout'),
          })
        : html`<p class="lead-text">${words('joining.interest.list.count', { count: interested.length })}</p>
            <p>${words('joining.interest.list.about', { days: keptDays })}</p>
            ${list(interested.map((one) => item(reader, one)))}`,
  })
}

function item(reader: Reader, { name, words: said, createdAt }: Interested): Html {
  return html`<p><b>${name}</b></p>
    ${said && html`<p class="as-typed">${saidIn({ reader, lang: languageOf(said), content: said })}</p>`}
    <p class="small muted">${when({ reader, at: createdAt, style: 'date' })}</p>`
}
