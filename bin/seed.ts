import { databaseOn, openPool } from '#kernel/db.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { isEmpty, seedDemo } from '../world/demo/seed.ts'
import { configFor } from './config.ts'
import { reachDatabase } from './postgres/open.ts'
import type { Urls } from './postgres/urls.ts'

export async function run(): Promise<number> {
  const database = await reachDatabase(configFor('development'))
  try {
    await migrate(database.owner)
    const isSeeded = await seedIfEmpty(database)
    process.stdout.write(
      isSeeded ? 'The demonstration network is there.\n' : 'There is something already: nothing done.\n',
    )
    return isSeeded ? 0 : 1
  } finally {
    await database.stop()
  }
}

/** Fills the database with the demonstration network where there is nothing yet, and answers whether it did. */
export async function seedIfEmpty({ owner }: Urls): Promise<boolean> {
  const pool = openPool(owner, { max: 1 })
  try {
    const db = databaseOn(pool)
    const hadNothing = await isEmpty(db)
    if (hadNothing) await seedDemo(db, Temporal.Now.instant())
    return hadNothing
  } finally {
    await pool.end()
  }
}
