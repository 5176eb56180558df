import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '#kernel/db.ts'
import { maskKeyBytes, type Masks } from '#kernel/masks.ts'

/**
 * The key that hides who is behind a mask, 32 bytes: the given one, written as base64url, or the one in the data folder,
 * which is made when it is missing. It is not in the database, so that a copy of the database tells nobody.
 */
export function maskKeyIn(dataFolder: string, given: string | null): Buffer {
  if (given !== null) return keyFrom(given)
  const file = join(dataFolder, 'mask.key')
  mkdirSync(dataFolder, { recursive: true })
  try {
    writeFileSync(file, `${randomBytes(maskKeyBytes).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return keyFrom(readFileSync(file, 'utf8').trim())
}

function keyFrom(text: string): Buffer {
  const key = Buffer.from(text, 'base64url')
  if (key.length !== maskKeyBytes) throw new Error('The key of masks is not one that Hearth made: it has 32 bytes.')
  return key
}

/** Whether masks here are sealed with this key. The first that asks decides; a second key would hide some for ever. */
export async function isMaskKey(system: Db, { keyCheck }: Masks): Promise<boolean> {
  await system
    .updateTable('installation')
    .set({ mask_key_check: keyCheck })
    .where('mask_key_check', 'is', null)
    .execute()
  const { mask_key_check: known } = await system
    .selectFrom('installation')
    .select('mask_key_check')
    .executeTakeFirstOrThrow()
  return known !== null && keyCheck.equals(known)
}
