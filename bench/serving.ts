import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Urls } from '../src/main.ts'

/** The real server in a process of its own. */
export interface Server {
  readonly address: string
  /** Milliseconds from the start of the process to its first page. */
  readonly startedIn: number
  /** Bytes that the process holds, after a collection. */
  weigh(): Promise<number>
  stop(): Promise<void>
}

export async function serve(urls: Urls): Promise<Server> {
  const start = performance.now()
  const child = fork(new URL('server.ts', import.meta.url), {
    execArgv: [...process.execArgv, '--expose-gc'],
    env: { ...process.env, BENCH_URLS: JSON.stringify(urls), HEARTH_REQUESTS_PER_MINUTE: '100000000' },
  })
  const [{ address }] = (await once(child, 'message')) as [{ address: string }]
  await (await fetch(`${address}/sign-in`)).text()
  const startedIn = performance.now() - start
  return {
    address,
    startedIn,
    async weigh() {
      child.send('weigh')
      const [{ memory }] = (await once(child, 'message')) as [{ memory: number }]
      return memory
    },
    async stop() {
      child.send('stop')
      await once(child, 'exit')
    },
  }
}
