import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project.ts'

/** Runs a program that `npm ci` has brought, under the Node that runs us. */
export function runInstalled(name: string, args: readonly string[]): Promise<number> {
  return runProgram(process.execPath, [join(projectFolder, 'node_modules', '.bin', name), ...args])
}

/** Runs a program in the project's folder, with its output as ours, and answers its exit code. */
export function runProgram(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'], env })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** Ends whatever a run has left: a browser, a server. They carry its mark in their environment, wherever they went. */
export function endDescendants(mark: string): void {
  for (const pid of namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    if (pid !== process.pid && environmentOf(pid).includes(mark)) end(pid)
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}
