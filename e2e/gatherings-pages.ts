import assert from 'node:assert/strict'
import type { GatheringId, GatheringReadingId, GatheringSeriesId } from '#database'
import { morning } from '#world/people.ts'
import { quarterly } from '../src/gatherings/testing/planning.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'
import type { Full } from './full-house.ts'
import { makeGatheringGuest } from './gathering-guests-pages.ts'
import { openRooms, type LiveRooms } from './live-room-pages.ts'
import { readSome } from './readings-pages.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

export interface Gatherings {
  readonly next: GatheringId
  readonly off: GatheringId
  readonly moved: GatheringId
  readonly session: GatheringId
  readonly series: GatheringSeriesId
  readonly rooms: LiveRooms
  readonly reading: GatheringReadingId
}

/** Circle calls every three months: the second is off, the third moved since Ben answered; and it has a cycle. */
export async function planGatherings(journey: Journey): Promise<Gatherings> {
  const { communities, clone } = journey
  const place = `/communities/${communities.circle}/gatherings`
  await say(journey, 'ana', `${place}/new`, {
    ...quarterly,
    way: 'both',
    place: 'The library',
    zone: 'America/St_Johns',
  })
  const { nameFr, minutes, zone } = quarterly
  const sessions = {
    'day-1': '2026-04-09',
    'time-1': '10:00',
    'themeEn-1': 'Finding each other',
    'day-2': '2026-05-07',
    'time-2': '10:00',
  }
  await say(journey, 'ana', `${place}/new-cycle`, { nameFr, nameEn: '', minutes, zone, way: 'in_person', ...sessions })
  const all = clone.system.selectFrom('gathering').innerJoin('gathering_series as s', 's.id', 'gathering.series_id')
  const [session] = await all.where('s.kind', '=', 'cycle').orderBy('falls_on').select('gathering.id').execute()
  const [next, off, moved] = await all
    .where('s.kind', '=', 'series')
    .orderBy('falls_on')
    .select(['gathering.id', 'gathering.series_id'])
    .execute()
  assert.ok(next && off && moved && session)
  for (const { id } of [next, moved])
    await say(journey, 'ben', `/gatherings/${id}/answer`, { answer: 'comes', need: 'A ramp' })
  await say(journey, 'ben', `/gatherings/${session.id}/notes`, { seen: '0', words: '- Begin with a *round*' })
  const rows = clone.system.updateTable('gathering')
  await rows.set({ cancelled_at: morning, cancelled_because: 'A holiday.' }).where('id', '=', off.id).execute()
  const later = morning.add({ hours: 1000 })
  await rows.set({ moved_at: later, time_set_at: later }).where('id', '=', moved.id).execute()
  await makeGatheringGuest(journey, next.id)
  return {
    next: next.id,
    off: off.id,
    moved: moved.id,
    session: session.id,
    series: next.series_id,
    rooms: await openRooms(journey),
    reading: await readSome(journey, next.id),
  }
}

export function gatheringPages({ people, communities: { circle, field }, gatherings }: Full): SomePage[] {
  const place = `/communities/${circle}/gatherings`
  const { next, off, moved, session, series } = gatherings
  const change = { seen: '1', day: '2026-03-11', time: '10:00', zone: 'America/St_Johns', minutes: '90' }
  const all = [next, off, moved, session].map((id) => `/gatherings/${id}`)
  const notes = `/gatherings/${session}/notes`
  return [
    ...seen('ben', [notes, `/gatherings/${off}/notes`]),
    wrong('ben', notes, { seen: '1', words: `${'>'.repeat(120)} deep` }),
    ...seen('ben', [place, `${place}/past`, ...all]),
    ...seen('fay', [place, ...all]),
    ...seen('cy', [`/communities/${field}/gatherings`]),
    ...seen('ana', [place, `${place}/new`, `${place}/new-cycle`, ...all]),
    wrong('ben', `/gatherings/${next}/answer`, { answer: 'perhaps' }),
    wrong('ana', `${place}/new`, { ...quarterly, nameEn: '', nameFr: '', day: '2026-02-30', url: 'x', pace: 'day' }),
    wrong('ana', `${place}/new`, { ...quarterly, act: 'preview' }),
    wrong('ana', `${place}/new-cycle`, { ...quarterly, 'day-1': '2026-02-30', 'time-1': '99' }),
    ...seen('ana', [
      `/gatherings/${next}/changing`,
      `/gatherings/${session}/changing`,
      `/gatherings/${next}/place`,
      `/gatherings/${session}/place`,
      `/gatherings/${next}/cancelling`,
    ]),
    ...seen('ana', [`/gathering-series/${series}`, `/gatherings/${next}/access`, `/gatherings/${session}/access`]),
    wrong('ana', `/gatherings/${next}/access`, { help: 'magic', words: 'x'.repeat(501) }),
    wrong('ana', `/gatherings/${next}/access/needs`, { person: people.ben, seen: 'Something else', state: 'arranged' }),
    { who: 'ben', path: `/gatherings/${next}/access`, status: 403 },
    wrong('ana', `/gatherings/${next}/changing`, { ...change, time: '' }),
    wrong('ana', `/gatherings/${next}/changing`, change),
    wrong('ana', `/gatherings/${next}/changing`, { ...change, which: 'following', pace: 'month1' }),
    { ...wrong('ana', `/gatherings/${next}/changing`, { ...change, seen: '0', sure: 'yes' }), status: 409 },
    wrong('ana', `/gatherings/${next}/place`, { seen: '1', way: '', place: 'x'.repeat(301) }),
    wrong('ana', `/gatherings/${next}/place`, {
      seen: '1',
      which: 'following',
      way: 'in_person',
      place: 'The library',
    }),
    { ...wrong('ana', `/gatherings/${next}/place`, { seen: '0', way: 'online', sure: 'yes' }), status: 409 },
    { who: 'ben', path: `/gatherings/${next}/place`, status: 403 },
    wrong('ana', `/gatherings/${next}/cancelling`, { because: 'x'.repeat(501) }),
    wrong('ana', `/gathering-series/${series}`, { nameEn: '', nameFr: '', url: 'x' }),
    { who: 'ben', path: `/gatherings/${next}/changing`, status: 403 },
    { who: 'visitor', path: `/gatherings/${next}`, status: 404 },
    { who: 'ben', path: `${place}/new`, status: 403 },
    { who: 'ben', path: `${place}/new-cycle`, status: 403 },
  ]
}
