import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, icon, postButton } from '#shell/index.ts'
import { timerPath } from '../paths.ts'
import type { Room } from '../model.ts'
import { lengthSaid } from './said.ts'

export type Timer = Pick<Room, 'timerUntil' | 'timerLeft' | 'hidesTimer'>

/**
 * How long there is. The page counts for itself from the moments that the server gave, so that nobody has to tell it each
 * second; without scripts it says until when.
 */
export function timerShown(reader: Reader, timer: Timer, hiding: string): Html | false {
  const { words, now } = reader
  const { timerUntil, timerLeft } = timer
  if (timerUntil === null && timerLeft === null) return false
  if (timer.hidesTimer) return wish(reader, hiding, 'show')
  const left =
    timerUntil === null ? timerLeft : Math.round((timerUntil.epochMilliseconds - now.epochMilliseconds) / 1000)
  const told = {
    'data-begun': words('rooms.timer.begun', { length: lengthSaid(reader, Math.max(left ?? 0, 0)) }),
    'data-over': words('rooms.timer.over'),
  }
  return html`<div class="row timer">
    ${icon('clock')}<room-timer id="room-timer" data-until="${timerUntil?.epochMilliseconds ?? ''}" data-now="${now.epochMilliseconds}" data-left="${left ?? ''}" data-begun="${told['data-begun']}" data-over="${told['data-over']}">
      <span class="count">${plainly(reader, timer, left ?? 0)}</span>
      ${timerUntil === null && html`<span class="small muted">${words('rooms.timer.stands')}</span>`}
    </room-timer>
    ${wish(reader, hiding, 'hide')}
  </div>`
}

function plainly(reader: Reader, { timerUntil }: Timer, left: number): string {
  const { words, dates } = reader
  if (timerUntil === null) return lengthSaid(reader, left)
  if (left <= 0) return words('rooms.timer.over')
  return words('rooms.timer.until', { length: lengthSaid(reader, left), time: dates.short(timerUntil) })
}

function wish({ words }: Reader, action: string, value: 'hide' | 'show'): Html {
  return postButton({
    action,
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
