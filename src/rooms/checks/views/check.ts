import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { button, icon } from '#shell/index.ts'
import type { Room, RoomStep } from '../../model.ts'
import { roomStepsPath } from '../../paths.ts'
import { moods, type Check, type Picture } from '../model.ts'

interface Shown {
  readonly reader: Reader
  readonly room: Room
  readonly step: RoomStep
  readonly check: Check | null
}

export function checkPath(room: Room, step: RoomStep): string {
  return `${roomStepsPath(room.id)}/${step.id}/check`
}

/** How one arrives, or goes: chosen by each, shown of the group alone. */
export function checkShown(shown: Shown): Html {
  const { reader, room, check } = shown
  const { words } = reader
  return html`<section class="check stack-s" id="check" aria-label="${words('rooms.check.title')}">
    ${check?.isClosed ? result(reader, check.picture) : check?.hasAnswered ? html`<p class="row">${icon('tick')}${words('rooms.check.thanks')}</p>` : asking(shown)}
    ${room.leads && leading(shown)}
  </section>`
}

function asking({ reader, room, step }: Shown): Html {
  const { words } = reader
  const choose = (value: (typeof moods)[number] | 'passed') =>
    button({
      label: words(`rooms.check.moods.${value}`),
      kind: value === 'passed' ? 'plain' : 'quiet',
      name: 'mood',
      value,
    })
  return html`<p>${words('rooms.check.ask')}</p>
    <form method="post" action="${checkPath(room, step)}" class="row moods">${moods.map(choose)} ${choose('passed')}</form>
    <p class="audience">${icon('lock')}<span>${words('rooms.check.about')}</span></p>`
}

function leading({ reader, room, step, check }: Shown): Html | false {
  const { words } = reader
  if (check === null || check.picture?.isShared) return false
  const act = check.isClosed ? ('share' as const) : ('close' as const)
  const isEmpty = check.isClosed && check.picture?.parts === null
  return html`<div class="row">
    ${!check.isClosed && html`<span class="small muted">${words('rooms.check.taken', { count: check.taken })}</span>`}
    ${!isEmpty && html`<form method="post" action="${checkPath(room, step)}/closing">${button({ label: words(`rooms.check.${act}`), kind: 'quiet', name: 'act', value: act })}</form>`}
  </div>`
}

function result({ words }: Reader, picture: Picture | null): Html {
  if (picture === null) return html`<p>${words('rooms.check.closed')}</p>`
  const { parts } = picture
  if (parts === null) return html`<p>${words('rooms.check.tooFew')}</p>`
  return html`<p><b>${words('rooms.check.result')}</b></p> ${moodList(words, parts)}`
}

/** How a group arrived, or went: how many chose what, no part smaller than five. */
export function moodList(words: Words, parts: NonNullable<Picture['parts']>): Html {
  const shown = [...moods, 'passed' as const, 'other' as const].filter((mood) => mood in parts)
  return html`<ul class="row picture">${shown.map((mood) => html`<li><span class="count">${parts[mood]}</span> ${words(`rooms.check.moods.${mood}`)}</li>`)}</ul>`
}
