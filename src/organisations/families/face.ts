import type { CommunityId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Asked } from '#kernel/routes.ts'
import { contactPath } from '../paths.ts'
import { settledBeside, type Settled } from './queries.ts'

interface Its {
  readonly id: CommunityId
}

/** What a community settled, by itself or with its family, for whoever may know of it: how often it meets, where to write. */
export const settledFace = {
  beside: settledBeside,
  tell: ({ reader }: Asked, { id }: Its, { inboxAddress, rhythmMonths }: Settled): Html | null => {
    const { words } = reader
    if (inboxAddress === null && rhythmMonths === null) return null
    const rhythm =
      rhythmMonths !== null &&
      html`<div>
        <dt>${words('organisations.settings.meets')}</dt>
        <dd>${words('organisations.rhythm', { months: rhythmMonths })}</dd>
      </div>`
    const inbox =
      inboxAddress !== null &&
      html`<div>
        <dt>${words('organisations.settings.questions')}</dt>
        <dd>${whereToWrite(reader, id, inboxAddress)}</dd>
      </div>`
    return html`<dl class="settled">${rhythm} ${inbox}</dl>`
  },
}

/** Programs that gather addresses read what everybody may read: visitors find it on a page that these are told to leave. */
function whereToWrite({ viewer, words }: Reader, community: CommunityId, address: string): Html {
  if (viewer.id !== null) return html`<a href="mailto:${address}">${address}</a>`
  return html`<a href="${contactPath(community)}" rel="nofollow">${words('organisations.settings.seeWhere')}</a>`
}
