import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { isWithin, markOf, marks, tallyOf, type Mark, type Quarter } from '../model.ts'

type Dated = Parameters<typeof markOf>[0]

/** What became of it, as a shape: full, full and on its edge, crossed out, broken, empty. */
const shapes: Record<Mark, Html> = {
  held: html`<circle cx="8" cy="8" r="6" />`,
  moved: html`<rect x="3.5" y="3.5" width="9" height="9" transform="rotate(45 8 8)" />`,
  off: html`<path d="M3 3 L13 13 M13 3 L3 13" />`,
  unnoted: html`<circle cx="8" cy="8" r="5.5" stroke-dasharray="2.6 2" />`,
  coming: html`<circle cx="8" cy="8" r="5.5" />`,
}

function shape(mark: Mark): Html {
  return html`<svg class="mark ${mark}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${shapes[mark]}</svg>`
}

/** What the shapes say. */
export function legend({ words }: Reader): Html {
  return html`<ul class="marks-said small">${marks.map((mark) => html`<li>${shape(mark)} ${words(`pulse.marks.${mark}`)}</li>`)}</ul>`
}

interface Strip<Of extends Dated> {
  readonly reader: Reader
  readonly quarters: readonly Quarter[]
  readonly met: readonly Of[]
  /** Where a gathering stands; nothing where the reader may not go there. */
  readonly href: ((one: Of) => string) | null
}

/** Quarters side by side, each with what was held in it: a shape, a day, and words for whoever sees no shapes. */
export function strip<Of extends Dated>({ reader, quarters, met, href }: Strip<Of>): Html {
  const { words, viewer, now } = reader
  const inside = (quarter: Quarter) => met.filter(({ startsAt }) => isWithin(quarter, startsAt, viewer.timeZone))
  const one = (at: Of) => {
    const [mark, day] = [markOf(at, now), dayOf(reader, at.startsAt)]
    const label = html`${day}<span class="unseen">, ${words(`pulse.marks.${mark}`)}</span>`
    return html`<li>${shape(mark)} ${href ? html`<a href="${href(at)}">${label}</a>` : html`<span>${label}</span>`}</li>`
  }
  // Before the first of them, nothing was agreed on that could be missing.
  const from = Math.max(
    quarters.findIndex((quarter) => inside(quarter).length > 0),
    0,
  )
  return html`<ol class="quarters">
    ${quarters.slice(from).map((quarter) => {
      const of = inside(quarter)
      const isNow = isWithin(quarter, now, viewer.timeZone)
      return html`<li class="${isNow ? 'now' : ''}"><span class="small muted">${quarterSaid(reader, quarter)}</span>
        ${of.length > 0 ? html`<ul>${of.map(one)}</ul>` : html`<span class="muted" aria-hidden="true">–</span><span class="unseen">${words('pulse.strip.none')}</span>`}</li>`
    })}
  </ol>`
}

/** "Of 5 in the picture: 3 held, 1 of them on another day, 1 called off." */
export function tallySaid({ words, now }: Reader, met: readonly Dated[]): string {
  const tally = tallyOf(met, now)
  const due = met.length - tally.coming
  return words('pulse.strip.tally', { ...tally, due, all: tally.held + tally.moved })
}

function dayOf({ language, viewer }: Reader, at: Temporal.Instant): string {
  return format(language, { day: 'numeric', month: 'short', timeZone: viewer.timeZone }).format(at.epochMilliseconds)
}

function quarterSaid({ language }: Reader, { from, to }: Quarter): string {
  const [first, last] = [from, to].map((month) => Date.UTC(month.year, month.month - 1, 15))
  if (first === undefined || last === undefined) throw new Error('a quarter has two ends')
  return format(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }).formatRange(first, last)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** In English the day goes before its month, as everywhere on these pages. */
function format(language: 'en' | 'fr', options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options])
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-CA', options)
  formats.set(key, known)
  return known
}
