import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { keyOf } from './model.ts'
import {
  unguardedForgetLeftover,
  unguardedForgetUnhung,
  unguardedLeftovers,
  unguardedVerdict,
  unguardedWaiting,
} from './sweeping-commands.ts'

export function fileJobs(outside: Outside): readonly Job[] {
  return [
    { name: 'sweepFiles', cron: '*/10 * * * *', run: () => sweep(outside) },
    { name: 'scanFiles', cron: '* * * * *', run: () => scanWaiting(outside) },
  ]
}

/** Removes what nobody needs: files that were never hung up, then whatever the store holds without a row. */
export async function sweep({ system, files, clock }: Outside): Promise<void> {
  await unguardedForgetUnhung(system, clock())
  for (const id of await unguardedLeftovers(system)) {
    await files.remove(keyOf(id, 'small'))
    await files.remove(keyOf(id, 'main'))
    await unguardedForgetLeftover(system, id)
  }
  await clearWorkshop(files.workshop)
}

/** Looks through what could not be looked through when it came. What is still unsure goes on waiting. */
export async function scanWaiting({ system, files, scanner }: Outside): Promise<void> {
  const waiting = await unguardedWaiting(system)
  if (waiting.length === 0 || !(await isThere(scanner))) return
  for (const id of waiting) {
    // Where nobody looks through files any more, nothing waits for it.
    const verdict = scanner === null ? 'clean' : await scanner.scan(await files.open(keyOf(id, 'main')))
    if (verdict === 'unsure') continue
    await unguardedVerdict(system, id, verdict)
    if (verdict === 'infected') await files.remove(keyOf(id, 'main'))
    if (verdict === 'infected') await files.remove(keyOf(id, 'small'))
  }
}

async function isThere(scanner: Outside['scanner']): Promise<boolean> {
  return scanner === null || (await scanner.scan(Readable.from([Buffer.from('words')]))) !== 'unsure'
}

const dayOld = 24 * 60 * 60 * 1000

/** What a server left that stopped while it put something together. */
async function clearWorkshop(folder: string): Promise<void> {
  const [listed] = await Promise.allSettled([readdir(folder)])
  for (const name of listed.status === 'fulfilled' ? listed.value : []) {
    const path = join(folder, name)
    const [found] = await Promise.allSettled([stat(path)])
    const isOld = found.status === 'fulfilled' && found.value.mtimeMs < Date.now() - dayOld
    if (isOld) await rm(path, { recursive: true, force: true })
  }
}
