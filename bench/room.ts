import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { Figure } from './figures.ts'
import { communityOf, flooded } from './flood.ts'
import { come, leisure, post, type Reader } from './room-readers.ts'
import type { Server } from './serving.ts'

interface Given {
  readonly owner: string
  readonly cookieOf: (person: number) => string
  /** The number of the community whose gathering it is. */
  readonly community: number
}

const people = 300
const moves = 10
const beat_seconds = 50
const idle_seconds = 5

/** Three hundred people in one room: how long until all see the next step, and what the room costs while nothing happens. */
export async function measureRoom(server: Server, given: Given): Promise<Figure[]> {
  const room = await openRoom(server, given)
  const readers = await Promise.all(
    readersOf(given.community).map((person) => come(server.address + room.path, given.cookieOf(person))),
  )
  await move(server, given, { ...room, to: 'next', seen: 0 })
  await Promise.all(readers.map((reader) => reader.beat()))
  await setTimeout(1_000)

  try {
    return await figuresOf(server, given, { room, readers })
  } finally {
    for (const { stream } of readers) stream.destroy()
  }
}

interface Inside {
  readonly room: { readonly id: string; readonly path: string }
  readonly readers: readonly Reader[]
}

async function figuresOf(server: Server, given: Given, inside: Inside): Promise<Figure[]> {
  const onward = await movesOf(server, given, inside, { to: 'next', from: 1, count: moves })
  const back = await movesOf(server, given, inside, { to: 'back', from: moves + 1, count: 3 })
  const idle = await idleShare(server, inside.readers)

  const at = (all: readonly number[], share: number) =>
    all.toSorted((a, b) => a - b)[Math.floor(all.length * share)] ?? 0
  const figure = (what: string, value: number, unit: 'ms' | 'of 1', atMost?: number): Figure => ({
    what: `room of ${people}: ${what}`,
    value,
    unit,
    ...(atMost !== undefined && { limit: { atMost } }),
    isBinding: false,
  })
  return [
    figure('pressed to seen, p50', at(onward.times, 0.5), 'ms'),
    figure('pressed to seen, p99', at(onward.times, 0.99), 'ms', 300),
    figure('pressed to seen by the last, median', at(onward.lasts, 0.5), 'ms'),
    figure("the server's own work for one step", onward.own, 'ms'),
    figure('a step back, p99', at(back.times, 0.99), 'ms', 300),
    figure('one core while nothing happens', idle, 'of 1', 0.3),
  ]
}

interface Moves {
  readonly to: 'next' | 'back'
  /** How often the room was moved before, with this one. */
  readonly from: number
  readonly count: number
}

/** How long after each press each reader saw it, and the last of them; and what one press cost the server in all. */
async function movesOf(server: Server, given: Given, { room, readers }: Inside, { to, from, count }: Moves) {
  const times: number[] = []
  const lasts: number[] = []
  const before = await server.cpu()
  for (let seen = from; seen < from + count; seen++) {
    const began = performance.now()
    const all = Promise.all(readers.map((reader) => reader.seesNext(room.id).then(() => performance.now() - began)))
    const moved = move(server, given, { path: room.path, to, seen })
    const [heard] = await Promise.all([all, moved])
    times.push(...heard)
    lasts.push(Math.max(...heard))
    await setTimeout(leisure + 1_000)
  }
  return { times, lasts, own: ((await server.cpu()) - before) / count }
}

/** A gathering that begins now, whose room somebody opens who calls the community together. */
async function openRoom(server: Server, { owner, cookieOf, community }: Given) {
  const client = new pg.Client(owner)
  await client.connect()
  const asked = client.query<{ id: string }>(
    `with series as (insert into gathering_series (id, community_id, kind, title_en, starts, zone, minutes, way, made_until, created_at)
       values (gen_random_uuid(), $1, 'single', 'All together', now() at time zone 'UTC', 'UTC', 90, 'online', now() at time zone 'UTC', now())
       returning id)
     insert into gathering (id, community_id, series_id, falls_on, starts, zone, minutes, starts_at, time_set_at)
     select gen_random_uuid(), $1, id, now() at time zone 'UTC', now() at time zone 'UTC', 'UTC', 90, now(), now() from series
     returning id`,
    [communityOf(community)],
  )
  const { rows } = await asked.finally(() => client.end())
  const id = rows[0]?.id ?? ''
  const path = `/gatherings/${id}/room`
  await post(`${server.address}${path}/opening`, cookieOf(leaderOf(community)))
  await addSteps(owner, { id, community })
  return { id, path }
}

/** So many that each move is to one where nobody was yet. */
async function addSteps(owner: string, { id, community }: { readonly id: string; readonly community: number }) {
  const client = new pg.Client(owner)
  await client.connect()
  const added = client.query(
    `insert into room_step (id, gathering_id, community_id, place, title_en, about_en, seconds)
     select gen_random_uuid(), $1, $2, 100 + n, 'Part ' || n, 'What each of us tried since we met last, and what came of it.', 600
     from generate_series(1, $3) n`,
    [id, communityOf(community), moves],
  )
  await added.finally(() => client.end())
}

/** Of those numbered so, the first twenty coordinate. */
const leaderOf = (community: number) => community - 1

/** Those who belong to it, without whoever leads: the readers. */
function readersOf(community: number): number[] {
  const belongs = (person: number) => [0, 1, 2].some((k) => 1 + ((person + k) % flooded.communities) === community)
  const all = Array.from({ length: flooded.people }, (_, index) => index + 1)
  return all.filter((person) => person > flooded.communities && belongs(person)).slice(0, people)
}

interface Moving {
  readonly path: string
  readonly to: 'next' | 'back'
  readonly seen: number
}

function move({ address }: Server, { cookieOf, community }: Given, { path, to, seen }: Moving): Promise<void> {
  return post(`${address}${path}/move`, cookieOf(leaderOf(community)), { to, seen: String(seen) })
}

/** What the process used of one core in some seconds in which everybody is there and nobody does anything. */
async function idleShare(server: Server, readers: readonly Reader[]): Promise<number> {
  await setTimeout(1_000)
  const before = await server.cpu()
  const beating = readers.slice(0, Math.round((readers.length / beat_seconds) * idle_seconds))
  const each = (idle_seconds * 1000) / beating.length
  await Promise.all([
    setTimeout(idle_seconds * 1000),
    ...beating.map((reader, index) => setTimeout(index * each).then(() => reader.beat())),
  ])
  return ((await server.cpu()) - before) / (idle_seconds * 1000)
}
