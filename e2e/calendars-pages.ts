import type { GatheringId } from '#database'
import { testSeal } from '#world/seal.ts'
import { ticketFor } from '../src/calendars/answering/ticket.ts'
import { stoppingTicketFor } from '../src/calendars/stopping/ticket.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

const place = '/me/calendars'

/** Ben has addresses, whose files are no pages, and letters whose links answer. */
export function calendarPages({ communities: { circle }, people, gatherings }: Full): SomePage[] {
  const startsAt = Temporal.Instant.from('2026-03-10T15:30:00Z')
  const link = (gathering: GatheringId) =>
    `/calendars/answers/${ticketFor({ person: people.ben, gathering, startsAt }, testSeal.secret)}`
  const stop = `/calendars/letters/${stoppingTicketFor(people.cy, testSeal.secret)}/stop`
  return [
    ...seen('cy', [place]),
    { ...wrong('ben', `${place}/addresses`, { community: '' }), status: 200 },
    { ...wrong('ben', `${place}/addresses`, { community: circle }), status: 200 },
    ...seen('ben', [place]),
    ...seen('fay', [place]),
    wrong('ben', place, { says: 'everything', words: 'x'.repeat(61) }),
    { who: 'visitor', path: place, status: 401 },
    ...seen('visitor', [gatherings.next, gatherings.off, gatherings.moved].map(link)),
    { ...wrong('visitor', link(gatherings.next), { answer: 'comes', at: '1' }), status: 409 },
    wrong('visitor', link(gatherings.next), { answer: 'perhaps' }),
    ...seen('visitor', [stop]),
    { ...wrong('visitor', stop), status: 200 },
  ]
}
