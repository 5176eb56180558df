import type { PersonId } from '#database'
import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { tintOf } from '../hues.ts'
import { personCardPath } from '../paths.ts'
import { icon } from './icon.ts'

interface Avatar {
  readonly id: string
  readonly name: string
  /** Where the picture is, when there is one. */
  readonly picture?: string | null
  readonly size?: 'small' | 'large'
}

interface When {
  readonly reader: Reader
  readonly at: Temporal.Instant
  /** `short` is the clock or the date, `ago` counts back, `day` names the day, `date` has the year, `full` the clock too. */
  readonly style?: 'short' | 'ago' | 'day' | 'date' | 'full'
}

interface Audience {
  readonly reader: Reader
  readonly count: number
  readonly community: Renderable
}

/** Beside a name, so it is not read aloud. */
export function avatar({ id, name, picture, size }: Avatar): Html {
  const classes = size ? `face ${size}` : 'face'
  if (picture) {
    const side = size === 'large' ? 72 : 40
    return html`<img class="${classes}" src="${picture}" alt="" width="${side}" height="${side}" loading="lazy" />`
  }
  return html`<span class="${classes}" data-tint="${tintOf(id)}" aria-hidden="true">${initials(name)}</span>`
}

/** Somebody who chose not to be named. */
export function maskedAvatar(): Html {
  return html`<span class="face masked" aria-hidden="true">?</span>`
}

export function initials(name: string): string {
  const parts = name.split(/[\s-]+/u).filter((part) => /^\p{L}/u.test(part))
  const chosen = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]]
  return chosen
    .map((part) => part?.match(/^\p{L}/u)?.[0] ?? '')
    .join('')
    .toUpperCase()
}

export function when({ reader, at, style = 'short' }: When): Html {
  const exact = at.toString({ smallestUnit: 'second' })
  return html`<time datetime="${exact}" title="${reader.dates.full(at)}">${reader.dates[style](at)}</time>`
}

/** A link to somebody, with her card for a mouse that rests there or a keyboard that stops; without scripts, the link. */
export function withCard(person: PersonId, link: Html): Html {
  return html`<person-card data-from="${personCardPath(person)}">${link}</person-card>`
}

/** Who can see what is written here: before posting and after. */
export function audience({ reader, count, community }: Audience): Html {
  return html`<p class="audience">${icon('eye')}<span>${reader.words.rich('shell.audience', { count, community })}</span></p>`
}
