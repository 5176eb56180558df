import { Agent, request } from 'node:http'
import { stringify } from 'node:querystring'
import type { Figure } from './figures.ts'
import { bodies } from './text.ts'

interface Posting {
  readonly address: string
  /** A thread each, with the cookie of somebody who belongs where it is. */
  readonly places: readonly { readonly thread: string; readonly cookie: string }[]
  readonly seconds: number
}

const connections = 16
const agent = new Agent({ keepAlive: true, maxSockets: connections })

/** Replies posted by as many at once, each looked through before it is kept. */
export async function measurePosting({ address, places, seconds }: Posting): Promise<Figure[]> {
  const words = bodies(100)
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  const one = async (worker: number) => {
    for (let turn = 0; performance.now() < end; turn++) {
      const place = places[(worker + turn * connections) % places.length]
      const body = words[(worker + turn) % words.length] ?? ''
      const began = performance.now()
      if (place) await post(`${address}/threads/${place.thread}/replies`, place.cookie, body)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, worker) => one(worker)))
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  const rate = times.length / seconds
  return [
    { what: `replies posted at ${connections} connections`, value: rate, unit: 'posts/s', isBinding: false },
    { what: 'posting: p50', value: at(0.5), unit: 'ms', isBinding: false },
    { what: 'posting: p99', value: at(0.99), unit: 'ms', limit: { atMost: 60 }, isBinding: false },
  ]
}

function post(url: string, cookie: string, body: string): Promise<void> {
  const form = stringify({ body })
  const headers = {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(form),
  }
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { agent, method: 'POST', headers: { ...headers, 'sec-fetch-site': 'same-origin' } },
      (answer) => {
        answer.resume()
        answer.on('end', () =>
          answer.statusCode === 303 ? resolve() : reject(new Error(`answered ${answer.statusCode}`)),
        )
      },
    )
    asked.on('error', reject)
    asked.end(form)
  })
}
