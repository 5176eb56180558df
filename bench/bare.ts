import type pg from 'pg'
import { execute, openPool } from '#kernel/db.ts'
import type { Statement } from './capture.ts'

export interface BareWork {
  readonly app: string
  readonly statements: readonly Statement[]
  /** The value among the statements' values that is turned round, and what it becomes. */
  readonly turning: string
  readonly values: readonly string[]
  readonly seconds: number
  readonly connections: number
}

/** What the database alone can do: a page's statements in its transaction, role and pool, with nothing around them. */
async function measure(bare: BareWork): Promise<number> {
  const pool = openPool(bare.app, { max: 16, plansOnce: true })
  // Connections are opened and code is compiled before the clock runs, as they are for the pages.
  await rateOf(pool, bare, 1)
  const rate = await rateOf(pool, bare, bare.seconds)
  await pool.end()
  return rate
}

async function rateOf(
  pool: pg.Pool,
  { statements, turning, values, connections }: BareWork,
  seconds: number,
): Promise<number> {
  const started = performance.now()
  const until = started + seconds * 1000
  let done = 0
  const work = async (start: number) => {
    for (let turn = start; performance.now() < until; turn += connections) {
      await once(pool, statements, (value) => (value === turning ? values[turn % values.length] : value))
      done++
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, index) => work(index)))
  return done / ((performance.now() - started) / 1000)
}

/** As `visitsOn` does: the first two travel together, the others follow, and nobody waits for the end of a read. */
async function once(
  pool: pg.Pool,
  statements: readonly Statement[],
  turned: (value: unknown) => unknown,
): Promise<void> {
  const client = await pool.connect()
  const asked = (statement: Statement) => execute(client, { ...statement, values: statement.values.map(turned) })
  const [opening, visit, ...others] = statements
  if (!opening || !visit) throw new Error('a page opens a visit')
  await Promise.all([execute(client, { text: opening.text }), asked(visit)])
  for (const statement of others) await asked(statement)
  void execute(client, { text: 'commit' }).then(() => client.release())
}

process.once('message', (work: BareWork) => {
  void measure(work).then((rate) => process.send?.({ rate }, () => process.exit(0)))
})
