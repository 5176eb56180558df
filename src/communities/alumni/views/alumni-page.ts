import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, list, pager, when } from '#shell/index.ts'
import { face } from '../../memberships/views/person.ts'
import type { Community } from '../../model.ts'
import { alumniPath, peoplePath } from '../../paths.ts'
import type { CommunityCan } from '../../places.ts'
import { placePage } from '../../views/frame.ts'
import type { Alumna } from '../model.ts'
import type { AlumniPage } from '../queries.ts'

interface Shown {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly found: AlumniPage
}

/** Those who belonged before and chose to stay in touch. */
export function alumniPage({ reader, community, can, found }: Shown): Html {
  const { words } = reader
  const { alumni, next } = found
  return placePage({
    reader,
    community,
    can,
    here: null,
    between: [{ href: peoplePath(community.id), label: words('communities.places.people') }],
    title: words('communities.alumni.title'),
    content: html`<p>${words('communities.alumni.about')}</p>
      ${alumni.length === 0 ? nobody(reader) : list(alumni.map((alumna) => alumnaItem(reader, alumna)))}
      ${pager({ reader, older: next && `${alumniPath(community.id)}?after=${next}` })}`,
  })
}

function nobody({ words }: Reader): Html {
  return emptyState({
    icon: 'communities',
    title: words('communities.alumni.nobody'),
    content: words('communities.alumni.nobodyAbout'),
  })
}

function alumnaItem(reader: Reader, alumna: Alumna): Html {
  const from = when({ reader, at: alumna.joinedAt, style: 'date' })
  const to = when({ reader, at: alumna.endedAt, style: 'date' })
  return html`<div class="row">
    ${face(alumna)}
    <div>
      <p class="title">${alumna.name}</p>
      <p class="small muted">${reader.words.rich('communities.alumni.from', { from, to })}</p>
    </div>
  </div>`
}
