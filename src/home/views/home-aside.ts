import { html, type Html } from '#kernel/html.ts'
import { list, plainList, said } from '#shell/index.ts'
import { draftsPath, newAnnouncementPath, waitingPath } from '../../conversations/index.ts'
import { umbrellaPath } from '../../umbrellas/index.ts'
import type { Home } from '../model.ts'
import type { HomePage } from './home-page.ts'

/** What somebody has begun, and what she may begin beyond conversations. */
export function homeAside(page: HomePage): Html | null {
  const { reader, home } = page
  const { words, viewer } = reader
  const coordinates = viewer.belongings.some(({ roles }) => roles.includes('coordinator'))
  const mayAnnounce = coordinates || viewer.administers.length > 0
  const ways = [
    home.draftCount > 0 && html`<a href="${draftsPath}">${words('home.drafts', { count: home.draftCount })}</a>`,
    home.heldCount > 0 && html`<a href="${waitingPath}">${words('home.held', { count: home.heldCount })}</a>`,
    mayAnnounce && html`<a href="${newAnnouncementPath}">${words('announcements.begin')}</a>`,
  ].filter((way) => way !== false)
  if (ways.length === 0) return null
  return html`<section class="stack-s" aria-labelledby="yours">
      <h2 class="h3" id="yours">${words('home.yours')}</h2>
      ${plainList(ways)}
    </section>
    ${viewer.belongings.length > 0 && home.umbrellas.length > 0 && looksAfter(page)}`
}

export function looksAfter({ reader, home }: HomePage): Html {
  const { words } = reader
  const umbrella = ({
    id,
    name,
  }: Home['umbrellas'][number]) => html`<a href="${umbrellaPath(id)}">${said(reader, name)}</a>
    <p class="small muted">${words('home.umbrellaHolds')}</p>`
  return html`<section class="stack-s" aria-labelledby="tended">
    <h2 id="tended">${words('home.looksAfter')}</h2>
    ${list(home.umbrellas.map(umbrella))}
  </section>`
}
