import { databaseOn, openPool, type Db } from '#kernel/db.ts'
import { migrate } from '../src/kernel/migrate.ts'
import type { Config } from '../src/config.ts'
import { storeFor } from '../src/main.ts'
import { isEmpty, seedDemo } from '../world/demo/seed.ts'
import { seedFiles } from '../world/demo/seed-files.ts'
import { configFor } from './config.ts'
import { reachDatabase } from './postgres/open.ts'
import type { Urls } from './postgres/urls.ts'

export async function run(): Promise<number> {
  const config = configFor('development')
  const database = await reachDatabase(config)
  try {
    await migrate(database.owner)
    const isSeeded = await seedIfEmpty(database, config)
    process.stdout.write(
      isSeeded ? 'The demonstration network is there.\n' : 'There is something already: nothing done.\n',
    )
    return isSeeded ? 0 : 1
  } finally {
    await database.stop()
  }
}

/** Fills the database with the demonstration network where there is nothing yet, and answers whether it did. */
export async function seedIfEmpty({ owner }: Urls, config: Config): Promise<boolean> {
  const pool = openPool(owner, { max: 1 })
  try {
    const db = databaseOn(pool)
    const hadNothing = await isEmpty(db)
    if (hadNothing) await fill(db, config)
    return hadNothing
  } finally {
    await pool.end()
  }
}

async function fill(db: Db, config: Config): Promise<void> {
  const now = Temporal.Now.instant()
  await seedDemo(db, now)
  await seedFiles(db, await storeFor(config), now)
}
