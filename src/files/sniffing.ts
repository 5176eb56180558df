import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { kindOf } from './kinds.ts'

const looked = 64 * 1024

/** What a file is by what it holds, whatever it is called; null where it is nothing that is taken. */
export async function typeOf(path: string): Promise<string | null> {
  const found = await fileTypeFromFile(path)
  const type = found === undefined || found.mime === 'application/xml' ? await textType(path) : found.mime
  return type !== null && kindOf(type) !== null ? type : null
}

/** Text has no mark of its own: it is what reads as text from its first byte on. */
async function textType(path: string): Promise<string | null> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(looked), 0, looked, 0)
    const text = readable(buffer.subarray(0, bytesRead))
    if (text === null) return null
    return /<svg[\s>]/i.test(text) ? 'image/svg+xml' : 'text/plain'
  } finally {
    await handle.close()
  }
}

// Western text from before Unicode is text as well; control characters are in neither.
function readable(bytes: Buffer): string | null {
  const text = bytes.toString('utf8')
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  return /[\0-\x08\x0E-\x1A\x1C-\x1F]/.test(text) ? null : text
}
