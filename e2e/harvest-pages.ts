import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { GatheringId } from '#database'
import { morning } from '#world/people.ts'
import { quarterly } from '../src/gatherings/testing/planning.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

export interface Harvests {
  /** Over, with something parked and something left over; not confirmed yet. */
  readonly open: GatheringId
  readonly confirmed: GatheringId
  /** The parked thing that waits for a word. */
  readonly parked: string
}

/** Circle's weeks of writing: two are over, and what one of them came to is confirmed; one is still ahead. */
export async function harvestSome(journey: Journey): Promise<Harvests> {
  const { communities, clone } = journey
  const db = clone.system
  const { minutes, zone } = quarterly
  const days = ['2026-04-10', '2026-04-17', '2026-04-24']
  const sessions = Object.fromEntries(
    days.flatMap((day, at) => [
      [`day-${at + 1}`, day],
      [`time-${at + 1}`, '10:00'],
    ]),
  )
  const cycle = { nameEn: 'Writing weeks', nameFr: 'Semaines d’écriture', minutes, zone, way: 'online' }
  await say(journey, 'ana', `/communities/${communities.circle}/gatherings/new-cycle`, { ...cycle, ...sessions })
  const rows = await db
    .selectFrom('gathering')
    .innerJoin('gathering_series as s', 's.id', 'gathering.series_id')
    .where('s.title_en', '=', 'Writing weeks')
    .orderBy('falls_on')
    .select('gathering.id')
    .execute()
  const [confirmed, open] = rows.map(({ id }) => id)
  assert.ok(confirmed && open)
  await say(journey, 'ben', `/gatherings/${open}/topics`, { kind: 'topic', words: 'Court days' })
  for (const [id, hours] of [
    [confirmed, 200],
    [open, 3],
  ] as const)
    await db
      .updateTable('gathering')
      .set({ starts_at: morning.subtract({ hours }) })
      .where('id', '=', id)
      .execute()
  await fill(journey, confirmed)
  await fill(journey, open)
  await say(journey, 'ana', `/gatherings/${confirmed}/harvest/confirming`, {})
  await say(journey, 'ana', `/gatherings/${confirmed}/minutes`, { words: '## Decisions\n\n- A round', seen: '0' })
  await say(journey, 'fay', `/gatherings/${confirmed}/minutes/approving`, { seen: '1' })
  return { confirmed, open, parked: await park(journey, open) }
}

async function fill(journey: Journey, id: GatheringId): Promise<void> {
  await say(journey, 'ana', `/gatherings/${id}/actions`, {
    text: 'Write to them',
    owner: journey.people.ben,
    due: '2026-05-01',
  })
  await say(journey, 'ben', `/gatherings/${id}/learnings`, { text: 'Silence helps.' })
  await say(journey, 'ben', `/gatherings/${id}/notes`, { seen: '0', words: '- Begin with a *round*' })
  await say(journey, 'ben', `/gatherings/${id}/attendance/mine`, { state: 'present' })
}

async function park({ clone, people }: Journey, id: GatheringId): Promise<string> {
  const at = morning.subtract({ hours: 3 }).toString()
  const db = clone.system
  await sql`insert into room (gathering_id, community_id, opened_at)
    select id, community_id, ${at} from gathering where id = ${id}`.execute(db)
  await sql`update room set ended_at = ${morning.toString()} where gathering_id = ${id}`.execute(db)
  for (const words of ['A shared calendar', 'New chairs', 'Old songs'])
    await sql`insert into room_parked (id, gathering_id, community_id, person_id, words, parked_at)
      select gen_random_uuid(), gathering_id, community_id, ${people.ben}, ${words}, ${at} from room
      where gathering_id = ${id}`.execute(db)
  await sql`update room_parked set owner_id = ${people.ben}, settled_at = ${at} where words = 'New chairs'`.execute(db)
  await sql`update room_parked set dropped_at = ${at} where words = 'Old songs'`.execute(db)
  const found = db.selectFrom('room_parked').select('id').where('words', '=', 'A shared calendar')
  return (await found.executeTakeFirstOrThrow()).id
}

export function harvestPages({ harvests: { open, confirmed, parked } }: Full): SomePage[] {
  const [waiting, done] = [open, confirmed].map((id) => `/gatherings/${id}/harvest`)
  assert.ok(waiting && done)
  return [
    ...seen('ana', [waiting, done, `/gatherings/${open}`, `/gatherings/${confirmed}`]),
    ...seen('fay', [waiting, done]),
    ...seen('ben', [done, `/gatherings/${confirmed}`]),
    ...seen('ana', [`/gatherings/${open}/minutes`, `/gatherings/${confirmed}/minutes`]),
    ...seen('ben', [`/gatherings/${confirmed}/minutes`, `/gatherings/${confirmed}/minutes/paper`]),
    ...seen('fay', [`/gatherings/${open}/minutes`, `/gatherings/${confirmed}/harvest/sharing`]),
    wrong('ana', `/gatherings/${confirmed}/harvest/sharing`, { title: '', body: '' }),
    wrong('ana', `/gatherings/${open}/minutes`, { words: '', seen: '0' }),
    { ...wrong('ana', `/gatherings/${open}/minutes`, { words: 'x', seen: '7' }), status: 409 },
    wrong('ana', `${waiting}/parked/${parked}`, { as: 'action', due: 'soon' }),
    { ...wrong('ana', `${waiting}/confirming`), status: 409 },
    { who: 'ben', path: waiting, status: 404 },
  ]
}
