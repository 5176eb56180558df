import { join } from 'node:path'
import type pg from 'pg'
import { buildApp } from './app.ts'
import { setupCode } from './communities/index.ts'
import { jobsOf } from './jobs.ts'
import { databaseOn, openPool } from '#kernel/db.ts'
import { folderStore } from '#kernel/files/folder-store.ts'
import { clamdScanner } from '#kernel/files/scanner.ts'
import type { FileStore } from '#kernel/files/store.ts'
import { startJobs } from '#kernel/jobs.ts'
import { installationSecret } from '#kernel/installation.ts'
import { liveOn } from '#kernel/live-postgres.ts'
import { keepingMailer, missingMailer, smtpMailer } from '#kernel/mailers.ts'
import { maskKeyIn } from '#kernel/mask-key.ts'
import { masksWith } from '#kernel/masks.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Mailer } from '#kernel/mail.ts'
import { visitsOn } from '#kernel/visit.ts'
import { wordsIn } from '#kernel/words.ts'
import { needsFirstRun } from './umbrellas/index.ts'
import type { Config } from './config.ts'

/** Milliseconds behind, from which on people are asked to wait. */
const longestDelay = 1_500

export interface Urls {
  readonly owner: string
  readonly app: string
  readonly door: string
}

export interface Server {
  readonly address: string
  /** What whoever sets a new installation up must type, so that nobody else is first; null once that is done. */
  readonly setupCode: string | null
  stop(): Promise<void>
}

/** Config and database to a server that answers. What it opened, `stop` closes, in the reverse order. */
export async function start(config: Config, urls: Urls): Promise<Server> {
  const pools = {
    app: openPool(urls.app, { max: 16, plansOnce: true }),
    owner: openPool(urls.owner, { max: 6 }),
    door: openPool(urls.door),
    // The worker's own statements are not ours to pipeline.
    worker: openPool(urls.owner, { max: 4, pipeline: false }),
  }
  const outside = await outsideOn(config, pools, urls)
  const app = await buildApp(outside)
  const jobs = await startJobs(pools.worker, jobsOf(outside), app.log)
  const address = await app.listen({ port: config.port, host: config.host })

  return {
    address,
    setupCode: await codeToShow(outside),
    async stop() {
      await app.close()
      await jobs.stop()
      await outside.live.close()
      await Promise.all(Object.values(pools).map((pool) => pool.end()))
    },
  }
}

async function codeToShow({ settings, system }: Outside): Promise<string | null> {
  if (settings.mode !== 'production') return null
  return (await needsFirstRun(system)) ? setupCode(settings) : null
}

interface Pools {
  readonly app: pg.Pool
  readonly owner: pg.Pool
  readonly door: pg.Pool
}

async function outsideOn(config: Config, pools: Pools, urls: Urls): Promise<Outside> {
  const system = databaseOn(pools.owner)
  const clock = () => Temporal.Now.instant()
  const secret = await installationSecret(system)
  const masks = masksWith(maskKeyIn(config.dataFolder, config.maskKey))
  return {
    visits: visitsOn(pools.app, masks),
    system,
    door: databaseOn(pools.door),
    doorPool: pools.door,
    clock,
    mailer: mailerFor(config, clock),
    masks,
    live: await liveOn(urls.owner),
    files: await storeFor(config),
    scanner: config.clamd === null ? null : clamdScanner(config.clamd),
    wordsIn,
    settings: {
      mode: config.mode,
      origin: config.publicUrl,
      mailFrom: config.mailFrom,
      secret,
      dataFolder: config.dataFolder,
      trustedProxies: config.trustedProxies,
      fileBytes: config.fileBytes,
      logLevel: config.logLevel,
      longestDelay,
      requestsPerMinute: config.requestsPerMinute,
    },
  }
}

/** Files lie in the data folder, or in a bucket, whose client nobody waits for who has none. */
export async function storeFor({ bucketUrl, dataFolder }: Config): Promise<FileStore> {
  const folder = join(dataFolder, 'files')
  if (bucketUrl === null) return folderStore(folder)
  const { bucketStore } = await import('#kernel/files/bucket-store.ts')
  return bucketStore(bucketUrl, join(folder, 'workshop'))
}

/** Letters leave by SMTP. Without it they are kept to be read in development, and in production a page says so. */
function mailerFor({ smtpUrl, mailFrom, mode }: Config, clock: Outside['clock']): Mailer {
  if (smtpUrl) return smtpMailer(smtpUrl, mailFrom)
  return mode === 'production' ? missingMailer : keepingMailer(clock)
}
