import type { z } from 'zod'
import type { Archive } from './archive.ts'
import type { ArchiveFile } from './entries.ts'
import type { GatheringRule } from './gathering.ts'
import { newListReader, type Element } from './json-list.ts'
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

export interface Numbered<T> {
  readonly position: number
  readonly record: T
}

/** The records of one file, some at a time; what does not fit is told and left out. */
export async function* recordsOf<T>(
  context: Context,
  file: ArchiveFile,
  schema: z.ZodType<T>,
): AsyncGenerator<Numbered<T>[]> {
  const { archive, limits, tally } = context
  const list = newListReader(limits.recordBytes)
  const fit = (elements: readonly Element[]) => elements.flatMap((element) => fitting(element, schema, { file, tally }))
  try {
    for await (const chunk of archive.unpack(file)) yield fit(list.push(chunk))
    yield fit(list.end())
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

interface Origin {
  readonly file: ArchiveFile
  readonly tally: Tally
}

function fitting<T>(element: Element, schema: z.ZodType<T>, { file, tally }: Origin): Numbered<T>[] {
  const { position, trouble, value } = element
  const parsed = trouble === undefined ? schema.safeParse(value) : null
  if (parsed?.success) return [{ position, record: parsed.data }]
  leaveOut(tally, trouble ?? 'unreadableRecord', { file: file.path, position })
  return []
}
