import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, linkButton } from '#shell/index.ts'
import { decisionPath, gatheringOutcomesPath, outcomeRules, type Decision } from '../../outcomes/index.ts'
import type { Room } from '../model.ts'

interface Shown {
  readonly reader: Reader
  readonly room: Room
  readonly decisions: readonly Decision[]
}

/** What is proposed in the room, with the way to say something of it; and where those who keep notes put a proposal. */
export function decidedHere({ reader, room, decisions }: Shown): Html | false {
  const { words, viewer } = reader
  const mayRecord = outcomeRules.record(viewer, room)
  if (decisions.length === 0 && !mayRecord) return false
  return html`<section class="stack-s" id="decisions" aria-labelledby="decisions-title">
    <h2 id="decisions-title">${words('rooms.decisions.title')}</h2>
    ${decisions.length > 0 && html`<ul class="list">${decisions.map((one) => item(reader, one))}</ul>`}
    ${mayRecord && html`<p>${linkButton({ href: gatheringOutcomesPath(room.id), label: words('rooms.decisions.put'), kind: 'quiet', icon: 'plus' })}</p>`}
  </section>`
}

function item({ words }: Reader, { id, text, state }: Decision): Html {
  const isOpen = state === 'proposed'
  const label = words(isOpen ? 'rooms.decisions.say' : 'rooms.decisions.see')
  return html`<li class="stack-xs"${isOpen && html` data-said="${words('rooms.decisions.proposed', { text })}"`}><p class="told">${text}</p>
    <div class="row">${chip({ label: words(`outcomes.states.${state}`) })} <a href="${decisionPath(id)}">${label}<span class="unseen">: ${text}</span></a></div></li>`
}
