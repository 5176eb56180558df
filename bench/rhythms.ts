import pg from 'pg'
import { hashOf, newSecret } from '../src/people/index.ts'
import { occurrencesOf } from '../src/gatherings/rhythm/index.ts'
import type { Pattern } from '../src/gatherings/rhythm/model.ts'
import type { Figure } from './figures.ts'
import { communityOf, personOf } from './flood.ts'
import type { Server } from './serving.ts'

interface Given {
  readonly owner: string
  /** The number of a community, to which the person with one less belongs. */
  readonly community: number
}

const times = 500

/** What calendars fetch of five hundred gatherings, and ten years of any rhythm. */
export async function measureRhythms({ address }: Server, { owner, community }: Given): Promise<Figure[]> {
  const url = `${address}/calendars/${await feedOf(owner, community)}.ics`
  const first = await fetch(url)
  const text = await first.text()
  const entries = text.split('BEGIN:VEVENT').length - 1
  if (entries !== times) throw new Error(`The calendar has ${entries} entries`)
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  const unchanged = await fetch(url, { headers })
  const limit = { atMost: 50 }
  const name = `a calendar of ${times}`
  return [
    { what: `${name}, fetched`, value: await timeOf(() => fetch(url)), unit: 'ms', limit, isBinding: false },
    {
      what: `${name}, unchanged`,
      value: await timeOf(() => fetch(url, { headers })),
      unit: 'ms',
      limit,
      isBinding: false,
    },
    {
      what: `${name}, unchanged: status`,
      value: unchanged.status,
      unit: '',
      limit: { atLeast: 304, atMost: 304 },
      isBinding: true,
    },
    { what: 'ten years of the slowest rhythm', value: tenYears(), unit: 'ms', limit: { atMost: 20 }, isBinding: false },
  ]
}

async function timeOf(asked: () => Promise<Response>): Promise<number> {
  const taken: number[] = []
  for (let turn = 0; turn < 25; turn++) {
    const began = performance.now()
    await (await asked()).arrayBuffer()
    taken.push(performance.now() - began)
  }
  return median(taken)
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

/** An address of one who belongs there, of a community with as many gatherings ahead; what was planned before is put away. */
async function feedOf(owner: string, community: number): Promise<string> {
  const client = new pg.Client(owner)
  await client.connect()
  const secret = newSecret()
  await client.query(
    `with series as (insert into gathering_series (id, community_id, kind, title_en, starts, zone, rule, minutes, way, made_until, created_at)
       values (gen_random_uuid(), $1, 'series', 'Each day', now() at time zone 'UTC', 'UTC', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 60, 'online',
         now() at time zone 'UTC' + interval '500 days', now()) returning id)
     insert into gathering (id, community_id, series_id, falls_on, starts, zone, minutes, starts_at, time_set_at)
     select gen_random_uuid(), $1, id, at at time zone 'UTC', at at time zone 'UTC', 'UTC', 60, at, now()
     from series, generate_series(1, ${times}) day, lateral (select date_trunc('hour', now()) + day * interval '1 day' as at) x`,
    [communityOf(community)],
  )
  await client.query(
    `insert into calendar_feed (id, owner_id, community_id, token_hash, made_at) values (gen_random_uuid(), $1, $2, $3, now())`,
    [personOf(community - 1), communityOf(community), hashOf(secret)],
  )
  await client.end()
  return secret
}

const patterns: readonly Pattern[] = [
  { every: 'week', days: [1, 2, 3, 4, 5, 6, 7] },
  { every: 'month', on: { day: -1 } },
  { every: 'month', on: { nth: -1, weekday: 5 } },
  { every: 'year', month: 2, on: { nth: 4, weekday: 2 } },
]

/** The slowest, each at its middle of nine. */
function tenYears(): number {
  const start = Temporal.PlainDateTime.from('2026-03-03T02:30')
  const window = { from: start.add({ years: 5 }), to: start.add({ years: 15 }) }
  const taken = patterns.map((pattern) => {
    const rhythm = { start, zone: 'Europe/Paris', rule: { ...pattern, interval: 1, ends: null }, except: [] }
    return median(
      Array.from({ length: 9 }, () => {
        const began = performance.now()
        occurrencesOf(rhythm, window)
        return performance.now() - began
      }),
    )
  })
  return Math.max(...taken)
}
