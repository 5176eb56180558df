import { createWriteStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openPromise, type Entry, type ZipFile as Zip } from 'yauzl'
import { ZipFile } from 'yazl'
import { plainJpeg } from './jpeg.ts'
import { isPhotograph, rewritingOf } from './words-of-office.ts'

const entriesMax = 5_000
const partBytes = 64 * 1024 * 1024
const allBytes = 512 * 1024 * 1024

/** An office document holds more than it may, or is made to look as though it did not. */
export class Overfull extends Error {}

/** Copies an office document without what its parts tell of people and places. */
export async function plainOffice(from: string, to: string): Promise<void> {
  const zip = await openPromise(from, { autoClose: false })
  const made = new ZipFile()
  try {
    const written = pipeline(made.outputStream, createWriteStream(to, { mode: 0o600, flush: true }))
    await Promise.all([written, copyAll(zip, made)])
  } finally {
    zip.close()
  }
}

async function copyAll(zip: Zip, made: ZipFile): Promise<void> {
  let total = 0
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize
    if (zip.entryCount > entriesMax || entry.uncompressedSize > partBytes || total > allBytes) throw new Overfull()
    if (!entry.fileName.endsWith('/')) await copy(zip, entry, made)
  }
  made.end()
}

const noMoment = new Date(1980, 0, 1)

// One part is in memory at a time, and its size is held to what the list of contents says.
async function copy(zip: Zip, entry: Entry, made: ZipFile): Promise<void> {
  const { fileName: path, compressionMethod } = entry
  const bytes = await buffer(await zip.openReadStreamPromise(entry))
  const options = { compress: compressionMethod !== 0, mtime: noMoment, mode: 0o100644 }
  made.addBuffer(rewritten(path, bytes), path, options)
}

function rewritten(path: string, bytes: Buffer): Buffer {
  if (isPhotograph(path)) return plainJpeg(bytes) ?? bytes
  const rewriting = rewritingOf(path)
  return rewriting === null ? bytes : Buffer.from(rewriting(bytes.toString('utf8')))
}
