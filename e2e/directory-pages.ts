import type { Full } from './full-house.ts'
import { seen, type SomePage } from './some-page.ts'

/** Finding people: everybody, somebody, nobody. */
export function directoryPages({ communities, terms }: Full): SomePage[] {
  return [
    { who: 'visitor', path: '/people', status: 401 },
    ...seen('ben', ['/people', '/people?q=court', '/people?q=zzz&offers=yes']),
    ...seen('ben', [`/people?role=${terms.counsellor}&community=${communities.circle}`]),
    ...seen('fay', ['/people?language=fr', '/people/offers?q=zzz']),
    ...seen('ben', ['/people/offers']),
    { who: 'visitor', path: '/people/offers', status: 401 },
    ...seen('gus', ['/people', '/people/offers']),
  ]
}
