import type { Reader } from '#kernel/reader.ts'
import { calledOf } from '../kinds.ts'
import type { ShownFile } from '../model.ts'

/** "PDF, 1.2 MB" */
export function kindAndSize(reader: Reader, { type, bytes }: ShownFile): string {
  return reader.words('files.size', { kind: calledOf(type), size: sizeOf(reader, bytes) })
}

function sizeOf({ words }: Reader, bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  if (bytes < 1_024) return words('files.bytes', { bytes })
  if (megabytes < 1) return words('files.kilobytes', { kilobytes: Math.round(bytes / 1024) })
  return words('files.megabytes', { megabytes: Math.round(megabytes * 10) / 10 })
}
