import type { Archive } from './archive.ts'
import type { ArchiveFile } from './entries.ts'
import type { GatheringRule } from './gathering.ts'
import { newListReader, readWholeList, type Element } from './json-list.ts'
import type { SlackLimits } from './limits.ts'
import type { SlackPerson, SlackThing } from './model.ts'
import type { Names } from './nodes.ts'
import { leaveOut, type Tally } from './report.ts'
import { Damaged } from './unpacking.ts'

/** One pass over one export. */
export interface Context {
  readonly archive: Archive
  readonly limits: SlackLimits
  readonly gathering: GatheringRule
  readonly directMessages: boolean
  readonly tally: Tally
  /** Names by id: of everybody met so far, and of every listed channel. */
  readonly people: Map<string, string>
  readonly channels: Map<string, string>
}

/** What a record says, or undefined where it is not of the sort that is read. */
export type Read<T> = (record: unknown) => T | undefined

export interface Numbered<T> {
  readonly position: number
  readonly record: T
}

/** The records of one file, some at a time; what does not fit is told and left out. */
export async function* recordsOf<T>(context: Context, file: ArchiveFile, read: Read<T>): AsyncGenerator<Numbered<T>[]> {
  const { tally } = context
  const fit = (elements: readonly Element[]) => elements.flatMap((element) => fitting(element, read, { file, tally }))
  try {
    for await (const elements of elementsOf(context, file)) yield fit(elements)
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    leaveOut(tally, 'damaged', { file: file.path, position: null })
  }
  tally.filesRead++
}

/** The first time somebody is met; nothing after that. */
export function meet({ people, tally }: Context, person: SlackPerson): SlackThing[] {
  if (people.has(person.externalId)) return []
  people.set(person.externalId, person.displayName)
  if (person.isBot) tally.came.bots++
  else tally.came.people++
  return [{ kind: 'person', person }]
}

export function namesIn({ people, channels }: Context): Names {
  return { person: (id) => people.get(id) || undefined, channel: (id) => channels.get(id) }
}

const wholeListMax = 512 * 1024

// Most files are a day of a few messages, which the platform reads faster than we could.
async function* elementsOf({ archive, limits }: Context, file: ArchiveFile): AsyncGenerator<Element[]> {
  const isSmall = file.bytes <= Math.min(limits.recordBytes, wholeListMax)
  const list = newListReader(limits.recordBytes)
  for await (const chunk of archive.unpack(file)) {
    const whole = isSmall ? readWholeList(chunk.toString('utf8')) : null
    yield whole ?? list.push(chunk)
    if (whole !== null) return
  }
  yield list.end()
}

interface Origin {
  readonly file: ArchiveFile
  readonly tally: Tally
}

function fitting<T>(element: Element, read: Read<T>, { file, tally }: Origin): Numbered<T>[] {
  const { position, trouble, value } = element
  const record = trouble === undefined ? read(value) : undefined
  if (record !== undefined) return [{ position, record }]
  leaveOut(tally, trouble ?? 'unreadableRecord', { file: file.path, position })
  return []
}
