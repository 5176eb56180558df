import type { FileHandle } from 'node:fs/promises'
import { RandomAccessReader } from 'yauzl'

const windowBytes = 256 * 1024

/**
 * What yauzl reads a zip's list of contents through. It asks for a few bytes at a time, one after the other: a large
 * export would be asked two hundred thousand times before its first message.
 */
export class Window extends RandomAccessReader {
  readonly handle: FileHandle
  start = 0
  bytes = Buffer.alloc(0)

  constructor(handle: FileHandle) {
    super()
    this.handle = handle
  }

  // oxlint-disable-next-line max-params -- yauzl calls it so
  override read(buffer: Buffer, offset: number, length: number, position: number, done: Done): void {
    const target = buffer.subarray(offset, offset + length)
    if (this.holds(position, length)) {
      done(null, this.copy(target, position))
      return
    }
    this.move(position, length).then(
      () => done(null, this.copy(target, position)),
      (error: Error) => done(error),
    )
  }

  holds(position: number, length: number): boolean {
    return position >= this.start && position + length <= this.start + this.bytes.length
  }

  async move(position: number, length: number): Promise<void> {
    const bytes = Buffer.allocUnsafe(Math.max(windowBytes, length))
    const { bytesRead } = await this.handle.read(bytes, 0, bytes.length, position)
    this.bytes = bytes.subarray(0, bytesRead)
    this.start = position
  }

  copy(target: Buffer, position: number): number {
    return this.bytes.copy(target, 0, position - this.start, position - this.start + target.length)
  }
}

type Done = (error: Error | null, bytesRead?: number) => void
