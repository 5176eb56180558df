import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { Halt } from '../halt.ts'

/** Whose processes and files PostgreSQL's are. It refuses to work as root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** The account to run PostgreSQL as, its owner's where there is a cluster; null means the one we already are. */
export function databaseAccount(cluster?: string): Account | null {
  if (process.getuid?.() !== 0) {
    mustHaveName()
    return null
  }
  return (
    (cluster ? ownerOf(cluster) : null) ??
    accountNamed('hearth') ??
    madeAccount() ??
    accountNamed('nobody') ??
    noAccount()
  )
}

/** Whether the account can enter the folder: every folder above it may have a say in that. */
export function mayEnter(account: Account | null, folder: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { cwd: '/', stdio: 'ignore', ...account })
  return status === 0
}

function ownerOf(folder: string): Account | null {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null
}

function accountNamed(name: string): Account | null {
  const uid = numberFrom('id', ['-u', name])
  const gid = numberFrom('id', ['-g', name])
  return uid && gid ? { uid, gid } : null
}

function madeAccount(): Account | null {
  const ways = [
    [
      'useradd',
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/bin/false',
      'hearth',
    ],
    ['adduser', '-S', '-D', '-H', '-h', '/nonexistent', '-s', '/bin/false', 'hearth'],
  ] as const
  for (const [program, ...args] of ways) {
    if (spawnSync(program, args, { stdio: 'ignore' }).status === 0) return accountNamed('hearth')
  }
  return null
}

function numberFrom(program: string, args: readonly string[]): number | null {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 && /^\d+\s*$/.test(stdout) ? Number(stdout) : null
}

function mustHaveName(): void {
  try {
    userInfo()
  } catch {
    throw new Halt(
      `PostgreSQL cannot work for user number ${process.getuid?.()}, which has no name on this machine. ` +
        'Run Hearth as a named user, or set DATABASE_URL to a PostgreSQL that is already there.',
    )
  }
}

function noAccount(): never {
  throw new Halt(
    'PostgreSQL refuses to run as root, and no other account could be found or made. ' +
      'Add an account named "hearth", or set DATABASE_URL to a PostgreSQL that is already there.',
  )
}
