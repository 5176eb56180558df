import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportRunId } from '#database'

/** Where a file waits until its import has run. It holds what people wrote: nobody else may read it. */
export function keptPath(dataFolder: string, id: ImportRunId): string {
  return join(dataFolder, 'imports', `${id}.zip`)
}

export async function keepFile(dataFolder: string, id: ImportRunId, from: string): Promise<void> {
  await mkdir(join(dataFolder, 'imports'), { recursive: true, mode: 0o700 })
  await copyFile(from, keptPath(dataFolder, id))
}

export async function forgetFile(dataFolder: string, id: ImportRunId): Promise<void> {
  await rm(keptPath(dataFolder, id), { force: true })
}
