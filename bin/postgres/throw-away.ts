import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseAccount, mayEnter } from './account.ts'
import { makeFolder, sharedFolder } from './folder.ts'
import { atOnce, endServer } from './ending.ts'

const prefix = 'hearth-test-'

/** A new temporary folder that the database's account can enter. Its name says which process made it. */
export function throwAwayFolder(): string {
  const account = databaseAccount()
  const parent = parents().find((folder) => mayEnter(account, folder)) ?? sharedFolder
  makeFolder(parent)
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`))
  if (process.getuid?.() === 0) chmodSync(folder, 0o711)
  return folder
}

/** Ends and removes what runs that were killed have left behind. */
export async function clearLeftovers(): Promise<void> {
  const folders = [...parents(), sharedFolder].flatMap((parent) => namesIn(parent).map((name) => join(parent, name)))
  for (const folder of folders) {
    const maker = new RegExp(`/${prefix}(\\d+)-[^/]+$`).exec(folder)?.[1]
    if (maker && isOurs(folder) && !isRunning(Number(maker))) await clearFolder(folder)
  }
}

/** Removes such a folder, after ending the server in it should there still be one. */
export async function clearFolder(folder: string): Promise<void> {
  await endServer(join(folder, 'postgres', 'cluster'), atOnce)
  rmSync(folder, { recursive: true, force: true })
}

function parents(): string[] {
  return [...new Set([tmpdir(), '/tmp'])]
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isOurs(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.()
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
