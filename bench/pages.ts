import { fork } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import type { Urls } from '../src/main.ts'
import type { BareWork } from './bare.ts'
import { capture } from './capture.ts'
import type { Figure } from './figures.ts'

export interface Bench {
  readonly urls: Urls
  readonly secret: string
  readonly address: string
  readonly cookie: string
  readonly seconds: number
}

interface Page {
  readonly name: string
  readonly paths: readonly string[]
  readonly statements_max: number
  readonly p99_max: number
  readonly bytes_max?: number
  readonly ratio_min?: number
  readonly rate_min?: number
}

const connections = 16

/** One page, asked for by many at once, beside what its statements cost alone in the same run. */
export async function measurePage(bench: Bench, page: Page): Promise<Figure[]> {
  const [first = ''] = page.paths
  const { statements, status } = await capture(bench.urls, bench.secret, first, bench.cookie)
  if (status !== 200) throw new Error(`${first} answers ${status}`)
  const bytes = await compressedBytes(bench, first)
  await ask(bench, page, 1)
  const { requests, latency, non2xx } = await ask(bench, page, bench.seconds)
  if (non2xx > 0) throw new Error(`${page.name}: ${non2xx} answers were refusals`)

  const figures: Figure[] = [
    {
      what: `${page.name}: statements`,
      value: statements.length,
      unit: '',
      limit: { atMost: page.statements_max },
      isBinding: true,
    },
    {
      what: `${page.name}: bytes, compressed`,
      value: bytes,
      unit: 'bytes',
      ...(page.bytes_max && { limit: { atMost: page.bytes_max } }),
      isBinding: true,
    },
    {
      what: `${page.name}: rate at ${connections} connections`,
      value: requests.average,
      unit: 'pages/s',
      ...(page.rate_min && { limit: { atLeast: page.rate_min } }),
      isBinding: false,
    },
    { what: `${page.name}: p50`, value: latency.p50, unit: 'ms', isBinding: false },
    { what: `${page.name}: p99`, value: latency.p99, unit: 'ms', limit: { atMost: page.p99_max }, isBinding: false },
  ]
  if (page.ratio_min === undefined) return figures

  const turning = first.split('/')[2]?.split('?')[0] ?? ''
  const values = page.paths.map((path) => path.split('/')[2]?.split('?')[0] ?? '')
  const bare = await bareRate({ app: bench.urls.app, statements, turning, values, seconds: bench.seconds, connections })
  return [
    ...figures,
    { what: `${page.name}: the same statements bare`, value: bare, unit: 'times/s', isBinding: false },
    {
      what: `${page.name}: rate of pages to bare statements`,
      value: requests.average / bare,
      unit: '',
      limit: { atLeast: page.ratio_min },
      isBinding: true,
    },
  ]
}

function ask({ address, cookie }: Bench, { paths }: Page, duration: number): Promise<autocannon.Result> {
  const headers = { cookie, 'accept-encoding': 'gzip, deflate, br, zstd' }
  return autocannon({
    url: address,
    connections,
    duration,
    requests: paths.map((path) => ({ method: 'GET', path, headers })),
  })
}

async function compressedBytes({ address, cookie }: Bench, path: string): Promise<number> {
  const result = await autocannon({
    url: address,
    connections: 1,
    amount: 1,
    requests: [{ method: 'GET', path, headers: { cookie, 'accept-encoding': 'gzip, deflate, br, zstd' } }],
  })
  return result.throughput.total
}

async function bareRate(work: BareWork): Promise<number> {
  const child = fork(new URL('bare.ts', import.meta.url))
  child.send(work)
  const [{ rate }] = (await once(child, 'message')) as [{ rate: number }]
  return rate
}
