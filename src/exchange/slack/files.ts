import { linkAddress } from './links.ts'
import type { SlackFile } from './model.ts'
import { plain, textNode, type Block, type Inline } from './nodes.ts'
import type { FileRecord, MessageRecord } from './records.ts'
import type { Omission } from './report.ts'

export interface FilesRead {
  readonly files: readonly SlackFile[]
  readonly missing: readonly Omission[]
}

/** A message's files: Slack's page for each, which asks who is there, never an address that opens to anybody. */
export function readFiles({ files: records }: MessageRecord): FilesRead {
  return {
    files: records.flatMap((record) => (isMissing(record) ? [] : [fileOf(record)])),
    missing: records.flatMap((record) => isMissing(record) ?? []),
  }
}

/** How files stand in a post: links, one a line where there are several. */
export function filesBlock(files: readonly SlackFile[]): Block[] {
  const links = files.map((file) => [linkTo(file)])
  const [only] = links
  if (only === undefined) return []
  if (links.length === 1) return [{ kind: 'paragraph', inlines: only }]
  return [{ kind: 'list', items: links.map((inlines) => ({ level: 0, number: null, inlines })) }]
}

function isMissing({ mode }: FileRecord): Omission | null {
  if (mode === 'tombstone') return 'deletedFile'
  return mode === 'hidden_by_limit' ? 'hiddenFile' : null
}

function fileOf(record: FileRecord): SlackFile {
  const named = [record.title, record.name].map((name) => name?.replace(/\s+/g, ' ').trim()).find(Boolean)
  const url = record.address === undefined ? null : linkAddress(record.address)
  return { name: (named ?? url ?? '').slice(0, 200), url, bytes: record.size ?? null }
}

function linkTo({ name, url, bytes }: SlackFile): Inline {
  const label = bytes === null || bytes === 0 ? name : `${name} (${sizeOf(bytes)})`
  return url === null ? textNode(label) : { kind: 'link', url, label, style: plain }
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
