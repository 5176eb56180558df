import { createReadStream } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { storeRefusal, type ByteRange, type FileStore } from '#kernel/files/store.ts'

/** Files in a folder that nobody but this program can enter. */
export function folderStore(folder: string): FileStore {
  const kept = join(folder, 'kept')
  const disk = new Disk(new FSDriver({ location: kept, visibility: 'private' }))

  return {
    workshop: join(folder, 'workshop'),
    async keep(key, path) {
      try {
        await mkdir(dirname(join(kept, key)), { recursive: true, mode: 0o700 })
        await moveInto(disk, key, { from: path, to: join(kept, key) })
      } catch (error) {
        throw storeRefusal(error)
      }
    },
    open: (key, range) => opened(join(kept, key), range),
    async remove(key) {
      await disk.delete(key)
    },
  }
}

interface Move {
  readonly from: string
  readonly to: string
}

/** Within one disk a file changes its name at once. From another one it is copied, and appears when it is whole. */
async function moveInto(disk: Disk, key: string, { from, to }: Move): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!isAcrossDisks(error)) throw error
    await disk.moveFromFs(from, `${key}.part`)
    await disk.move(`${key}.part`, key)
  }
}

function isAcrossDisks(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EXDEV'
}

async function opened(path: string, range: ByteRange | undefined) {
  try {
    // Opened first: what cannot be read is said before a first byte is promised.
    const handle = await open(path, 'r')
    return createReadStream('', { fd: handle, ...(range && { start: range.from, end: range.to }) })
  } catch (error) {
    throw storeRefusal(error)
  }
}
