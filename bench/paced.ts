import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

interface Paced {
  readonly address: string
  readonly paths: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly connections: number
  /** Pages a second, asked for evenly, whether those before were answered or not. */
  readonly rate: number
  readonly seconds: number
}

/**
 * How long pages take that come at a steady rate, in milliseconds: 99 of 100 take less. It counts from when each should have
 * been asked for, so that a wait for a connection, or for this program, is part of it.
 */
export async function pacedP99(paced: Paced): Promise<number> {
  const { address, paths, headers, connections, rate, seconds } = paced
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const count = Math.ceil(rate * seconds)
  const start = performance.now()
  const due = (number: number) => start + (number * 1000) / rate
  const asked: Promise<number>[] = []
  try {
    for (let number = 0; number < count; number++) {
      await sleep(Math.max(0, due(number) - performance.now()))
      const url = new URL(paths[number % paths.length] ?? '', address)
      asked.push(answered(url, { agent, headers }).then(() => performance.now() - due(number)))
    }
    const took = (await Promise.all(asked)).toSorted((a, b) => a - b)
    return took[Math.ceil(took.length * 0.99) - 1] ?? 0
  } finally {
    agent.destroy()
  }
}

function answered(url: URL, options: { agent: Agent; headers: Readonly<Record<string, string>> }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  get(url, options, (response) => {
    if (response.statusCode !== 200) reject(new Error(`${url.pathname} answers ${response.statusCode}`))
    response.on('end', resolve).on('error', reject).resume()
  }).on('error', reject)
  return promise
}
