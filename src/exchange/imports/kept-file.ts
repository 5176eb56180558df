import { existsSync } from 'node:fs'
import { access, copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportRunId } from '#database'
import { parseId } from '#kernel/id.ts'

/** Where a file waits until its import has run. It holds what people wrote: nobody else may read it. */
export function keptPath(dataFolder: string, id: ImportRunId): string {
  return join(folderIn(dataFolder), `${id}.zip`)
}

export async function keepFile(dataFolder: string, id: ImportRunId, from: string): Promise<void> {
  await mkdir(folderIn(dataFolder), { recursive: true, mode: 0o700 })
  await copyFile(from, keptPath(dataFolder, id))
}

export async function isKept(dataFolder: string, id: ImportRunId): Promise<boolean> {
  const [reached] = await Promise.allSettled([access(keptPath(dataFolder, id))])
  return reached.status === 'fulfilled'
}

export async function forgetFile(dataFolder: string, id: ImportRunId): Promise<void> {
  await rm(keptPath(dataFolder, id), { force: true })
}

/** Removes files that were sent before a moment and that nobody needs any more. */
export async function forgetFilesBefore(
  dataFolder: string,
  moment: Temporal.Instant,
  isOver: (id: ImportRunId) => Promise<boolean>,
): Promise<void> {
  if (!existsSync(folderIn(dataFolder))) return
  for (const name of await readdir(folderIn(dataFolder))) {
    const id = parseId<ImportRunId>(name.replace('.zip', ''))
    if (id === null) continue
    const { mtimeMs } = await stat(keptPath(dataFolder, id))
    if (mtimeMs < moment.epochMilliseconds && (await isOver(id))) await forgetFile(dataFolder, id)
  }
}

function folderIn(dataFolder: string): string {
  return join(dataFolder, 'imports')
}
