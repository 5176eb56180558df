import { html } from '#kernel/html.ts'
import { linkButton } from '#shell/index.ts'
import type { GatheringPart } from '../gatherings/index.ts'
import { isDue } from './model.ts'
import { roomPath } from './paths.ts'
import { roomRules } from './rules.ts'

/** On the page of a gathering that is due: the way into its room. It asks the database nothing. */
export const roomPart: GatheringPart = ({ reader, viewer, now }, gathering) => {
  const { words } = reader
  const { id, liveAt, endedAt, harvestedAt } = gathering
  if (endedAt !== null) return Promise.resolve({})
  if (liveAt !== null && harvestedAt === null) {
    const first = html`<section class="card lead stack-s" aria-labelledby="to-room">
      <h2 id="to-room">${words('rooms.part.title')}</h2>
      <p>${words('rooms.part.about')}</p>
      <p>${linkButton({ href: roomPath(id), label: words('rooms.part.enter') })}</p>
    </section>`
    return Promise.resolve({ first })
  }
  const before = { ...gathering, openedAt: null, endedAt: null, isMyTurn: false, leads: false }
  if (!roomRules.open(viewer, before) || !isDue(gathering, now)) return Promise.resolve({})
  return Promise.resolve({ act: linkButton({ href: roomPath(id), label: words('rooms.part.open') }) })
}
