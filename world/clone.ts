import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { databaseOn, openPool, type Db } from '#kernel/db.ts'
import { visitsOn, type Visits } from '#kernel/visit.ts'
import { testMasks } from './seal.ts'

/** A database that is a copy of another, with the connections a program needs. */
export interface Clone {
  readonly name: string
  readonly visits: Visits
  readonly system: Db
  readonly door: Db
  readonly doorPool: pg.Pool
  readonly urls: Urls
  /** Statements that the serving role has sent, beginnings included, ends left out. */
  statements(): number
  /** Resolves when nothing is under way that an answer did not wait for. */
  quiet(): Promise<void>
  close(): Promise<void>
  drop(): Promise<void>
}

export interface Urls {
  readonly owner: string
  readonly app: string
  readonly door: string
}

const server = new pg.Pool({ connectionString: given('HEARTH_TEST_SERVER'), max: 1, allowExitOnIdle: true })

/** Copies the database `template`, which nobody may be connected to. */
export async function openClone(template: string): Promise<Clone> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await server.query(`create database ${name} template ${template} strategy file_copy`)
  return openNamed(name)
}

export async function openNamed(name: string): Promise<Clone> {
  const urls = {
    owner: on('HEARTH_TEST_OWNER', name),
    app: on('HEARTH_TEST_APP', name),
    door: on('HEARTH_TEST_DOOR', name),
  }
  const [app, owner, doorPool] = [
    openPool(urls.app, { max: 4, plansOnce: true }),
    openPool(urls.owner, { max: 3 }),
    openPool(urls.door, { max: 2 }),
  ]
  let statements = 0
  app.on('connect', (client) => {
    const query = client.query.bind(client)
    client.query = ((config: string | pg.QueryConfig, ...rest: []) => {
      const text = typeof config === 'string' ? config : config.text
      if (text !== 'commit' && text !== 'rollback') statements++
      return query(config as string, ...rest)
    }) as typeof client.query
  })

  const close = async () => {
    await Promise.all([app.end(), owner.end(), doorPool.end()])
  }
  return {
    name,
    urls,
    visits: visitsOn(app, testMasks),
    system: databaseOn(owner),
    door: databaseOn(doorPool),
    doorPool,
    statements: () => statements,
    quiet: async () => {
      do await setTimeout(1)
      while ([owner, doorPool].some(isBusy))
    },
    close,
    drop: async () => {
      await close()
      await dropDatabase(name)
    },
  }
}

function isBusy({ totalCount, idleCount, waitingCount }: pg.Pool): boolean {
  return totalCount > idleCount || waitingCount > 0
}

/** The server takes a moment to notice that a connection has ended, and drops nothing before that. */
export async function dropDatabase(name: string, tries = 100): Promise<void> {
  try {
    await server.query(`drop database if exists ${name}`)
  } catch (error) {
    if (tries === 0) throw error
    await setTimeout(20)
    await dropDatabase(name, tries - 1)
  }
}

/** The name of the migrated, empty database that the test run made. */
export function emptyTemplate(): string {
  return new URL(given('HEARTH_TEST_OWNER')).pathname.slice(1)
}

function on(variable: string, database: string): string {
  const url = new URL(given(variable))
  url.pathname = `/${database}`
  return url.href
}

function given(variable: string): string {
  const value = process.env[variable]
  if (value === undefined) throw new Error(`${variable} is not set: run tests by ./hearth test`)
  return value
}
