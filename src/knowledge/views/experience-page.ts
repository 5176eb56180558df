import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, pager, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { topicsPerPage, type KnownTopic, type NamedTopic } from '../model.ts'
import { experienceAfterPath, experiencePath } from '../paths.ts'
import { ownPart } from './own-part.ts'
import { topicItem } from './topic-item.ts'

export interface ExperiencePage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  /** One page of topics, and one more that says that there is another. */
  readonly known: readonly KnownTopic[]
  readonly names: readonly NamedTopic[]
  /** The name after which the page begins. */
  readonly after: string
  readonly draft: Draft
}

/** Who of a community can be asked about what, and what the viewer herself can be asked about. */
export function experiencePage(page: ExperiencePage): Html {
  const { reader, community, can } = page
  return placePage({
    reader,
    community,
    can,
    here: 'experience',
    title: reader.words('knowledge.title'),
    content: html`<p>${reader.words('knowledge.intro')}</p>
      ${ownPart(page)} ${everybody(page)}`,
  })
}

function everybody({ reader, community, can, known, after }: ExperiencePage): Html {
  const { words } = reader
  const shown = known.slice(0, topicsPerPage)
  if (shown.length === 0 && after === '') {
    return emptyState({ icon: 'together', title: words('knowledge.empty'), content: words('knowledge.emptyText') })
  }
  const last = known.length > topicsPerPage ? shown.at(-1) : undefined
  return html`<section class="stack-s">
    <h2>${words('knowledge.everybody')}</h2>
    <ul class="list card known">
      ${shown.map((topic) => topicItem(reader, topic, can.write))}
    </ul>
    ${pager({
      reader,
      newer: after === '' ? null : experiencePath(community.id),
      older: last ? experienceAfterPath(community.id, last.label) : null,
    })}
  </section>`
}
