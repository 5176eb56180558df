import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Halt } from '../halt.ts'
import type { Home } from './home.ts'
import { recycledPid, runningPostmaster, type Postmaster } from './postmaster.ts'
import { durable, throwAway } from './settings.ts'

/** The server of this cluster: the one that runs already, or a new one. Waits until it takes connections. */
export async function serverFor(home: Home): Promise<Postmaster> {
  const deadline = Date.now() + 60_000
  let child: ChildProcess | null = null
  let found = runningPostmaster(home.cluster)
  while (!found?.isReady) {
    if (!found && !isRunning(child)) child = await tryAgain(home, child, deadline)
    await pause(20)
    found = runningPostmaster(home.cluster)
  }
  return found
}

async function tryAgain(home: Home, before: ChildProcess | null, deadline: number): Promise<ChildProcess> {
  if (before) {
    const words = lastWords(home.log)
    if (Date.now() > deadline || !passing.test(words)) {
      throw new Halt(`PostgreSQL does not start. Its last words, from ${home.log}:\n${words}`)
    }
    await pause(500)
  }
  return launch(home)
}

/** What a killed server leaves behind, its children's memory above all, may take some seconds to go. */
const passing = /is still in use|already exists|another postmaster|Address already in use/

function launch(home: Home): ChildProcess {
  const log = openSync(home.log, isLarge(home.log) ? 'w' : 'a', 0o600)
  const settings = [...(home.throwAway ? throwAway : durable), ...listening(home)]
  const child = spawn(
    join(home.bin, 'postgres'),
    ['-D', home.cluster, ...settings.flatMap((setting) => ['-c', setting])],
    // Detached, so that Ctrl-C in a terminal reaches Hearth alone and Hearth ends PostgreSQL last.
    { cwd: '/', detached: true, stdio: ['ignore', log, log], env: environment(home), ...home.account },
  )
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
  return child
}

function listening({ cluster, place }: Home): string[] {
  const isSocket = place.host === cluster
  return isSocket
    ? ['listen_addresses=', 'unix_socket_directories=.', `port=${place.port}`]
    : ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${place.port}`]
}

/**
 * After a crash the pid file may name a process number that now belongs to somebody else; PostgreSQL would
 * take it for itself running and refuse. Told that the number is its grandparent's, it knows better.
 */
function environment(home: Home): NodeJS.ProcessEnv {
  const recycled = recycledPid(home.cluster)
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', ...(recycled && { PG_GRANDPARENT_PID: String(recycled) }) }
}

function isRunning(child: ChildProcess | null): boolean {
  return child !== null && child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

function isLarge(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000
}

function lastWords(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
}
