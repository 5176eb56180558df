import type { Config } from '../../src/config.ts'
import { prepareGiven } from './given.ts'
import { homeIn } from './home.ts'
import { openOwn, reachOwn } from './own.ts'
import { prepareDatabase } from './roles.ts'
import { serverFor } from './server.ts'
import { clearFolder, throwAwayFolder } from './throw-away.ts'
import type { Urls } from './urls.ts'

/** A database with its three roles, and what to do when one is done with it. */
export interface ReachedDatabase extends Urls {
  readonly stop: () => Promise<void>
}

/** A database that is ours alone: ready to be migrated, and kept running. */
export interface OpenDatabase extends ReachedDatabase {
  /** Says where Hearth answers, for whoever tries to start a second one on the same data. */
  readonly announce: (address: string) => Promise<void>
  /** Settles with an exit code when the database is lost for good. */
  readonly failed: Promise<number>
}

/** The database of this configuration: the one it names, or one of its own in the data folder. */
export function openDatabase({ databaseUrl, dataFolder }: Place): Promise<OpenDatabase> {
  return databaseUrl ? openGiven(databaseUrl) : openOwn(dataFolder)
}

/** The same database for a command of its own, beside a Hearth that serves or without one. */
export function reachDatabase({ databaseUrl, dataFolder }: Place): Promise<ReachedDatabase> {
  return databaseUrl ? openGiven(databaseUrl) : reachOwn(dataFolder)
}

type Place = Pick<Config, 'databaseUrl' | 'dataFolder'>

/** A database in a folder of its own that is gone after `stop`. Its owner may make further databases. */
export async function openThrowAway(): Promise<ReachedDatabase> {
  const folder = throwAwayFolder()
  const home = await homeIn(folder, true)
  await serverFor(home)
  const urls = await prepareDatabase(home)
  return {
    ...urls,
    stop: () => clearFolder(folder),
  }
}

/** Several Hearths may share one database, so nothing is locked and nothing is stopped. */
async function openGiven(databaseUrl: string): Promise<OpenDatabase> {
  const nothing = () => Promise.resolve()
  return {
    ...(await prepareGiven(databaseUrl)),
    announce: nothing,
    failed: new Promise(() => undefined),
    stop: nothing,
  }
}
