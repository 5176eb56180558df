import { databaseOn, openPool } from '#kernel/db.ts'
import { installationSecret } from '#kernel/installation.ts'
import { sessionCookie } from '../src/people/index.ts'
import type { Urls } from '../src/main.ts'
import { measureInBrowser } from './browser.ts'
import { measureConfidentiality } from './confidentiality.ts'
import { lineOf, isMet, type Figure } from './figures.ts'
import { communityOf, flood, flooded, threadOf, tokenOf } from './flood.ts'
import { measureLive } from './live.ts'
import { measurePage } from './pages.ts'
import { measureUploads } from './uploads.ts'
import { measurePeople } from './people.ts'
import { measurePosting } from './posting.ts'
import { measureRechecking } from './rechecking.ts'
import { measureRhythms } from './rhythms.ts'
import { measureRoom } from './room.ts'
import { serve, type Server } from './serving.ts'
import { measureOwnStart } from './starting.ts'

const reader = 45
const memory_max = 200

/**
 * The fixed workloads on a flooded database, or those of one part. Prints each figure beside its limit; false where a binding
 * one is missed.
 */
export async function bench(urls: Urls, seconds: number, part: Part): Promise<boolean> {
  const started = performance.now()
  await flood(urls.owner, part === 'all')
  console.log(`Flooded in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  const secret = await secretOf(urls)
  // The very first start of a version compiles it, which the others need not.
  await (await serve(urls)).stop()
  const server = await serve(urls)
  try {
    let isGood = true
    const measured = { all: measure, people: measureManyPeople, room: measureGatherings }[part]
    for await (const figure of measured(server, { urls, secret, seconds })) {
      console.log(lineOf(figure))
      isGood &&= !figure.isBinding || isMet(figure)
    }
    return isGood
  } finally {
    await server.stop()
  }
}

/** All, or only the directory and the requests, or what rooms and calendars cost. */
export const parts = ['all', 'people', 'room'] as const
export type Part = (typeof parts)[number]

interface Given {
  readonly urls: Urls
  readonly secret: string
  readonly seconds: number
}

async function* measure(server: Server, { urls, secret, seconds }: Given): AsyncGenerator<Figure> {
  const cookieOf = cookiesOf(secret)
  const given = { urls, secret, seconds, address: server.address, cookie: cookieOf(reader) }
  // The reader belongs to the communities 1 + (reader + k) % 20, where the threads with t % 20 = (reader + k) % 20 lie.
  const home = reader % flooded.communities
  const threads = Array.from({ length: 200 }, (_, index) => threadOf(home + flooded.communities * (index + 1)))
  const community = communityOf(1 + home)
  const long = threadOf(flooded.threads)

  yield* await measurePage(given, {
    name: 'thread of 25',
    paths: threads.map((id) => `/threads/${id}`),
    statements_max: 5,
    p99_max: 40,
    bytes_max: 15_000,
    ratio_min: 0.35,
    rate_min: 1_000,
  })
  const listens = { ...given, cookie: cookieOf(flooded.communities * 2) }
  const last = [`/threads/${long}?before=${flooded.long + 2}`]
  const limits = { statements_max: 5, p99_max: 40, bytes_max: 15_000 }
  yield* await measurePage(listens, { name: 'last page of a thread of 1,000', paths: last, ...limits })
  for (const [name, path, statements_max] of [
    ['home', '/', 9],
    ['community', `/communities/${community}`, 8],
    ['conversations of a community', `/communities/${community}/conversations`, 8],
  ] as const) {
    yield* await measurePage(given, { name, paths: [path], statements_max, p99_max: 60 })
  }

  const memory = (await server.weigh()) / 1e6
  yield { what: 'memory after load', value: memory, unit: 'MB', limit: { atMost: memory_max }, isBinding: true }
  const { startedIn } = server
  const limit = { atMost: 1_500 }
  yield {
    what: 'start to first answer, with a running database',
    value: startedIn,
    unit: 'ms',
    limit,
    isBinding: false,
  }
  yield* measurePeople(given, urls.owner)
  yield* measureConfidentiality()
  yield await measureRechecking(urls.owner)
  yield* await measurePosting({ address: server.address, places: placesOf(cookieOf), seconds })
  yield await measureOwnStart()
  yield* await measureInBrowser(given, 'thread of 25', `/threads/${threads[0]}`)
  yield* await measureInBrowser(given, 'home', '/')
  yield* await measureUploads(server, { cookie: given.cookie, community })
  const listeners = Array.from({ length: 100 }, (_, index) => home + flooded.communities * (index + 1))
  const posting = { address: server.address, cookieOf, thread: threads[0] ?? '', poster: reader, listeners }
  yield* await measureLive(server, posting)
  yield* measureGatherings(server, { urls, secret, seconds })
}

async function* measureManyPeople(server: Server, given: Given): AsyncGenerator<Figure> {
  const { address } = server
  yield* measurePeople({ ...given, address, cookie: cookiesOf(given.secret)(reader) }, given.urls.owner)
}

async function* measureGatherings(server: Server, { urls, secret }: Given): AsyncGenerator<Figure> {
  const given = { owner: urls.owner, cookieOf: cookiesOf(secret), community: 1 + (reader % flooded.communities) }
  yield* await measureRhythms(server, given)
  yield* await measureRoom(server, given)
}

function cookiesOf(secret: string) {
  const seal = { origin: 'http://127.0.0.1', secret }
  return (person: number) => sessionCookie(tokenOf(person), seal).split(';')[0] ?? ''
}

/** Threads of every community, each with the cookie of somebody who belongs there. */
function placesOf(cookieOf: (person: number) => string) {
  return Array.from({ length: 200 }, (_, index) => {
    const number = (index % flooded.communities) + flooded.communities * (1 + Math.floor(index / flooded.communities))
    return { thread: threadOf(number), cookie: cookieOf(number) }
  })
}

async function secretOf({ owner }: Urls): Promise<string> {
  const pool = openPool(owner, { max: 1 })
  const secret = await installationSecret(databaseOn(pool))
  await pool.end()
  return secret
}
