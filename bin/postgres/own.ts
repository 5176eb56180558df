import { endServer, politely } from './ending.ts'
import { homeIn, type Home } from './home.ts'
import { takeLock, type Lock } from './lock.ts'
import type { OpenDatabase, ReachedDatabase } from './open.ts'
import { runningPostmaster } from './postmaster.ts'
import { prepareDatabase, urlsOf } from './roles.ts'
import { serverFor } from './server.ts'

/** Our own server, on this data alone. Should it break while we run, it is started again. */
export async function openOwn(dataFolder: string): Promise<OpenDatabase> {
  const home = await homeIn(dataFolder, false)
  const guard = new AbortController()
  const held: Held = { lock: await lockServer(home), address: null }
  const urls = await prepareDatabase(home)
  return {
    ...urls,
    announce: (address) => {
      held.address = address
      return held.lock.announce(address)
    },
    failed: keepRunning(home, held, guard.signal),
    stop: async () => {
      guard.abort()
      await held.lock.release()
      await endServer(home.cluster, politely)
    },
  }
}

/** The database of a Hearth that runs, or opened for the time of one command. */
export async function reachOwn(dataFolder: string): Promise<ReachedDatabase> {
  const home = await homeIn(dataFolder, false)
  if (!runningPostmaster(home.cluster)?.isReady) return openOwn(dataFolder)
  return { ...urlsOf(home), stop: () => Promise.resolve() }
}

interface Held {
  lock: Lock
  address: string | null
}

async function lockServer(home: Home): Promise<Lock> {
  await serverFor(home)
  return takeLock(home.place, home.passwords.admin)
}

/** Answers with an exit code when it has to give up, and never otherwise. */
async function keepRunning(home: Home, held: Held, ending: AbortSignal): Promise<number> {
  try {
    await held.lock.lost
    if (ending.aborted) return await never
    process.stderr.write('PostgreSQL stopped unexpectedly. It is started again.\n')
    held.lock = await lockServer(home)
    if (held.address !== null) await held.lock.announce(held.address)
  } catch (error) {
    process.stderr.write(`PostgreSQL stopped and cannot be started again. ${String(error)}\n`)
    return 1
  }
  return keepRunning(home, held, ending)
}

const never = new Promise<number>(() => undefined)
