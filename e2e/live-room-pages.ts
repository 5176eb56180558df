import assert from 'node:assert/strict'
import type { GatheringId } from '#database'
import { morning } from '#world/people.ts'
import { quarterly } from '../src/gatherings/testing/planning.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

export interface LiveRooms {
  readonly due: GatheringId
  readonly open: GatheringId
  readonly over: GatheringId
}

/** Circle gathers thrice on one morning: one is due, one goes on, and one is over. */
export async function openRooms(journey: Journey): Promise<LiveRooms> {
  const all = journey.clone.system.selectFrom('gathering').innerJoin('gathering_series as s', 's.id', 'series_id')
  const made: GatheringId[] = []
  for (const nameEn of ['To come', 'Going on', 'Over']) {
    const form = { ...quarterly, nameEn, nameFr: nameEn, pace: 'once' }
    await say(journey, 'ana', `/communities/${journey.communities.circle}/gatherings/new`, form)
    const { id } = await all.where('s.title_en', '=', nameEn).select('gathering.id').executeTakeFirstOrThrow()
    await journey.clone.system.updateTable('gathering').set({ starts_at: morning }).where('id', '=', id).execute()
    made.push(id)
  }
  const [due, open, over] = made
  assert.ok(due && open && over)
  for (const id of [open, over]) await say(journey, 'ana', `/gatherings/${id}/room/opening`, {})
  await say(journey, 'ana', `/gatherings/${over}/room/ending`, {})
  await say(journey, 'ana', `/gatherings/${open}/room/steps`, { title: 'A song', minutes: '5' })
  await say(journey, 'ana', `/gatherings/${open}/room/timer`, { act: 'start' })
  await say(journey, 'ben', `/gatherings/${open}/room/signal`, { kind: 'pause' })
  return { due, open, over }
}

export function liveRoomPages({ gatherings: { rooms } }: Full): SomePage[] {
  const room = (id: GatheringId) => `/gatherings/${id}/room`
  const all = [rooms.due, rooms.open, rooms.over].map(room)
  return [
    ...seen('ben', all),
    ...seen('fay', all),
    ...seen('ana', all),
    ...seen('ben', [`/gatherings/${rooms.open}`]),
    ...seen('ana', [`/gatherings/${rooms.due}`]),
    wrong('ana', `${room(rooms.open)}/steps`, { title: '', minutes: '0' }),
    { ...wrong('ben', `${room(rooms.open)}/steps`, { title: 'A song', minutes: '5' }), status: 403 },
    { who: 'cy', path: room(rooms.open), status: 404 },
  ]
}
