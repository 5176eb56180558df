import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Urls } from '../src/main.ts'

/** The real server in a process of its own. */
export interface Server {
  readonly address: string
  /** Milliseconds from the start of the process to its first page. */
  readonly startedIn: number
  /** Bytes that the process holds, after a collection. */
  weigh(): Promise<number>
  /** Bytes that the process held at most since it was asked last. */
  peak(): Promise<number>
  /** Milliseconds of a core that the process has used. */
  cpu(): Promise<number>
  stop(): Promise<void>
}

const generous = { HEARTH_REQUESTS_PER_MINUTE: '100000000' }

export async function serve(urls: Urls): Promise<Server> {
  const start = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'hearth-bench-'))
  const child = fork(new URL('server.ts', import.meta.url), {
    execArgv: [...process.execArgv, '--expose-gc'],
    env: { ...process.env, BENCH_URLS: JSON.stringify(urls), ...generous, HEARTH_DATA_DIR: folder },
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
    async peak() {
      child.send('peak')
      const [{ peak }] = (await once(child, 'message')) as [{ peak: number }]
      return peak
    },
    async cpu() {
      child.send('cpu')
      const [{ cpu }] = (await once(child, 'message')) as [{ cpu: number }]
      return cpu
    },
    async stop() {
      child.send('stop')
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
