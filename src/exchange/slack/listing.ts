import type { SlackChannel, SlackThing } from './model.ts'
import { openSlackExport } from './reading.ts'
import type { SlackReport } from './report.ts'

export interface Listing {
  /** Nothing of it can come; the report says why. */
  readonly isRefused: boolean
  readonly channels: readonly Pick<SlackChannel, 'externalId' | 'name' | 'kind'>[]
  readonly report: SlackReport
}

/** Which channels an export has, without reading what was said in them. */
export async function listChannels(path: string, directMessages: boolean): Promise<Listing> {
  const opened = await openSlackExport(path, { directMessages })
  const channels: Listing['channels'][number][] = []
  try {
    for await (const channel of channelsIn(opened.things())) channels.push(channel)
  } finally {
    await opened.close()
  }
  return { isRefused: opened.isRefused, channels, report: opened.report() }
}

async function* channelsIn(things: AsyncIterable<SlackThing>): AsyncGenerator<Listing['channels'][number]> {
  for await (const thing of things) {
    if (thing.kind === 'join' || thing.kind === 'conversation') return
    if (thing.kind === 'person') continue
    const { externalId, name, kind } = thing.channel
    yield { externalId, name, kind }
  }
}
