import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, icon, postButton } from '#shell/index.ts'
import { timerHidingPath, timerPath } from '../paths.ts'
import type { Room } from '../model.ts'
import { lengthSaid } from './said.ts'

/**
 * How long there is. The page counts for itself from the moments that the server gave, so that nobody has to tell it each
 * second; without scripts it says until when.
 */
export function timerShown(reader: Reader, room: Room): Html | false {
  const { words, now } = reader
  const { timerUntil, timerLeft } = room
  if (timerUntil === null && timerLeft === null) return false
  if (room.hidesTimer) return wish(reader, room, 'show')
  const left =
    timerUntil === null ? timerLeft : Math.round((timerUntil.epochMilliseconds - now.epochMilliseconds) / 1000)
  const told = {
    'data-begun': words('rooms.timer.begun', { length: lengthSaid(reader, Math.max(left ?? 0, 0)) }),
    'data-over': words('rooms.timer.over'),
  }
  return html`<div class="row timer">
    ${icon('clock')}<room-timer id="room-timer" data-until="${timerUntil?.epochMilliseconds ?? ''}" data-now="${now.epochMilliseconds}" data-left="${left ?? ''}" data-begun="${told['data-begun']}" data-over="${told['data-over']}">
      <span class="count">${plainly(reader, room, left ?? 0)}</span>
      ${timerUntil === null && html`<span class="small muted">${words('rooms.timer.stands')}</span>`}
    </room-timer>
    ${wish(reader, room, 'hide')}
  </div>`
}

function plainly(reader: Reader, { timerUntil }: Room, left: number): string {
  const { words, dates } = reader
  if (timerUntil === null) return lengthSaid(reader, left)
  if (left <= 0) return words('rooms.timer.over')
  return words('rooms.timer.until', { length: lengthSaid(reader, left), time: dates.short(timerUntil) })
}

function wish({ words }: Reader, { id }: Room, value: 'hide' | 'show'): Html {
  return postButton({
    action: timerHidingPath(id),
    label: words(`rooms.timer.${value}`),
    kind: 'plain',
    values: { wish: value },
  })
}

/** Start, pause, five minutes more, none: for those who lead. */
export function timerActs({ words }: Reader, { id, timerUntil, timerLeft }: Room): Html {
  const act = (value: 'start' | 'pause' | 'more' | 'off') =>
    button({ label: words(`rooms.timer.${value}`), kind: 'quiet', name: 'act', value })
  const isThere = timerUntil !== null || timerLeft !== null
  return html`<form method="post" action="${timerPath(id)}" class="row">
    ${act(timerUntil === null ? 'start' : 'pause')} ${act('more')} ${isThere && act('off')}
  </form>`
}
