// A program that tests kill: it opens the database of a folder and says, row by row, what it has committed.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Halt } from '../../halt.ts'
import { firstSignal } from '../../signals.ts'
import { openOwn } from '../own.ts'

try {
  await hold(process.argv[2] ?? '')
} catch (error) {
  console.log(error instanceof Halt ? `halt ${error.message}` : String(error))
}
process.exit()

async function hold(dataFolder: string): Promise<void> {
  const told = new AbortController()
  void firstSignal().then(() => told.abort())
  const database = await openOwn(dataFolder)
  await database.announce('http://127.0.0.1:1234')
  const pool = new pg.Pool({ connectionString: database.owner, max: 1 })
  pool.on('error', () => undefined)
  await pool.query('create table if not exists kept ()')
  const { rows } = await pool.query<{ count: string }>('select count(*) from kept')
  console.log(`found ${rows[0]?.count}`)
  await writeUntil(told.signal, pool)
  await pool.end()
  await database.stop()
}

async function writeUntil(told: AbortSignal, pool: pg.Pool): Promise<void> {
  let kept = 0
  while (!told.aborted) {
    try {
      await pool.query('insert into kept default values')
      kept += 1
      console.log(`kept ${kept}`)
    } catch {
      await pause(50)
    }
  }
}
