import type { Readable } from 'node:stream'
import { Unavailable } from '#kernel/errors.ts'

/** Bytes of a file, both ends included. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** Where files are kept, beside the database: a folder, or a bucket. It knows keys and bytes, and nobody's rights. */
export interface FileStore {
  /** A folder on this machine where files are put together before they are kept. */
  readonly workshop: string
  /** Takes a finished file of the workshop in, wholly or not at all; it is gone from the workshop then. */
  keep(key: string, path: string): Promise<void>
  open(key: string, range?: ByteRange): Promise<Readable>
  /** Removing what is not there is done already. */
  remove(key: string): Promise<void>
}

/** What went wrong with a store, as a sentence for whoever sent or asked for the file. */
export function storeRefusal(error: unknown): Unavailable {
  const refusal = new Unavailable(isNoRoom(error) ? 'errors.noRoom' : 'errors.storeAway')
  refusal.cause = error
  return refusal
}

const noRoom: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

export function isNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && noRoom.has(String(error.code))) return true
  return isNoRoom(error.cause)
}
