import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, fold } from '#shell/index.ts'
import { closesAt, type Present, type Room } from '../model.ts'

/** Who leads, and who else is here. */
export function whoIsHere({ words, dates }: Reader, room: Room, present: readonly Present[]): Html {
  const here = present.filter(({ isHere, leads }) => isHere || leads)
  const mark = ({ isMe, leads, isHere }: Present) =>
    leads ? words(`rooms.here.${isMe ? 'youLead' : isHere ? 'leads' : 'leadsAway'}`) : isMe && words('rooms.here.you')
  const one = (each: Present) => html`<li>${avatar({ id: each.personId, name: each.name, size: 'small' })}
    <span>${each.name} <span class="muted small">${mark(each)}</span></span></li>`
  return html`<section class="stack-s" id="here" aria-labelledby="here-title">
    <h2 id="here-title">${words('rooms.here.title', { count: here.filter(({ isHere }) => isHere).length })}</h2>
    <ul class="here">${here.slice(0, shown_max).map(one)}</ul>
    ${here.length > shown_max && fold({ title: words('rooms.here.others', { count: here.length - shown_max }), content: html`<p>${listed(here.slice(shown_max))}</p>` })}
    <p class="small muted">${words('rooms.here.noted')} ${words('rooms.here.closes', { time: dates.full(closesAt(room)) })}</p>
  </section>`
}

/** The others stand by name alone. */
const shown_max = 60

function listed(others: readonly Present[]): string {
  return others.map(({ name }) => name).join(', ')
}
