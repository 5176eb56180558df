import { rmSync } from 'node:fs'
import type { Config } from '../../src/config.ts'
import { prepareGiven } from './given.ts'
import { homeIn } from './home.ts'
import { takeLock } from './lock.ts'
import { prepareDatabase } from './roles.ts'
import { serverFor, stopServer } from './server.ts'
import { throwAwayFolder } from './throw-away.ts'
import type { Urls } from './urls.ts'

/** A database that is ready for Hearth's migrations and its three roles. */
export interface OpenDatabase extends Urls {
  /** Says where Hearth answers, for whoever tries to start a second one on the same data. */
  readonly announce: (address: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** The database of this configuration: the one it names, or one of its own in the data folder. */
export function openDatabase({
  databaseUrl,
  dataFolder,
}: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<OpenDatabase> {
  return databaseUrl ? openGiven(databaseUrl) : openOwn(dataFolder)
}

/** A database in a folder of its own that is gone after `stop`. Its owner may make further databases. */
export async function openThrowAway(): Promise<Omit<OpenDatabase, 'announce'>> {
  const folder = throwAwayFolder()
  const home = homeIn(folder, true)
  const urls = await prepareDatabase(await serverFor(home), home.passwords, true)
  return {
    ...urls,
    stop: async () => {
      await stopServer(home)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function openOwn(dataFolder: string): Promise<OpenDatabase> {
  const home = homeIn(dataFolder, false)
  const server = await serverFor(home)
  const lock = await takeLock(server, home.passwords.admin)
  return {
    ...(await prepareDatabase(server, home.passwords, false)),
    announce: lock.announce,
    stop: async () => {
      await lock.release()
      await stopServer(home)
    },
  }
}

/** Several Hearths may share one database, so nothing is locked and nothing is stopped. */
async function openGiven(databaseUrl: string): Promise<OpenDatabase> {
  const nothing = () => Promise.resolve()
  return { ...(await prepareGiven(databaseUrl)), announce: nothing, stop: nothing }
}
