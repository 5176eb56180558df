import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar } from '#shell/index.ts'
import type { Present } from '../model.ts'

/** Who leads, and who else is here. */
export function whoIsHere({ words }: Reader, present: readonly Present[]): Html {
  const here = present.filter(({ isHere, leads }) => isHere || leads)
  const mark = ({ isMe, leads, isHere }: Present) =>
    leads ? words(`rooms.here.${isMe ? 'youLead' : isHere ? 'leads' : 'leadsAway'}`) : isMe && words('rooms.here.you')
  const one = (each: Present) => html`<li>${avatar({ id: each.personId, name: each.name, size: 'small' })}
    <span>${each.name} <span class="muted small">${mark(each)}</span></span></li>`
  return html`<section class="stack-s" id="here" aria-labelledby="here-title">
    <h2 id="here-title">${words('rooms.here.title', { count: here.filter(({ isHere }) => isHere).length })}</h2>
    <ul class="here">${here.map(one)}</ul>
    <p class="small muted">${words('rooms.here.noted')}</p>
  </section>`
}
