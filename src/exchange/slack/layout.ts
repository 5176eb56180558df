import type { ArchiveFile } from './entries.ts'

export const lists = [
  'users',
  'org_users',
  'channels',
  'groups',
  'mpims',
  'dms',
  'canvases',
  'integration_logs',
] as const
export type ListName = (typeof lists)[number]

/** An export's files by what they are for. */
export interface Layout {
  readonly lists: ReadonlyMap<ListName, ArchiveFile>
  /** A channel's days, oldest first, under the name of its folder. */
  readonly folders: ReadonlyMap<string, readonly ArchiveFile[]>
  readonly others: readonly ArchiveFile[]
}

const ofSystems = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/
const list = /^(.*\/)?(users|channels|groups|mpims|dms)\.json$/
const day = /^([^/]+)\/\d{4}-\d\d-\d\d\.json$/

export function layoutOf(files: readonly ArchiveFile[]): Layout {
  const own = files.filter(({ path }) => !ofSystems.test(path))
  const root = rootOf(own)
  const found = new Map<ListName, ArchiveFile>()
  const folders = new Map<string, ArchiveFile[]>()
  const others: ArchiveFile[] = []
  for (const file of own) {
    const path = file.path.startsWith(root) ? file.path.slice(root.length) : ''
    const name = lists.find((one) => path === `${one}.json`)
    const folder = day.exec(path)?.[1]
    if (name !== undefined) found.set(name, file)
    else if (folder === undefined) others.push(file)
    else if (folders.get(folder)?.push(file) === undefined) folders.set(folder, [file])
  }
  for (const days of folders.values()) days.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { lists: found, folders, others }
}

// Somebody unpacked it and packed it again with the folder around it.
function rootOf(files: readonly ArchiveFile[]): string {
  const roots = files.flatMap(
    ({ path }) =>
      list
        .exec(path)
        ?.slice(1, 2)
        .map((folder) => folder ?? '') ?? [],
  )
  return roots.toSorted((a, b) => a.length - b.length)[0] ?? ''
}

/** Folders of direct messages, where the lists that would say so are missing. */
export function looksDirect(folder: string): boolean {
  return /^D[A-Z0-9]{7,}$/.test(folder) || /^mpdm-.+-\d+$/.test(folder)
}

/** Comments on canvases and files are kept as if each were a channel. */
export function isOfFile(folder: string): boolean {
  return folder.startsWith('FC:')
}
