import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Ben asks for a certificate of what he was at, and anybody whether one is real. */
export function certificatePages({ later: { open, none } }: Full): SomePage[] {
  const path = `/gatherings/${open}/certificate`
  const nowhere = '/certificates/0000-0000-0000-0000'
  return [
    ...seen('ben', [path, `/gatherings/${none}/certificate`]),
    ...seen('fay', [path, '/certificates']),
    ...seen('visitor', ['/certificates', nowhere]),
    wrong('ben', path, { name: 'Жанна', of: 'one', naming: 'named', size: 'letter' }),
    wrong('ben', path, { name: '', of: 'x' }),
    wrong('visitor', '/certificates', { number: '', hours: 'many' }),
  ]
}
