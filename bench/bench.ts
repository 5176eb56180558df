import { databaseOn, openPool } from '#kernel/db.ts'
import { installationSecret } from '#kernel/installation.ts'
import { sessionCookie } from '../src/people/index.ts'
import type { Urls } from '../src/main.ts'
import { lineOf, isMet, type Figure } from './figures.ts'
import { communityOf, flood, flooded, threadOf, tokenOf } from './flood.ts'
import { measureLive } from './live.ts'
import { measurePage } from './pages.ts'
import { serve, type Server } from './serving.ts'

const reader = 45
const memory_max = 200

/** The fixed workloads on a flooded database. Prints each figure beside its limit; false where a binding one is missed. */
export async function bench(urls: Urls, seconds: number): Promise<boolean> {
  const started = performance.now()
  await flood(urls.owner)
  console.log(`Flooded in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  const secret = await secretOf(urls)
  const server = await serve(urls)
  try {
    const figures = await measure(server, { urls, secret, seconds })
    console.log(figures.map(lineOf).join('\n'))
    return figures.every((figure) => !figure.isBinding || isMet(figure))
  } finally {
    await server.stop()
  }
}

interface Given {
  readonly urls: Urls
  readonly secret: string
  readonly seconds: number
}

async function measure(server: Server, { urls, secret, seconds }: Given): Promise<Figure[]> {
  const seal = { origin: 'http://127.0.0.1', secret }
  const cookieOf = (person: number) => sessionCookie(tokenOf(person), seal).split(';')[0] ?? ''
  const given = { urls, secret, seconds, address: server.address, cookie: cookieOf(reader) }
  // The reader belongs to the communities 1 + (reader + k) % 20, where the threads with t % 20 = (reader + k) % 20 lie.
  const home = reader % flooded.communities
  const threads = Array.from({ length: 200 }, (_, index) => threadOf(home + flooded.communities * (index + 1)))
  const community = communityOf(1 + home)
  const long = threadOf(flooded.threads)

  const figures = [
    ...(await measurePage(given, {
      name: 'thread of 25',
      paths: threads.map((id) => `/threads/${id}`),
      statements_max: 5,
      p99_max: 40,
      bytes_max: 15_000,
      ratio_min: 0.35,
      rate_min: 1_000,
    })),
    ...(await measurePage(
      { ...given, cookie: cookieOf(flooded.communities * 2) },
      {
        name: 'last page of a thread of 1,000',
        paths: [`/threads/${long}?before=${flooded.long + 2}`],
        statements_max: 5,
        p99_max: 40,
        bytes_max: 15_000,
      },
    )),
    ...(await measurePage(given, { name: 'home', paths: ['/'], statements_max: 8, p99_max: 60 })),
    ...(await measurePage(given, {
      name: 'community',
      paths: [`/communities/${community}`],
      statements_max: 8,
      p99_max: 60,
    })),
    ...(await measurePage(given, {
      name: 'conversations of a community',
      paths: [`/communities/${community}/conversations`],
      statements_max: 8,
      p99_max: 60,
    })),
  ]
  const weight = await server.weigh()
  const listeners = Array.from({ length: 100 }, (_, index) => home + flooded.communities * (index + 1))
  return [
    ...figures,
    { what: 'memory after load', value: weight / 1e6, unit: 'MB', limit: { atMost: memory_max }, isBinding: true },
    {
      what: 'start to listening, with a running database',
      value: server.startedIn,
      unit: 'ms',
      limit: { atMost: 1_500 },
      isBinding: false,
    },
    ...(await measureLive(server, {
      address: server.address,
      cookieOf,
      thread: threads[0] ?? '',
      poster: reader,
      listeners,
    })),
  ]
}

async function secretOf({ owner }: Urls): Promise<string> {
  const pool = openPool(owner, { max: 1 })
  const secret = await installationSecret(databaseOn(pool))
  await pool.end()
  return secret
}
