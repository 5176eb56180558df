import { databaseOn, openPool } from '#kernel/db.ts'
import { installationSecret } from '#kernel/installation.ts'
import { isMaskKey, maskKeyIn } from '#kernel/mask-key.ts'
import { masksWith } from '#kernel/masks.ts'
import type { Config } from '../src/config.ts'
import { Halt } from './halt.ts'

const otherKey =
  'The key of masks is not the one that this database was used with. Put the file mask.key back into the data folder, ' +
  'or give its words as HEARTH_MASK_KEY. docs/self-hosting.md says what to do where it is lost.'

/** Stops a start whose key would hide some authors from themselves, and make masks that another start cannot open. */
export async function requireMaskKey({ dataFolder, maskKey }: Config, owner: string): Promise<void> {
  const pool = openPool(owner, { max: 1 })
  try {
    const system = databaseOn(pool)
    await installationSecret(system)
    if (!(await isMaskKey(system, masksWith(maskKeyIn(dataFolder, maskKey))))) throw new Halt(otherKey)
  } finally {
    await pool.end()
  }
}
