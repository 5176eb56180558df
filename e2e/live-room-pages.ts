import assert from 'node:assert/strict'
import type { AgendaItemId, GatheringId, RoomGroupId, RoomRunId } from '#database'
import { morning } from '#world/people.ts'
import { quarterly } from '../src/gatherings/testing/planning.ts'
import { withItem } from '../src/agendas/testing/agenda.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'
import { makeGatheringGuest } from './gathering-guests-pages.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

export interface LiveRooms {
  readonly due: GatheringId
  readonly open: GatheringId
  readonly over: GatheringId
  /** Of the one that goes on: a small group, and a protocol that has not begun. */
  readonly group: RoomGroupId
  readonly run: RoomRunId
  /** Of the same: a step that a guest leads. */
  readonly led: AgendaItemId
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
  const db = journey.clone.system
  const item = await withItem({ db }, open)
  const guest_id = await makeGatheringGuest(journey, open)
  const protocol = { kind: 'protocol', shipped_protocol: 'consultancy', guest_id } as const
  await db.updateTable('agenda_item').set(protocol).where('id', '=', item).execute()
  for (const id of [open, over]) await say(journey, 'ana', `/gatherings/${id}/room/opening`, {})
  await say(journey, 'ana', `/gatherings/${over}/room/ending`, {})
  await say(journey, 'ana', `/gatherings/${open}/room/steps`, { title: 'A song', minutes: '5' })
  await say(journey, 'ana', `/gatherings/${open}/room/timer`, { act: 'start' })
  await say(journey, 'ben', `/gatherings/${open}/room/signal`, { kind: 'pause' })
  await say(journey, 'ana', `/gatherings/${open}/room/round`, { act: 'arrival' })
  await say(journey, 'ben', `/gatherings/${open}/room/hand`, { act: 'raise' })
  await say(journey, 'ben', `/gatherings/${open}/room/parked`, { words: 'A song' })
  await say(journey, 'ana', `/gatherings/${open}/room/groups`, { prompt: 'A song', size: '2', way: 'choice' })
  const group = await db.selectFrom('room_group').select('id').executeTakeFirstOrThrow()
  await say(journey, 'ben', `/gatherings/${open}/room/groups/joining`, { group: group.id })
  const run = await db.selectFrom('room_run').select('id').executeTakeFirstOrThrow()
  return { due, open, over, group: group.id, run: run.id, led: item }
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
    ...seen('ben', [`${room(rooms.open)}/groups/${rooms.group}`]),
    ...seen('ana', [`${room(rooms.open)}/groups/${rooms.group}`, `${room(rooms.open)}/runs/${rooms.run}`]),
    wrong('ana', `${room(rooms.open)}/runs/${rooms.run}/beginning`, { seen: '0' }),
    wrong('ana', `${room(rooms.open)}/groups`, { size: '1' }),
    wrong('ben', `${room(rooms.open)}/parked`, { words: '' }),
    { ...wrong('ben', `${room(rooms.open)}/groups/${rooms.group}`, { notes: 'A song', seen: '0' }), status: 409 },
    { who: 'cy', path: room(rooms.open), status: 404 },
  ]
}
