import { openArchive, type Archive } from './archive.ts'
import type { Context } from './context.ts'
import { readRoom } from './days.ts'
import { gatheringRule, type GatheringRule } from './gathering.ts'
import { layoutOf, type Layout } from './layout.ts'
import { slackLimits, type SlackLimits } from './limits.ts'
import { readChannels, readPeople, tellOthers } from './lists.ts'
import type { SlackThing } from './model.ts'
import { hasTrouble, leaveOut, newTally, reportOf, type SlackReport, type Tally } from './report.ts'

export interface ReadingOptions {
  /** Conversations between two people or a few are left out unless this is asked for. */
  readonly directMessages?: boolean
  /** All or nothing: one file that cannot be read, and none is. */
  readonly isStrict?: boolean
  readonly limits?: Partial<SlackLimits>
  readonly gathering?: GatheringRule
}

export interface SlackExport {
  /** Nothing of it comes; the report says why. */
  readonly isRefused: boolean
  /** People, then channels, then each channel's joins and conversations, in the order of time. */
  things(): AsyncGenerator<SlackThing>
  /** So far, while things are still coming. */
  report(): SlackReport
  close(): Promise<void>
}

/** Opens a zip that Slack made. Nothing is unpacked to disk, and no more is held than a day of one channel. */
export async function openSlackExport(path: string, options: ReadingOptions = {}): Promise<SlackExport> {
  const limits = { ...slackLimits, ...options.limits }
  const tally = newTally()
  const archive = await openArchive(path, limits, tally)
  if (archive === null) return refused(tally)

  const reading: Reading = { archive, layout: layoutOf(archive.files), limits, options }
  const trial = isAnExport(reading.layout) ? await tried(reading, tally) : leaveOut(tally, 'notAnExport', theZip)
  if (trial === undefined || (options.isStrict === true && hasTrouble(trial))) {
    await archive.close()
    return refused(trial ?? tally)
  }
  return {
    isRefused: false,
    things: () => read(reading, tally),
    report: () => reportOf(tally),
    close: () => archive.close(),
  }
}

interface Reading {
  readonly archive: Archive
  readonly layout: Layout
  readonly limits: SlackLimits
  readonly options: ReadingOptions
}

const theZip = { file: '', position: null }

function refused(tally: Tally): SlackExport {
  return { isRefused: true, things: async function* () {}, report: () => reportOf(tally), close: async () => {} }
}

function isAnExport({ lists, folders }: Layout): boolean {
  return folders.size > 0 || lists.has('users') || lists.has('channels')
}

// The only way to know that every file can be read is to read every file.
async function tried(reading: Reading, opened: Tally): Promise<Tally> {
  if (reading.options.isStrict !== true) return opened
  const trial = { ...newTally(), leftOut: new Map(opened.leftOut) }
  for await (const _ of read(reading, trial)) continue
  return trial
}

async function* read({ archive, layout, limits, options }: Reading, tally: Tally): AsyncGenerator<SlackThing> {
  const { gathering = gatheringRule, directMessages = false } = options
  const context: Context = { archive, limits, gathering, directMessages, tally, people: new Map(), channels: new Map() }
  tally.filesToRead = layout.lists.size
  yield* readPeople(context, layout)
  const rooms = yield* readChannels(context, layout)
  tally.filesToRead += rooms.reduce((sum, { days }) => sum + days.length, 0)
  for (const room of rooms) yield* readRoom(context, room)
  await tellOthers(context, layout)
}
