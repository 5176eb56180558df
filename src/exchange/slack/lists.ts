import { channelOf, factsOf, unlistedChannel, type ChannelFacts } from './channels.ts'
import { meet, recordsOf, type Context, type Numbered, type Read } from './context.ts'
import type { ArchiveFile } from './entries.ts'
import { isOfFile, looksDirect, type Layout, type ListName } from './layout.ts'
import type { SlackChannel, SlackChannelKind, SlackThing } from './model.ts'
import { personOf } from './people.ts'
import { readChannel, readUser, type ChannelRecord } from './records.ts'
import { leaveOut, type Omission, type Place } from './report.ts'

/** A channel whose messages are to be read. */
export interface Room {
  readonly channel: ChannelFacts
  readonly days: readonly ArchiveFile[]
}

export async function* readPeople(context: Context, layout: Layout): AsyncGenerator<SlackThing> {
  for (const file of [layout.lists.get('users'), layout.lists.get('org_users')]) {
    for await (const { record } of listed(context, file, readUser)) yield* meet(context, personOf(record))
  }
}

const kinds: readonly (readonly [ListName, SlackChannelKind])[] = [
  ['channels', 'public'],
  ['groups', 'private'],
  ['mpims', 'group'],
  ['dms', 'direct'],
]

/** Every channel that may come, listed or not; returns where their messages are. */
export async function* readChannels(context: Context, layout: Layout): AsyncGenerator<SlackThing, Room[]> {
  const rooms: Room[] = []
  for await (const { channel, room } of welcomed(context, layout)) {
    rooms.push(room)
    yield { kind: 'channel', channel }
  }
  return rooms
}

interface Welcomed {
  readonly channel: SlackChannel
  readonly room: Room
}

async function* welcomed(context: Context, layout: Layout): AsyncGenerator<Welcomed> {
  const unclaimed = new Map(layout.folders)
  for (const [list, kind] of kinds) {
    for await (const { position, record } of listed(context, layout.lists.get(list), readChannel)) {
      const days = claim(unclaimed, record)
      const found = welcome(context, record, { kind, place: { file: `${list}.json`, position } })
      yield* found.map((channel) => ({ channel, room: { channel: factsOf(channel, record), days } }))
    }
  }
  for (const [folder, days] of unclaimed)
    yield* welcomeUnlisted(context, folder).map((channel) => ({ channel, room: { channel: factsOf(channel), days } }))
}

const tellOnly: readonly (readonly [ListName, Omission])[] = [
  ['integration_logs', 'integrationLog'],
  ['canvases', 'canvas'],
]

/** What an export holds beside conversations is counted and told. */
export async function tellOthers(context: Context, layout: Layout): Promise<void> {
  for (const [list, reason] of tellOnly) {
    const file = layout.lists.get(list)
    for await (const { position } of listed(context, file, (record) => record ?? undefined))
      leaveOut(context.tally, reason, { file: `${list}.json`, position })
  }
  for (const { path } of layout.others) leaveOut(context.tally, 'notPartOfExport', { file: path, position: null })
}

async function* listed<T>(context: Context, file: ArchiveFile | undefined, read: Read<T>): AsyncGenerator<Numbered<T>> {
  if (file === undefined) return
  for await (const records of recordsOf(context, file, read)) yield* records
}

function claim(unclaimed: Map<string, readonly ArchiveFile[]>, { id, name }: ChannelRecord): readonly ArchiveFile[] {
  const folder = name !== undefined && unclaimed.has(name) ? name : id
  const days = unclaimed.get(folder) ?? []
  unclaimed.delete(folder)
  return days
}

interface Listed {
  readonly kind: SlackChannelKind
  readonly place: Place
}

function welcome(context: Context, record: ChannelRecord, { kind, place }: Listed): SlackChannel[] {
  const isDirect = kind === 'direct' || kind === 'group'
  const isKnown = context.channels.has(record.id)
  const reason = isDirect && !context.directMessages ? 'directMessages' : isKnown ? 'duplicate' : null
  if (reason === null) return [known(context, channelOf(record, kind))]
  leaveOut(context.tally, reason, place)
  return []
}

function welcomeUnlisted(context: Context, folder: string): SlackChannel[] {
  const isDirect = looksDirect(folder)
  const reason = isOfFile(folder) ? 'fileComments' : isDirect && !context.directMessages ? 'directMessages' : null
  if (reason === null) return [known(context, { ...unlistedChannel(folder), kind: isDirect ? 'group' : 'private' })]
  // The folder's name tells who wrote to whom.
  leaveOut(context.tally, reason, { file: '', position: null })
  return []
}

function known({ channels, tally }: Context, channel: SlackChannel): SlackChannel {
  channels.set(channel.externalId, channel.name)
  tally.came.channels++
  return channel
}
