import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { promisify } from 'node:util'
import { crc32, createInflateRaw, inflateRaw } from 'node:zlib'
import type { ArchiveFile } from './entries.ts'

const wholeBytesMax = 4 * 1024 * 1024
const inflate = promisify(inflateRaw)

/** The data is not what the zip's list of contents says of it. */
export class Damaged extends Error {}

/** One file's bytes. Never more than the zip says that it holds, and checked against its sum before they end. */
export async function* unpack(handle: FileHandle, file: ArchiveFile): AsyncGenerator<Buffer> {
  try {
    const start = await findData(handle, file)
    const isSmall = file.bytes <= wholeBytesMax && file.packedBytes <= wholeBytesMax
    if (isSmall) yield await whole(handle, file, start)
    else yield* pieces(handle, file, start)
  } catch (error) {
    throw new Damaged('cannot be unpacked', { cause: error })
  }
}

const headerBytes = 30
const headerSignature = 0x04034b50

async function findData(handle: FileHandle, file: ArchiveFile): Promise<number> {
  const header = await readFully(handle, file.offset, headerBytes)
  if (header.readUInt32LE(0) !== headerSignature) throw new Damaged('no local header')
  return file.offset + headerBytes + header.readUInt16LE(26) + header.readUInt16LE(28)
}

async function whole(handle: FileHandle, file: ArchiveFile, start: number): Promise<Buffer> {
  const packed = await readFully(handle, start, file.packedBytes)
  const data = file.isPacked ? await inflate(packed, { maxOutputLength: Math.max(file.bytes, 1) }) : packed
  if (data.length !== file.bytes || crc32(data) !== file.crc) throw new Damaged('not what was promised')
  return data
}

async function* pieces(handle: FileHandle, file: ArchiveFile, start: number): AsyncGenerator<Buffer> {
  let bytes = 0
  let sum = 0
  for await (const piece of openStream(handle, file, start)) {
    bytes += piece.length
    if (bytes > file.bytes) throw new Damaged('more than was promised')
    sum = crc32(piece, sum)
    yield piece
  }
  if (bytes !== file.bytes || sum !== file.crc) throw new Damaged('not what was promised')
}

function openStream(handle: FileHandle, file: ArchiveFile, start: number): AsyncIterable<Buffer> {
  const end = start + file.packedBytes - 1
  const packed = handle.createReadStream({ start, end, autoClose: false })
  // Iterating the last stream throws whatever went wrong before it, so there is nothing left to do here.
  return file.isPacked ? pipeline(packed, createInflateRaw(), () => {}) : packed
}

async function readFully(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  const { bytesRead } = await handle.read(buffer, 0, length, start)
  if (bytesRead < length) throw new Damaged('ends too early')
  return buffer
}
