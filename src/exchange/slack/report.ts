/** Why something in the file could not be read. In a strict reading one of these is enough to refuse it all. */
export const troubles = [
  'noSuchFile',
  'notAZip',
  'notAnExport',
  'tooManyFiles',
  'tooMuchData',
  'unsafeName',
  'duplicateName',
  'symbolicLink',
  'encrypted',
  'unknownCompression',
  'overlapping',
  'suspiciousRatio',
  'fileTooLarge',
  'damaged',
  'brokenJson',
  'notAList',
  'recordTooLarge',
  'unreadableRecord',
] as const

/** Why something that could be read did not come over all the same. */
export const omissions = [
  'directMessages',
  'note',
  'noAuthor',
  'empty',
  'duplicate',
  'deletedMessage',
  'deletedFile',
  'hiddenFile',
  'otherReaction',
  'namelessReaction',
  'integrationLog',
  'canvas',
  'fileComments',
  'notPartOfExport',
] as const

export type Trouble = (typeof troubles)[number]
export type Omission = (typeof omissions)[number]
export type Reason = Trouble | Omission

/** Where in the export: a file, and the number of the record in it, from 1. Never what people wrote. */
export interface Place {
  readonly file: string
  readonly position: number | null
}

export interface LeftOut {
  readonly reason: Reason
  /** Slack's own name for the sort of thing, where the reason has several. */
  readonly sort: string | null
  readonly count: number
  readonly examples: readonly Place[]
}

const counted = {
  people: 0,
  bots: 0,
  channels: 0,
  conversations: 0,
  posts: 0,
  replies: 0,
  reactions: 0,
  mentions: 0,
  edits: 0,
  pins: 0,
  files: 0,
  joins: 0,
}

export type Came = typeof counted

export interface SlackReport {
  readonly came: Readonly<Came>
  readonly leftOut: readonly LeftOut[]
  readonly filesRead: number
  readonly filesToRead: number
}

/** A report while it is being written. */
export interface Tally {
  readonly came: Came
  readonly leftOut: Map<string, { reason: Reason; sort: string | null; count: number; examples: Place[] }>
  filesRead: number
  filesToRead: number
}

export function newTally(): Tally {
  return { came: { ...counted }, leftOut: new Map(), filesRead: 0, filesToRead: 0 }
}

const examplesMax = 3
const sortsMax = 200

export function leaveOut(tally: Tally, reason: Reason, place: Place, { sort = null, count = 1 }: Leaving = {}): void {
  const named = sort !== null && /^[\w+-]{1,40}$/.test(sort) && tally.leftOut.size < sortsMax ? sort : null
  const key = `${reason} ${named ?? ''}`
  const line = tally.leftOut.get(key) ?? { reason, sort: named, count: 0, examples: [] }
  line.count += count
  if (line.examples.length < examplesMax) line.examples.push({ ...place, file: printable(place.file) })
  tally.leftOut.set(key, line)
}

interface Leaving {
  readonly sort?: string | null
  readonly count?: number
}

export function reportOf(tally: Tally): SlackReport {
  const { came, leftOut, filesRead, filesToRead } = tally
  return { came: { ...came }, leftOut: [...leftOut.values()].map((line) => ({ ...line })), filesRead, filesToRead }
}

export function hasTrouble(tally: Tally): boolean {
  const serious: readonly string[] = troubles
  return [...tally.leftOut.values()].some(({ reason }) => serious.includes(reason))
}

function printable(name: string): string {
  const shown = name.replace(/\p{C}/gu, '\u{FFFD}')
  return shown.length > 200 ? `${shown.slice(0, 199)}…` : shown
}
