import { sql } from 'kysely'
import type { Db } from './db.ts'

/** Runs `work` within the transaction of `db` so that its failure undoes it alone, and what is around it goes on. */
export async function attempt<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await sql`savepoint attempt`.execute(db)
  try {
    const result = await work()
    await sql`release savepoint attempt`.execute(db)
    return result
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(db)
    throw error
  }
}
