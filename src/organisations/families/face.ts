import type { CommunityId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Asked } from '#kernel/routes.ts'
import { findSettled } from './queries.ts'

/** What a community settled, by itself or with its family, for whoever may know of it: how often it meets, where to write. */
export async function settledFace({ db, reader }: Asked, { id }: { readonly id: CommunityId }): Promise<Html | null> {
  const { words } = reader
  const { inboxAddress, rhythmMonths } = await findSettled(db, id)
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
      <dd><a href="mailto:${inboxAddress}">${inboxAddress}</a></dd>
    </div>`
  return html`<dl class="settled">${rhythm} ${inbox}</dl>`
}
