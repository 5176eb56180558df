import type { FileHandle } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import type { ArchiveFile } from './entries.ts'

const wholeBytesMax = 512 * 1024

/** The data is not what the zip's list of contents says of it. */
export class Damaged extends Error {}

/**
 * One file's bytes, a small one's in one piece. Never more than the zip says that it holds, and checked against its sum
 * before they end.
 */
export async function* unpack(handle: FileHandle, file: ArchiveFile): AsyncGenerator<Buffer> {
  try {
    if (file.bytes <= wholeBytesMax && file.packedBytes <= wholeBytesMax) yield await whole(handle, file)
    else yield* pieces(handle, file)
  } catch (error) {
    throw new Damaged('cannot be unpacked', { cause: error })
  }
}

// Most files are a day of a few messages: going to another thread to unpack one takes longer than unpacking it.
async function whole(handle: FileHandle, file: ArchiveFile): Promise<Buffer> {
  const { buffer, start } = await readFrom(handle, file, file.packedBytes)
  const packed = buffer.subarray(start, start + file.packedBytes)
  if (packed.length < file.packedBytes) throw new Damaged('ends too early')
  const data = file.isPacked ? inflateRawSync(packed, { maxOutputLength: Math.max(file.bytes, 1) }) : packed
  if (data.length !== file.bytes || crc32(data) !== file.crc) throw new Damaged('not what was promised')
  return data
}

async function* pieces(handle: FileHandle, file: ArchiveFile): AsyncGenerator<Buffer> {
  const { start } = await readFrom(handle, file, 0)
  let bytes = 0
  let sum = 0
  for await (const piece of openStream(handle, file, file.offset + start)) {
    bytes += piece.length
    if (bytes > file.bytes) throw new Damaged('more than was promised')
    sum = crc32(piece, sum)
    yield piece
  }
  if (bytes !== file.bytes || sum !== file.crc) throw new Damaged('not what was promised')
}

function openStream(handle: FileHandle, file: ArchiveFile, start: number): AsyncIterable<Buffer> {
  const packed = Readable.from(packedPieces(handle, start, file.packedBytes), { objectMode: false })
  // Iterating the last stream throws whatever went wrong before it, so there is nothing left to do here.
  return file.isPacked ? pipeline(packed, createInflateRaw(), () => {}) : packed
}

async function* packedPieces(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += pieceBytes) {
    const piece = await read(handle, start + at, Math.min(pieceBytes, length - at))
    if (piece.length === 0) return
    yield piece
  }
}

const pieceBytes = 64 * 1024
const headerBytes = 30
const headerSignature = 0x04034b50
// A local header's extra field may be longer than this, and is then read on its own.
const extraBytes = 256

/** The local header and `length` bytes of what follows it, which begin at `start`. */
async function readFrom(handle: FileHandle, file: ArchiveFile, length: number) {
  const headerMost = headerBytes + Buffer.byteLength(file.path) + extraBytes
  const buffer = await read(handle, file.offset, headerMost + length)
  if (buffer.length < headerBytes || buffer.readUInt32LE(0) !== headerSignature) throw new Damaged('no local header')
  const start = headerBytes + buffer.readUInt16LE(26) + buffer.readUInt16LE(28)
  return start <= headerMost ? { buffer, start } : { buffer: await read(handle, file.offset, start + length), start }
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
