import { turns } from '#kernel/turns.ts'
import { kindOf } from '../kinds.ts'
import { typeOf } from '../sniffing.ts'
import { prepareDocument } from './documents.ts'
import { preparePicture } from './pictures.ts'
import type { Prepared } from './prepared.ts'

// A large picture takes some hundred megabytes while it is drawn: however many are sent at once, memory stays flat.
const drawing = turns(2)
const rewriting = turns(1)

/** Kinds that hold nothing beside what one sees in them. */
const plain = new Set(['text/plain', 'text/calendar'])

/** Makes a file that was sent into one that can be kept: known by what it holds, and silent about its origin. */
export async function prepare(path: string, bytes: number): Promise<Prepared> {
  if (bytes === 0) return { ok: false, problem: 'files.problems.empty' }
  const type = await typeOf(path)
  if (type === null) return { ok: false, problem: 'files.problems.notTaken' }
  const preparing = { path, type, bytes }
  if (kindOf(type) === 'picture') return drawing(() => preparePicture(preparing))
  if (kindOf(type) === 'document' && type !== 'application/rtf') return rewriting(() => prepareDocument(preparing))
  return { ok: true, type, main: path, small: null, width: null, height: null, tellsOrigin: !plain.has(type) }
}
