import type { PaperKind } from '#database'
import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { emptyState, linkButton, noticeBox, postButton } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { isToReview, stateOf, type Paper } from '../model.ts'
import { paperPath, shelfPath, versionsPath } from '../paths.ts'
import type { shelfRules } from '../rules.ts'
import { marksOf, reviewLine } from './marks.ts'
import { motto, paperText } from './parts.ts'
import { purposesPicture } from './purposes.ts'
import { daySaid, foreignLanguage, todayOf } from './text.ts'

export interface ShelfPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly kind: PaperKind
  readonly may: Can<typeof shelfRules>
  /** What holds now. */
  readonly adopted: Paper | null
  /** What is being written, as far as the reader may know of it. */
  readonly underway: Paper | null
  /** What its members are asked, above the text and below it. */
  readonly above?: Renderable
  readonly below?: Renderable
}

/** A community's charter, or its agreement: what holds, and what comes. */
export function shelfPage(page: ShelfPage): Html {
  const { reader, community, can, kind, adopted } = page
  return placePage({
    reader,
    community,
    can,
    here: kind,
    title: reader.words(`communities.places.${kind}`),
    content: html`${underwayLine(page)} ${adopted ? standing(page, adopted) : nothingYet(page)}`,
  })
}

function standing(page: ShelfPage, adopted: Paper): Html {
  const { reader, above, below } = page
  const foreign = foreignLanguage(reader, adopted.parts)
  return html`<div class="stack-s">
      ${marksOf(reader, adopted)} ${reviewNotice(page, adopted)}
      ${foreign && noticeBox({ content: reader.words(`charters.onlyIn.${foreign}`) })}
    </div>
    ${above} ${motto({ reader, paper: adopted })} ${purposesPicture(reader, adopted.purposes)}
    ${paperText({ reader, paper: adopted })} ${below} ${ending(page, adopted)}`
}

function reviewNotice({ reader, kind }: ShelfPage, paper: Paper): Html | null {
  if (paper.reviewOn === null || !isToReview(paper, todayOf(reader))) return null
  const date = daySaid(reader, paper.reviewOn)
  return noticeBox({ kind: 'care', content: reader.words.rich(`charters.review.past.${kind}`, { date }) })
}

function ending({ reader, community, kind, may, underway }: ShelfPage, adopted: Paper): Html {
  const { words } = reader
  const versions = { href: versionsPath(community.id, kind), label: words('charters.versions.link') }
  const begin = { action: shelfPath(community.id, kind), label: words('charters.begin.next') }
  return html`<footer class="stack-s">
    ${!isToReview(adopted, todayOf(reader)) && reviewLine(reader, adopted)}
    <div class="row">
      ${linkButton({ ...versions, kind: 'quiet', icon: 'clock' })}
      ${may.begin && underway === null && postButton({ ...begin, icon: 'edit' })}
    </div>
  </footer>`
}

/** To whoever writes it, where it stands; to members, that they are asked what they think. */
function underwayLine({ reader: { words }, underway, kind }: ShelfPage): Html | null {
  if (underway === null) return null
  const isConsulted = stateOf(underway) === 'consulted'
  const label = words(isConsulted ? 'charters.underway.read' : 'charters.underway.goOn')
  return noticeBox({
    content: words(isConsulted ? `charters.underway.consulted.${kind}` : 'charters.underway.draft'),
    act: linkButton({ href: paperPath(underway), label, kind: 'quiet' }),
  })
}

/** To those who write it, an inviting beginning; to members, that there will be one. */
function nothingYet({ reader: { words }, community, kind, may, underway }: ShelfPage): Html {
  const isInviting = may.begin && underway === null
  const act = words(`charters.begin.${kind}.act`)
  return emptyState({
    icon: 'together',
    title: words(isInviting ? `charters.begin.${kind}.title` : `charters.none.${kind}.title`),
    content: words(isInviting ? `charters.begin.${kind}.text` : `charters.none.${kind}.text`),
    act: isInviting && postButton({ action: shelfPath(community.id, kind), label: act, kind: 'main' }),
  })
}
