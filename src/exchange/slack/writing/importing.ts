import type { Db } from '#kernel/db.ts'
import type { SlackThing } from '../model.ts'
import { openSlackExport, type ReadingOptions } from '../reading.ts'
import type { Arrival } from './context.ts'
import { nothingWritten, type ImportReport, type Written } from './model.ts'
import { newPeopleWriter, type PeopleWriter } from './people-writer.ts'
import type { Wishes } from './placing.ts'
import { newRoomWriter, type RoomWriter } from './room-writer.ts'

export interface SlackImport extends ReadingOptions {
  readonly path: string
  readonly arrival: Arrival
  readonly wishes: Wishes
  /** Told now and then how far it is. */
  readonly progress?: (report: ImportReport) => Promise<void>
}

/**
 * Brings a Slack export under an umbrella. Running it again adds only what is new. It acts for nobody: whoever calls it
 * has asked who may.
 */
export async function importSlack(system: Db, asked: SlackImport): Promise<ImportReport> {
  const { path, arrival, wishes, progress } = asked
  const opened = await openSlackExport(path, asked)
  const written = nothingWritten()
  const report = (): ImportReport => ({ isRefused: opened.isRefused, read: opened.report(), written: { ...written } })
  const people = newPeopleWriter(system, arrival, written)
  const rooms = newRoomWriter({ system, arrival, wishes, written, people })
  const tell = nowAndThen(written, async () => progress?.(report()))
  try {
    for await (const thing of opened.things()) {
      await take(thing, people, rooms)
      await tell()
    }
    await people.settle()
    await rooms.end()
  } finally {
    await opened.close()
  }
  return report()
}

const postsBetween = 2000

function nowAndThen(written: Written, tell: () => Promise<void>): () => Promise<void> {
  let told = 0
  return async () => {
    const said = written.posts + written.postsBefore
    if (said - told < postsBetween) return
    told = said
    await tell()
  }
}

async function take(thing: SlackThing, people: PeopleWriter, rooms: RoomWriter): Promise<void> {
  if (thing.kind === 'person') return people.take(thing.person)
  await people.settle()
  if (thing.kind === 'channel') return rooms.open(thing.channel)
  if (thing.kind === 'join') return rooms.join(thing.join)
  return rooms.add(thing.conversation)
}
