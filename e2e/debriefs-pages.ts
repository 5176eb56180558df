import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

export function debriefPages({ gatherings: { next, session } }: Full): SomePage[] {
  const place = `/gatherings/${session}`
  return [
    ...seen('ana', [`${place}/debrief`, `${place}/cards`, `/gatherings/${next}/debrief`]),
    ...seen('fay', [`${place}/debrief`, `${place}/cards`]),
    wrong('ana', `${place}/debrief`, { wasHard: 'Call 604 555 0188.' }),
    { ...wrong('ana', `/gatherings/${next}/debrief`, { wasHard: 'Early' }), status: 409 },
    { who: 'ben', path: `${place}/debrief`, status: 404 },
    { who: 'visitor', path: `${place}/cards`, status: 404 },
  ]
}
