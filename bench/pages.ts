import { fork } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import type { Urls } from '../src/main.ts'
import type { BareWork } from './bare.ts'
import { capture, type Statement } from './capture.ts'
import type { Figure } from './figures.ts'
import { pacedP99 } from './paced.ts'

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
  await ask(bench, page, 2)
  const rounds = await takeTurns(bench, page, statements)
  const { rate, p50, p99 } = middleOf(rounds)
  const paced = await pacedP99({ ...bench, ...page, headers: headersOf(bench), connections, rate: rate / 2 })

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
      value: rate,
      unit: 'pages/s',
      ...(page.rate_min && { limit: { atLeast: page.rate_min } }),
      isBinding: false,
    },
    { what: `${page.name}: p50`, value: p50, unit: 'ms', isBinding: false },
    { what: `${page.name}: p99`, value: p99, unit: 'ms', limit: { atMost: page.p99_max }, isBinding: false },
    {
      what: `${page.name}: p99 at half that rate`,
      value: paced,
      unit: 'ms',
      limit: { atMost: page.p99_max },
      isBinding: false,
    },
  ]
  if (page.ratio_min === undefined) return figures

  return [
    ...figures,
    {
      what: `${page.name}: the same statements bare`,
      value: median(rounds.map((round) => round.bare)),
      unit: 'times/s',
      isBinding: false,
    },
    {
      what: `${page.name}: rate of pages to bare statements`,
      value: median(rounds.map((round) => round.rate / round.bare)),
      unit: '',
      limit: { atLeast: page.ratio_min },
      isBinding: true,
    },
  ]
}

interface Round {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  /** How often the same statements are answered with nothing around them. */
  readonly bare: number
}

/** Pages and bare statements in turns, each as long as the other: what else the machine does falls on both alike. */
async function takeTurns(bench: Bench, page: Page, statements: readonly Statement[]): Promise<Round[]> {
  const count = page.ratio_min === undefined ? 1 : turns
  const rounds: Round[] = []
  for (let round = 0; round < count; round++) {
    const { requests, duration, latency, non2xx } = await ask(bench, page, count === 1 ? bench.seconds : lasting(bench))
    if (non2xx > 0) throw new Error(`${page.name}: ${non2xx} answers were refusals`)
    const bare = page.ratio_min === undefined ? 0 : await bareRate(bareWork(bench, page, statements))
    rounds.push({ rate: requests.total / duration, p50: latency.p50, p99: latency.p99, bare })
  }
  return rounds
}

const turns = 5

/** How long a turn takes, in whole seconds. */
const lasting = ({ seconds }: Bench) => Math.max(1, Math.round(seconds / 4))

function bareWork(bench: Bench, { paths }: Page, statements: readonly Statement[]): BareWork {
  const values = paths.map((path) => path.split('/')[2]?.split('?')[0] ?? '')
  return { app: bench.urls.app, statements, turning: values[0] ?? '', values, seconds: lasting(bench), connections }
}

function middleOf(rounds: readonly Round[]): Pick<Round, 'rate' | 'p50' | 'p99'> {
  const middle = (of: (round: Round) => number) => median(rounds.map(of))
  return { rate: middle(({ rate }) => rate), p50: middle(({ p50 }) => p50), p99: middle(({ p99 }) => p99) }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

const headersOf = ({ cookie }: Bench) => ({ cookie, 'accept-encoding': 'gzip, deflate, br, zstd' })

function ask(bench: Bench, { paths }: Page, duration: number): Promise<autocannon.Result> {
  const { address } = bench
  const headers = headersOf(bench)
  return autocannon({
    url: address,
    connections,
    duration,
    requests: paths.map((path) => ({ method: 'GET', path, headers })),
  })
}

async function compressedBytes(bench: Bench, path: string): Promise<number> {
  const result = await autocannon({
    url: bench.address,
    connections: 1,
    amount: 1,
    requests: [{ method: 'GET', path, headers: headersOf(bench) }],
  })
  return result.throughput.total
}

async function bareRate(work: BareWork): Promise<number> {
  const child = fork(new URL('bare.ts', import.meta.url))
  child.send(work)
  const [{ rate }] = (await once(child, 'message')) as [{ rate: number }]
  return rate
}
