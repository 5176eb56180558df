import { html, type Html } from '#kernel/html.ts'
import { minutesOf, type Protocol, type Who } from '../model.ts'

const width = 600
const gap = 2

/** The steps as a line of time, each as long as it takes and coloured by who speaks. The list beside it says the same in words. */
export function timeBar({ steps }: Pick<Protocol, 'steps'>, people: number): Html {
  const lengths = steps.map((step) => minutesOf(step, people))
  const total = lengths.reduce((sum, minutes) => sum + minutes, 0)
  const room = width - gap * (steps.length - 1)
  let from = 0
  const parts = steps.map(({ who }, place) => {
    const long = ((lengths[place] ?? 0) / total) * room
    const part = html`<rect class="${kindOf[who]}" x="${from.toFixed(1)}" y="0" width="${long.toFixed(1)}" height="12" rx="3" />`
    from += long + gap
    return part
  })
  return html`<svg class="time-bar" viewBox="0 0 ${width} 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${parts}
  </svg>`
}

/** Alone, a few, all: what a colour says. */
export const kindOf = {
  alone: 'alone',
  pairs: 'few',
  threes: 'few',
  fours: 'few',
  presenter: 'one',
  facilitator: 'one',
  inner: 'few',
  outer: 'all',
  others: 'all',
  round: 'all',
  everyone: 'all',
} as const satisfies Record<Who, string>
