import type pg from 'pg'
import { databaseOn, openPool } from '#kernel/db.ts'
import { masksWith } from '#kernel/masks.ts'
import { visitsOn } from '#kernel/visit.ts'
import { wordsIn } from '#kernel/words.ts'
import { folderStore } from '#kernel/files/folder-store.ts'
import { keepingMailer } from '#kernel/mailers.ts'
import { buildApp } from '../src/app.ts'
import type { Urls } from '../src/main.ts'

export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values: unknown[]
}

export interface Captured {
  readonly statements: readonly Statement[]
  readonly status: number
}

/** Asks for a page once and keeps the statements it took, `begin` first and `commit` left out. */
export async function capture(urls: Urls, secret: string, path: string, cookie: string): Promise<Captured> {
  const statements: Statement[] = []
  const pools = [
    openPool(urls.app, { max: 1, plansOnce: true }),
    openPool(urls.owner, { max: 2 }),
    openPool(urls.door, { max: 1 }),
  ] as const
  const [serving, owner, door] = pools
  serving.on('connect', (client) => listenTo(client, statements))
  const masks = masksWith(Buffer.alloc(32))
  const clock = () => Temporal.Now.instant()
  const app = await buildApp({
    visits: visitsOn(serving, masks),
    system: databaseOn(owner),
    door: databaseOn(door),
    doorPool: door,
    clock,
    mailer: keepingMailer(clock),
    masks,
    live: { subscribe: () => () => undefined, close: () => Promise.resolve() },
    files: folderStore('/nonexistent'),
    scanner: null,
    wordsIn,
    settings: {
      mode: 'test',
      origin: 'http://127.0.0.1',
      secret,
      mailFrom: 'Hearth <hearth@hearth.test>',
      dataFolder: '/nonexistent',
      fileBytes: 0,
      trustedProxies: 0,
      logLevel: 'silent',
      longestDelay: 0,
      requestsPerMinute: 1_000,
    },
  })
  const { statusCode } = await app.inject({ method: 'GET', url: path, headers: { cookie } })
  await app.close()
  await Promise.all(pools.map((pool) => pool.end()))
  return { statements, status: statusCode }
}

function listenTo(client: pg.PoolClient, statements: Statement[]): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown
  const kept = (config: pg.QueryConfig, ...others: unknown[]) => {
    const { name, text, values = [] } = config
    if (text !== 'commit') statements.push({ ...(name !== undefined && { name }), text, values })
    return query(config, ...others)
  }
  client.query = kept as typeof client.query
}
