import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from '../bin/free-port.ts'
import { clearFolder, throwAwayFolder } from '../bin/postgres/throw-away.ts'
import { projectFolder } from '../bin/project.ts'
import { environmentWith } from '../src/config.ts'
import type { Figure } from './figures.ts'

/** `./hearth start` with a PostgreSQL of its own, on data that is there: from the command to the first page. */
export async function measureOwnStart(): Promise<Figure> {
  const folder = throwAwayFolder()
  try {
    await startOnce(folder)
    const value = await startOnce(folder)
    const limit = { atMost: 3_000 }
    return { what: 'start to first answer, with its own database', value, unit: 'ms', limit, isBinding: false }
  } finally {
    await clearFolder(folder)
  }
}

/** Milliseconds until the first page was read. */
async function startOnce(folder: string): Promise<number> {
  const begun = performance.now()
  const child = spawn(join(projectFolder, 'hearth'), ['start'], {
    env: environmentWith({ HEARTH_DATA_DIR: folder, PORT: String(await freePort()), HEARTH_LOG_LEVEL: 'error' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const address = await addressOf(child)
    // The next start may get the same port, and must not be asked over a connection to this one.
    await (await fetch(address, { headers: { connection: 'close' } })).text()
    return performance.now() - begun
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += String(chunk)
      const address = /Hearth answers at (\S+)/.exec(output)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => reject(new Error('Hearth ended before it answered')))
  })
}
