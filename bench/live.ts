import { Agent, get, request, type IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Figure } from './figures.ts'
import type { Server } from './serving.ts'

interface Listening {
  readonly address: string
  readonly cookieOf: (person: number) => string
  readonly thread: string
  readonly poster: number
  /** People who belong where the thread is. */
  readonly listeners: readonly number[]
}

const agent = new Agent({ keepAlive: true, maxSockets: Infinity })

/** A reply posted until others hear of it, with a thousand connections open; then what two thousand weigh. */
export async function measureLive(server: Server, given: Listening): Promise<Figure[]> {
  const before = await server.weigh()
  const streams = await openStreams(given, 1_000)
  const heard = await timesToHear(streams, given, 100)
  streams.push(...(await openStreams(given, 1_000)))
  await setTimeout(500)
  const after = await server.weigh()
  for (const stream of streams) stream.destroy()

  const sorted = heard.toSorted((a, b) => a - b)
  return [
    {
      what: 'live: reply posted to heard by another, p50',
      value: sorted[Math.floor(sorted.length / 2)] ?? 0,
      unit: 'ms',
      isBinding: false,
    },
    {
      what: 'live: the same, p99, with 1,000 open connections',
      value: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
      unit: 'ms',
      limit: { atMost: 100 },
      isBinding: false,
    },
    {
      what: 'live: 2,000 open connections weigh',
      value: (after - before) / 1e6,
      unit: 'MB',
      limit: { atMost: 60 },
      isBinding: true,
    },
  ]
}

function openStreams({ address, cookieOf, listeners }: Listening, count: number): Promise<IncomingMessage[]> {
  const one = (index: number) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const person = listeners[index % listeners.length] ?? 0
      get(`${address}/live`, { agent, headers: { cookie: cookieOf(person) } }, resolve).on('error', reject)
    })
  return Promise.all(Array.from({ length: count }, (_, index) => one(index)))
}

async function timesToHear(streams: readonly IncomingMessage[], given: Listening, replies: number): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < replies; turn++) {
    const stream = streams[(turn * 7) % streams.length]
    if (!stream) continue
    const start = performance.now()
    const heard = hearFrom(stream, given.thread)
    await post(given, `Reply number ${turn}`)
    await heard
    times.push(performance.now() - start)
  }
  return times
}

function hearFrom(stream: IncomingMessage, thread: string): Promise<void> {
  return new Promise((resolve) => {
    const listen = (chunk: Buffer) => {
      if (!chunk.toString().includes(thread)) return
      stream.off('data', listen)
      resolve()
    }
    stream.on('data', listen)
  })
}

function post({ address, cookieOf, thread, poster }: Listening, body: string): Promise<void> {
  const headers = {
    cookie: cookieOf(poster),
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  return new Promise((resolve, reject) => {
    const sent = request(`${address}/threads/${thread}/replies`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 303 ? resolve() : reject(new Error(`posting answers ${answer.statusCode}`)),
      )
    })
    sent.on('error', reject)
    sent.end(new URLSearchParams({ body }).toString())
  })
}
