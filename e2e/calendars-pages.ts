import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

const place = '/me/calendars'

/** Ben has addresses; what they give is no page. */
export function calendarPages({ communities: { circle } }: Full): SomePage[] {
  return [
    ...seen('cy', [place]),
    { ...wrong('ben', `${place}/addresses`, { community: '' }), status: 200 },
    { ...wrong('ben', `${place}/addresses`, { community: circle }), status: 200 },
    ...seen('ben', [place]),
    ...seen('fay', [place]),
    wrong('ben', place, { says: 'everything', words: 'x'.repeat(61) }),
    { who: 'visitor', path: place, status: 401 },
  ]
}
