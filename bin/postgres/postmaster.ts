import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL writes about itself into its folder while it runs. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly isReady: boolean
}

/** The server that works on this cluster now, whoever started it; null when there is none. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const file = pidFile(cluster)
  if (!existsSync(file)) return null
  const [pid, , , port, , , , status] = linesOf(file)
  if (!isPostmasterOf(Number(pid), cluster)) return null
  return { pid: Number(pid), port: Number(port), isReady: status?.trim() === 'ready' }
}

/** The process number in a left-over pid file, when something else has that number now. */
export function recycledPid(cluster: string): number | null {
  const file = pidFile(cluster)
  if (!existsSync(file)) return null
  const pid = Number(linesOf(file)[0])
  return isAlive(pid) && !commandLine(pid).includes('postgres') ? pid : null
}

/** Whether the server has said goodbye: a clean end removes the pid file. */
export function isGone({ pid }: Postmaster, cluster: string): boolean {
  return !existsSync(pidFile(cluster)) || !isAlive(pid)
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  const command = commandLine(pid)
  return command.includes('postgres') && command.includes(cluster)
}

function commandLine(pid: number): string {
  const file = `/proc/${pid}/cmdline`
  if (existsSync(file)) return linesOf(file).join('\n').replaceAll('\0', ' ')
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout
}
