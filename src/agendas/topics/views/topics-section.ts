import { html, type Html } from '#kernel/html.ts'
import { linkButton } from '#shell/index.ts'
import { topicsPath } from '../../paths.ts'
import type { Part } from '../../views/part.ts'
import { inGroups } from '../model.ts'
import { topicList } from './topic-list.ts'

const shownMax = 5

/** What members want to talk of most, on the page of a gathering that is ahead. */
export function topicsSection({ reader, place, may, plan }: Part): Html | false {
  const { words } = reader
  const { pooled } = inGroups(plan.topics)
  if (!may.propose && plan.topics.length === 0) return false
  const label = words(may.propose ? 'agendas.topics.propose' : 'agendas.topics.all')
  const more = plan.topics.length - Math.min(pooled.length, shownMax)
  return html`<section class="stack-s" aria-labelledby="topics">
    <h2 id="topics">${words('agendas.topics.title')}</h2>
    ${pooled.length === 0 ? html`<p class="muted">${words('agendas.topics.noneAbout')}</p>` : topicList({ reader, may, from: 'gathering' }, pooled.slice(0, shownMax))}
    <p class="row">${linkButton({ href: topicsPath(place.id), label, kind: 'quiet', icon: 'conversation' })}
      ${more > 0 && html`<a href="${topicsPath(place.id)}">${words('agendas.topics.more', { count: more })}</a>`}</p>
  </section>`
}
