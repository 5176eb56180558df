import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { freePort } from '../free-port.ts'
import { Halt } from '../halt.ts'
import { projectFolder } from '../project.ts'
import { databaseAccount, mayEnter, type Account } from './account.ts'
import { binariesFor } from './binaries.ts'
import { makeFolder, sharedFolder } from './folder.ts'
import { runningPostmaster } from './postmaster.ts'
import type { Place } from './urls.ts'

/** One PostgreSQL cluster: its folder, its programs, and the account they run as. */
export interface Home {
  readonly cluster: string
  readonly log: string
  /** Where its server answers, or will. */
  readonly place: Place
  readonly bin: string
  readonly account: Account | null
  readonly passwords: Passwords
  readonly throwAway: boolean
}

export interface Passwords {
  readonly admin: string
  readonly owner: string
  readonly app: string
  readonly door: string
}

/** Finds the cluster that belongs to a data folder, or makes it. */
export async function homeIn(dataFolder: string, throwAway: boolean): Promise<Home> {
  makeFolder(dataFolder)
  const folder = folderFor(dataFolder)
  const account = databaseAccount(join(folder, 'cluster'))
  const bin = binariesFor(account)
  if (!existsSync(folder)) initialize(folder, { account, bin, throwAway })
  if (!mayEnter(account, join(folder, 'cluster'))) throw new Halt(unreachable(folder))
  const passwords: Passwords = JSON.parse(readFileSync(join(folder, 'passwords.json'), 'utf8'))
  const cluster = join(folder, 'cluster')
  const place = await placeFor(cluster)
  return { cluster, log: join(folder, 'postgres.log'), place, bin, account, passwords, throwAway }
}

/** Longest folder of a Unix socket that every system takes, beside the name PostgreSQL gives the socket. */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length

async function placeFor(cluster: string): Promise<Place> {
  if (cluster.length <= longestSocketFolder) return { host: cluster, port: 5432 }
  return { host: '127.0.0.1', port: runningPostmaster(cluster)?.port ?? (await freePort()) }
}

/** A note in the data folder remembers a cluster that had to live elsewhere, so that moving the project keeps it. */
function folderFor(dataFolder: string): string {
  const here = join(dataFolder, 'postgres')
  const note = join(dataFolder, 'postgres.location')
  if (existsSync(here)) return here
  if (existsSync(note)) return readFileSync(note, 'utf8').trim()
  if (mayEnter(databaseAccount(), dataFolder)) return here

  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 8)
  const elsewhere = join(sharedFolder, `${basename(projectFolder)}-${mark}`)
  makeFolder(sharedFolder)
  makeFolder(elsewhere)
  writeFileSync(note, `${join(elsewhere, 'postgres')}\n`)
  return join(elsewhere, 'postgres')
}

type Making = Pick<Home, 'account' | 'bin' | 'throwAway'>

/** Everything is made beside its place and moved in whole, so that a half-made cluster is never found. */
function initialize(folder: string, making: Making): void {
  const half = `${folder}.new-${process.pid}`
  rmSync(half, { recursive: true, force: true })
  makeFolder(half)
  makeFolder(join(half, 'cluster'))
  if (making.account) chownSync(join(half, 'cluster'), making.account.uid, making.account.gid)
  const secret = () => randomBytes(24).toString('base64url')
  const passwords: Passwords = { admin: secret(), owner: secret(), app: secret(), door: secret() }
  writeFileSync(join(half, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 })
  runInitdb(half, making, passwords.admin)
  try {
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function runInitdb(half: string, { account, bin, throwAway }: Making, password: string): void {
  const passwordFile = join(half, 'initial-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) chownSync(passwordFile, account.uid, account.gid)
  const run = spawnSync(
    join(bin, 'initdb'),
    [
      '--pgdata',
      join(half, 'cluster'),
      '--username',
      'hearth_admin',
      '--pwfile',
      passwordFile,
      '--auth',
      'scram-sha-256',
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
      '--no-instructions',
      ...(throwAway ? ['--no-sync'] : []),
    ],
    { cwd: '/', encoding: 'utf8', ...account },
  )
  rmSync(passwordFile)
  if (run.status === 0) return
  rmSync(half, { recursive: true, force: true })
  throw new Halt(`PostgreSQL could not make its files in ${dirname(half)}:\n${run.error?.message ?? run.stderr}`)
}

function unreachable(folder: string): string {
  return (
    `The database in ${folder} cannot be reached by the account that owns it. ` +
    'A folder above it is closed to that account: move the data folder, or open that folder with "chmod o+x".'
  )
}
