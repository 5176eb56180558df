import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { familyOf, mixOf, timeOf, type AgendaPlace, type Share } from '../model.ts'

const width = 600
const gap = 2

/** The steps as a line of time against that of the gathering. The sentence below it says the same in words. */
export function agendaBar(reader: Reader, items: readonly Share[], place: Pick<AgendaPlace, 'minutes'>): Html {
  const { total, left } = timeOf(items, place)
  return html`<div class="agenda-time stack-xs">
    ${line(items, Math.max(total, place.minutes))}
    <p class="small${left < 0 ? ' too-long' : ' muted'}">${timeSaidOf(reader, { total, left })}</p>
  </div>`
}

function timeSaidOf({ words }: Reader, { total, left }: { total: number; left: number }): string {
  if (left < 0) return words('agendas.time.over', { total, over: -left })
  return left === 0 ? words('agendas.time.full', { total }) : words('agendas.time.left', { total, left })
}

/** Each as long as it takes, coloured by what it is for; what is left stays empty. */
function line(items: readonly Share[], whole: number): Html {
  let from = 0
  const parts = items
    .filter(({ minutes }) => minutes > 0)
    .map(({ kind, minutes }) => {
      const long = (minutes / whole) * width
      const part = html`<rect class="${familyOf[kind]}" x="${from.toFixed(1)}" y="0" width="${Math.max(long - gap, 1).toFixed(1)}" height="14" rx="3" />`
      from += long
      return part
    })
  return html`<svg class="agenda-bar" viewBox="0 0 ${width} 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="free" x="0" y="0" width="${width}" height="14" rx="3" />${parts}
  </svg>`
}

/** How many minutes each kind has, as one line: the picture and the words below it. */
export function mixLine({ words }: Reader, items: readonly Share[]): Html | false {
  const shares = mixOf(items)
  const total = shares.reduce((sum, { minutes }) => sum + minutes, 0)
  if (total === 0) return false
  return html`${line(shares, total)}
    <p class="facts">${shares.map(({ kind, minutes }) => html`<span>${words(`agendas.kinds.${kind}`)} ${words('agendas.mix.minutes', { minutes })}</span>`)}</p>`
}

interface Mix {
  readonly title: string
  readonly items: readonly Share[]
}

/** How many minutes each kind of step has, as a picture and in words. */
export function mixCard({ words }: Reader, { title, items }: Mix): Html | false {
  const shares = mixOf(items)
  const total = shares.reduce((sum, { minutes }) => sum + minutes, 0)
  if (total === 0) return false
  return html`<section class="card stack-s">
    <h3>${title}</h3>
    ${line(shares, total)}
    <ul class="mix">
      ${shares.map(
        ({ kind, minutes }) =>
          html`<li class="${familyOf[kind]}"><span>${words(`agendas.kinds.${kind}`)}</span> <span class="muted">${words('agendas.mix.share', { minutes, percent: Math.round((minutes / total) * 100) })}</span></li>`,
      )}
    </ul>
  </section>`
}
