import type { SlackChannel, SlackChannelKind } from './model.ts'
import type { ChannelRecord } from './records.ts'
import { instantOf } from './times.ts'

/** What reading a channel's messages needs to know of it. */
export interface ChannelFacts {
  readonly externalId: string
  readonly name: string
  readonly pins: ReadonlySet<string>
}

export function channelOf(record: ChannelRecord, kind: SlackChannelKind): SlackChannel {
  return {
    externalId: record.id,
    name: nameOf(record),
    kind,
    topic: record.topic.trim(),
    purpose: record.purpose.trim(),
    isArchived: record.isArchived,
    isGeneral: record.isGeneral,
    createdAt: record.created === undefined ? null : instantOf(`${record.created}.0`),
    creatorId: record.creator ?? null,
    memberIds: [...new Set(record.members)],
  }
}

/** A folder of messages that no list names. Nobody can say any more who was in it, so it counts as private. */
export function unlistedChannel(folder: string): SlackChannel {
  return {
    externalId: `folder:${folder}`.slice(0, 200),
    name: folder,
    kind: 'private',
    topic: '',
    purpose: '',
    isArchived: false,
    isGeneral: false,
    createdAt: null,
    creatorId: null,
    memberIds: [],
  }
}

export function factsOf(channel: SlackChannel, record?: ChannelRecord): ChannelFacts {
  return { externalId: channel.externalId, name: channel.name, pins: new Set(record?.pins) }
}

function nameOf(record: ChannelRecord): string {
  return (record.name?.replace(/\s+/g, ' ').trim() || record.id).slice(0, 120)
}
