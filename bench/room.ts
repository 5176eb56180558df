import { once } from 'node:events'
import { Agent, get, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { zstdDecompressSync } from 'node:zlib'
import pg from 'pg'
import type { Figure } from './figures.ts'
import { communityOf, flooded } from './flood.ts'
import type { Server } from './serving.ts'

interface Given {
  readonly owner: string
  readonly cookieOf: (person: number) => string
  /** The number of the community whose gathering it is. */
  readonly community: number
}

const people = 300
const moves = 20
const beat_seconds = 50
const idle_seconds = 5
const agent = new Agent({ keepAlive: true, maxSockets: Infinity })

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

async function figuresOf(server: Server, given: Given, { room, readers }: Inside): Promise<Figure[]> {
  const times: number[] = []
  const lasts: number[] = []
  const before = await server.cpu()
  for (let turn = 1; turn <= moves; turn++) {
    const began = performance.now()
    const seen = Promise.all(readers.map((reader) => reader.seesNext(room.id).then(() => performance.now() - began)))
    const moved = move(server, given, { path: room.path, to: turn % 2 === 0 ? 'next' : 'back', seen: turn })
    const [heard] = await Promise.all([seen, moved])
    times.push(...heard)
    lasts.push(Math.max(...heard))
    await setTimeout(300)
  }
  const own = ((await server.cpu()) - before) / moves
  const idle = await idleShare(server, readers)

  const at = (all: readonly number[], share: number) =>
    all.toSorted((a, b) => a - b)[Math.floor(all.length * share)] ?? 0
  const name = `room of ${people}`
  return [
    { what: `${name}: pressed to seen, p50`, value: at(times, 0.5), unit: 'ms', isBinding: false },
    {
      what: `${name}: pressed to seen, p99`,
      value: at(times, 0.99),
      unit: 'ms',
      limit: { atMost: 300 },
      isBinding: false,
    },
    { what: `${name}: pressed to seen by the last, median`, value: at(lasts, 0.5), unit: 'ms', isBinding: false },
    { what: `${name}: the server's own work for one step`, value: own, unit: 'ms', isBinding: false },
    {
      what: `${name}: one core while nothing happens`,
      value: idle,
      unit: 'of 1',
      limit: { atMost: 0.3 },
      isBinding: false,
    },
  ]
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
  return { id, path }
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

interface Reader {
  readonly stream: IncomingMessage
  /** Asks as the page does by itself now and then, to say that she is still here. */
  beat(): Promise<void>
  /** Resolves when the step has changed on her page: told of by the server, asked for, come. */
  seesNext(room: string): Promise<void>
}

/** Opens the page as a browser does, listens, and asks for what is new as `<live-room>` does. */
async function come(url: string, cookie: string): Promise<Reader> {
  const tags = new Map<string, string>()
  const learn = (page: string) => {
    for (const [, name = '', tag = ''] of page.matchAll(/data-part="([\w-]+)" data-tag="([\w-]+)"/g))
      tags.set(name, tag)
  }
  const news = async () => {
    const has = Array.from(tags, ([name, tag]) => `${name}.${tag}`).join('~')
    const page = await ask(`${url}/now?has=${has}`, cookie)
    learn(page)
    return page
  }
  learn(await ask(url, cookie))
  const stream = await listen(new URL('/live', url).href, cookie)
  return {
    stream,
    async beat() {
      await news()
    },
    async seesNext(room) {
      await told(stream, `${room} 0 room.moved`)
      if (!(await news()).includes('id="stage-title"')) throw new Error('the step did not come')
    },
  }
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

function told(stream: IncomingMessage, what: string): Promise<void> {
  return new Promise((resolve) => {
    const hear = (chunk: Buffer) => {
      if (!chunk.toString().includes(what)) return
      stream.off('data', hear)
      resolve()
    }
    stream.on('data', hear)
  })
}

async function listen(url: string, cookie: string): Promise<IncomingMessage> {
  const [stream] = (await once(get(url, { agent, headers: { cookie } }), 'response')) as [IncomingMessage]
  stream.resume()
  return stream
}

async function ask(url: string, cookie: string): Promise<string> {
  const headers = { cookie, 'accept-encoding': 'gzip, deflate, br, zstd' }
  const [answer] = (await once(get(url, { agent, headers }), 'response')) as [IncomingMessage]
  const body = Buffer.concat(await answer.toArray())
  if (answer.statusCode !== 200 && answer.statusCode !== 204) throw new Error(`${url} answers ${answer.statusCode}`)
  return unpacked(answer.headers, body)
}

function unpacked({ 'content-encoding': encoding }: IncomingHttpHeaders, body: Buffer): string {
  return (encoding === 'zstd' ? zstdDecompressSync(body) : body).toString()
}

async function post(url: string, cookie: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const sent = request(url, { method: 'POST', agent, headers })
  sent.end(new URLSearchParams(fields).toString())
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  answer.resume()
  await once(answer, 'end')
  if (answer.statusCode !== 303) throw new Error(`${url} answers ${answer.statusCode}`)
}
