import { migrate } from '../../src/kernel/migrate.ts'
import { openThrowAway } from './open.ts'
import { clearLeftovers } from './throw-away.ts'
import type { Urls } from './urls.ts'

/** Gives work a migrated, empty database that is gone afterwards. */
export async function withScratchDatabase<T>(work: (owner: string, urls: Urls) => Promise<T>): Promise<T> {
  await clearLeftovers()
  const database = await openThrowAway()
  try {
    await migrate(database.owner)
    return await work(database.owner, database)
  } finally {
    await database.stop()
  }
}
