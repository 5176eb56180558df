import { migrate } from '../src/kernel/migrate.ts'
import { configFor } from './config.ts'
import { openDatabase } from './postgres/open.ts'

export async function run(): Promise<number> {
  const database = await openDatabase(configFor('production'))
  try {
    const applied = await migrate(database.owner)
    process.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The database is up to date.\n')
    return 0
  } finally {
    await database.stop()
  }
}
