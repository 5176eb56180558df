import type { SlackLimits } from './limits.ts'
import type { Trouble } from './report.ts'

export interface ArchiveFile {
  readonly path: string
  readonly offset: number
  readonly packedBytes: number
  readonly bytes: number
  readonly isPacked: boolean
  readonly crc: number
}

/** What a zip's list of contents says of one entry. */
export interface EntryFacts {
  readonly compressionMethod: number
  readonly compressedSize: number
  readonly uncompressedSize: number
  readonly externalFileAttributes: number
  readonly generalPurposeBitFlag: number
  readonly versionMadeBy: number
}

const encryptedBit = 0x1
const madeByUnix = 3
const fileTypeMask = 0o170000
const symbolicLinkType = 0o120000

/** Why this entry is not read, or null. */
export function objection(path: string, entry: EntryFacts, limits: SlackLimits): Trouble | null {
  if (!isSafeName(path)) return 'unsafeName'
  if (isSymbolicLink(entry)) return 'symbolicLink'
  if ((entry.generalPurposeBitFlag & encryptedBit) !== 0) return 'encrypted'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'unknownCompression'
  if (entry.compressionMethod === 0 && entry.compressedSize !== entry.uncompressedSize) return 'damaged'
  if (entry.uncompressedSize > limits.fileBytes) return 'fileTooLarge'
  if (isSuspicious(entry, limits)) return 'suspiciousRatio'
  return null
}

/** Files that share bytes with the one before them: how a small zip claims to hold a thousand large files. */
export function overlapping(files: readonly ArchiveFile[]): ReadonlySet<ArchiveFile> {
  const found = new Set<ArchiveFile>()
  let end = 0
  for (const file of files.toSorted((a, b) => a.offset - b.offset)) {
    if (file.offset < end) found.add(file)
    end = Math.max(end, file.offset + file.packedBytes)
  }
  return found
}

function isSafeName(path: string): boolean {
  if (path === '' || path.length > 1000 || /[\0\\]/.test(path)) return false
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return false
  return !path.split('/').some((part) => part === '..' || part === '.' || part === '')
}

function isSymbolicLink({ versionMadeBy, externalFileAttributes }: EntryFacts): boolean {
  const mode = externalFileAttributes >>> 16
  return versionMadeBy >>> 8 === madeByUnix && (mode & fileTypeMask) === symbolicLinkType
}

function isSuspicious({ compressedSize, uncompressedSize }: EntryFacts, limits: SlackLimits): boolean {
  return uncompressedSize > limits.ratioFromBytes && uncompressedSize > compressedSize * limits.ratio
}
