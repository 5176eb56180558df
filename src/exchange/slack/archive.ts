import { open, type FileHandle } from 'node:fs/promises'
import { fromRandomAccessReaderPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { objection, overlapping, type ArchiveFile } from './entries.ts'
import type { SlackLimits } from './limits.ts'
import { leaveOut, type Tally, type Trouble } from './report.ts'
import { unpack } from './unpacking.ts'
import { Window } from './window.ts'

/** A zip that is read where it lies: nothing of it is ever written to disk. */
export interface Archive {
  readonly files: readonly ArchiveFile[]
  /** Throws where the data is not what the zip's list of contents says. */
  unpack(file: ArchiveFile): AsyncIterable<Buffer>
  close(): Promise<void>
}

/** Opens the zip and believes its list of contents only as far as the limits go; null, and why, where it is none. */
export async function openArchive(path: string, limits: SlackLimits, tally: Tally): Promise<Archive | null> {
  const handle = await opened(path, tally)
  if (handle === null) return null
  const zip = await listing(handle, tally)
  const files = zip && (await listFiles(zip, limits, tally))
  if (!files) {
    await handle.close()
    return null
  }
  return { files, unpack: (file) => unpack(handle, file), close: () => handle.close() }
}

const theZip = { file: '', position: null }

async function opened(path: string, tally: Tally): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch {
    leaveOut(tally, 'noSuchFile', theZip)
    return null
  }
}

// Names and sizes are judged entry by entry; yauzl would give up on the whole file at the first bad one.
const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false }

async function listing(handle: FileHandle, tally: Tally): Promise<ZipFile | null> {
  const { size } = await handle.stat()
  try {
    return await fromRandomAccessReaderPromise(new Window(handle), size, options)
  } catch {
    leaveOut(tally, 'notAZip', theZip)
    return null
  }
}

async function listFiles(zip: ZipFile, limits: SlackLimits, tally: Tally): Promise<ArchiveFile[] | null> {
  if (zip.entryCount > limits.files) {
    leaveOut(tally, 'tooManyFiles', theZip)
    return null
  }
  const names = new Set<string>()
  const files: ArchiveFile[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      const path = nameOf(entry)
      const reason = names.has(path) ? 'duplicateName' : objection(path, entry, limits)
      names.add(path)
      files.push(...admitted(fileOf(path, entry), reason, tally))
    }
  } catch {
    leaveOut(tally, 'damaged', theZip)
  }
  return withinBounds(files, limits, tally)
}

function admitted(file: ArchiveFile, reason: Trouble | null, tally: Tally): ArchiveFile[] {
  if (file.path.endsWith('/')) return []
  if (reason === null) return [file]
  leaveOut(tally, reason, { file: file.path, position: null })
  return []
}

function withinBounds(files: readonly ArchiveFile[], limits: SlackLimits, tally: Tally): ArchiveFile[] | null {
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > limits.totalBytes) {
    leaveOut(tally, 'tooMuchData', theZip)
    return null
  }
  const overlaps = overlapping(files)
  for (const { path } of overlaps) leaveOut(tally, 'overlapping', { file: path, position: null })
  return files.filter((file) => !overlaps.has(file))
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

// Slack's zips hold UTF-8 names, not always with the flag that says so.
function nameOf(entry: Entry): string {
  try {
    return utf8.decode(entry.fileNameRaw)
  } catch {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
  }
}

function fileOf(path: string, entry: Entry): ArchiveFile {
  return {
    path,
    offset: entry.relativeOffsetOfLocalHeader,
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    isPacked: entry.compressionMethod !== 0,
    crc: entry.crc32,
  }
}
