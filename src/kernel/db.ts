import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import {
  DefaultQueryExecutor,
  Kysely,
  LimitNode,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  Transaction,
  ValueNode,
  type Driver,
} from 'kysely'
import pg from 'pg'
import type { Database } from '#database'

export type Db = Kysely<Database>
export type Tx = Transaction<Database>

/** Anything that takes a statement: a pool, or one client of it. */
type Speaker = pg.Pool | pg.ClientBase

export interface PoolOptions {
  readonly max?: number
  /** Pipelining lets a request's first statements travel together. */
  readonly pipeline?: boolean
  /** Statements are planned once a connection, not once a value: docs/decisions/0043. */
  readonly plansOnce?: boolean
}

export function openPool(
  connectionString: string,
  { max = 10, pipeline = true, plansOnce }: PoolOptions = {},
): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, pipeline, types })
  // A client that loses its server is replaced by the pool, and whoever used it is told by its query. Without
  // listeners the loss would end the program.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    if (plansOnce) client.query('set plan_cache_mode = force_generic_plan', () => {})
  })
  return pool
}

/** A database on a pool, for work that acts for nobody: each statement or transaction takes a client of its own. */
export function databaseOn(pool: pg.Pool): Db {
  return new Kysely<Database>({ dialect: dialect(new PoolDriver(pool)) })
}

/** Runs the whole of `work` or none of it; inside something larger, it is part of that. */
export function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Tx) : db.transaction().execute(work)
}

const bound = new WeakMap<pg.ClientBase, Tx>()

/**
 * The transaction that is open on this client. Beginning and ending it is the caller's part. Statements asked for side by
 * side leave together, and are answered in their order.
 */
export function transactionOn(client: pg.ClientBase): Tx {
  const known = bound.get(client)
  if (known) return known
  const spoken = dialect(new ClientDriver(client))
  const executor = new DefaultQueryExecutor(spoken.createQueryCompiler(), spoken.createAdapter(), {
    provideConnection: (work) => work(new Connection(client)),
  })
  const made: Tx = new Transaction<Database>({
    config: { dialect: spoken },
    dialect: spoken,
    driver: spoken.createDriver(),
    executor,
  })
  bound.set(client, made)
  return made
}

/**
 * Executes one statement, by callback: the driver's own promises hold every answer until the next full collection,
 * which makes those frequent. docs/decisions/0016 has the figures.
 */
export async function execute<R extends pg.QueryResultRow>(
  speaker: Speaker,
  config: pg.QueryConfig,
): Promise<pg.QueryResult<R>> {
  if (!(speaker instanceof pg.Pool)) hold(speaker)
  try {
    return await new Promise((resolve, reject) => {
      speaker.query<R>(config, (error, result) => (error ? reject(error) : resolve(result)))
    })
  } catch (error) {
    // The trace of whoever asked says more than that of the socket which brought the answer.
    if (error instanceof Error) Error.captureStackTrace(error)
    throw error
  }
}

const held = new WeakSet<pg.ClientBase>()

/** What is asked for at once leaves in one write: a system call saved is a tenth of a small page. */
function hold(client: pg.ClientBase): void {
  if (held.has(client)) return
  held.add(client)
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  stream.cork()
  // Ticks come when all that waits for a promise has run.
  queueMicrotask(() =>
    process.nextTick(() => {
      held.delete(client)
      stream.uncork()
    }),
  )
}

/** The name of the constraint that a statement broke, or null where the error is another. */
export function brokenConstraint(error: unknown): string | null {
  return error instanceof pg.DatabaseError && error.code?.startsWith('23') ? (error.constraint ?? null) : null
}

/** Whether PostgreSQL undid a transaction because it and another each waited for what the other held. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '40P01'
}

const names = new Map<string, string>()

/** Every statement is prepared under a name made from its text, so that it is planned once a connection. */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha1').update(text).digest('base64url')
  names.set(text, name)
  return name
}

class Connection implements DatabaseConnection {
  readonly speaker: Speaker
  constructor(speaker: Speaker) {
    this.speaker = speaker
  }

  async executeQuery<R>({ sql: text, parameters }: CompiledQuery) {
    const values = parameters.map((value) => (isTime(value) ? value.toString() : value))
    const { rows, rowCount } = await execute(this.speaker, { name: statementName(text), text, values })
    return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) }
  }

  // oxlint-disable-next-line require-yield -- the interface asks for it; nothing here streams from the database
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Read by key, a page at a time.')
  }
}

function isTime(value: unknown): value is Temporal.Instant | Temporal.PlainDate | Temporal.PlainDateTime {
  const { Instant, PlainDate, PlainDateTime } = Temporal
  return value instanceof Instant || value instanceof PlainDate || value instanceof PlainDateTime
}

class PoolDriver implements Driver {
  readonly pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.pool = pool
  }
  async init() {}
  async acquireConnection() {
    return new Connection(await this.pool.connect())
  }
  async beginTransaction(connection: Connection) {
    await execute(connection.speaker, { text: 'begin' })
  }
  async commitTransaction(connection: Connection) {
    await execute(connection.speaker, { text: 'commit' })
  }
  async rollbackTransaction(connection: Connection) {
    await execute(connection.speaker, { text: 'rollback' })
  }
  async releaseConnection(connection: Connection) {
    const client = connection.speaker as pg.PoolClient
    client.release()
  }
  async destroy() {
    await this.pool.end()
  }
}

class ClientDriver implements Driver {
  readonly connection: Connection
  constructor(client: pg.ClientBase) {
    this.connection = new Connection(client)
  }
  async init() {}
  async acquireConnection() {
    return this.connection
  }
  async beginTransaction() {}
  async commitTransaction() {}
  async rollbackTransaction() {}
  async releaseConnection() {}
  async destroy() {}
}

function dialect(driver: Driver) {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new Compiler(),
  }
}

/** How much is asked for is a constant of ours: written out, a plan that was made with it can be kept. */
class Compiler extends PostgresQueryCompiler {
  protected override visitLimit({ limit }: LimitNode): void {
    if (!ValueNode.is(limit) || !Number.isInteger(limit.value)) return super.visitLimit(LimitNode.create(limit))
    this.append(`limit ${String(limit.value)}`)
  }
}

const timestamptz = 1184
const date = 1082
const timestamp = 1114
const firstOfOurs = 16_384

/** Moments are `Temporal.Instant`, days `Temporal.PlainDate`, times on a wall `Temporal.PlainDateTime`, and an array of one of our enums is an array. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === timestamptz) return (text: string) => Temporal.Instant.from(text)
    if (oid === date) return (text: string) => Temporal.PlainDate.from(text)
    if (oid === timestamp) return (text: string) => Temporal.PlainDateTime.from(text)
    if (oid >= firstOfOurs) return listOrText
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the driver passes any oid, its types know a few
    return pg.types.getTypeParser(oid, format)
  },
}

function listOrText(text: string): string | string[] {
  if (!text.startsWith('{')) return text
  return text === '{}' ? [] : text.slice(1, -1).split(',')
}
