import { bodyOf } from './bodies.ts'
import type { ChannelFacts } from './channels.ts'
import { filesBlock, readFiles } from './files.ts'
import type { SlackJoin, SlackPerson, SlackPost } from './model.ts'
import { mentionsIn, type Names } from './nodes.ts'
import { pagesOf } from './pages.ts'
import { authorOf } from './people.ts'
import { readReactions } from './reactions.ts'
import type { MessageRecord } from './records.ts'
import type { Omission } from './report.ts'
import { instantOf } from './times.ts'
import { wordingOf } from './wording.ts'

export interface Message {
  /** One, or several where it is longer than a post may be. */
  readonly posts: readonly SlackPost[]
  readonly author: SlackPerson
  readonly at: Temporal.Instant
  readonly timestamp: string
  /** The timestamp of the thread's first message, which may be this one; null outside of threads. */
  readonly thread: string | null
  /** Its words, for a title: few messages are asked. */
  readonly words: () => string
  readonly missing: readonly Omission[]
  readonly namelessReactions: number
}

export type Outcome =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'join'; readonly join: SlackJoin }
  | { readonly kind: 'omitted'; readonly reason: Omission; readonly sort: string | null }

const markdownMax = 20_000
const joins = new Set(['channel_join', 'group_join', 'mpim_join'])
const written = new Set([
  'me_message',
  'bot_message',
  'file_share',
  'file_comment',
  'file_mention',
  'thread_broadcast',
  'slackbot_response',
])

/** What one record of a channel's day is here. */
export function readMessage(record: MessageRecord, channel: ChannelFacts, names: Names): Outcome {
  const { subtype, type } = record
  if (type !== undefined && type !== 'message') return omitted('note', type)
  if (subtype === 'tombstone') return omitted('deletedMessage')
  if (subtype !== undefined && joins.has(subtype) && record.user !== undefined)
    return joined(record, record.user, channel)
  // A sort that is not known here, but that somebody's own program sent, has somebody's words in it.
  const isWritten = subtype === undefined || written.has(subtype) || record.isTyped
  return isWritten ? messageOf(record, channel, names) : omitted('note', subtype)
}

function omitted(reason: Omission, sort: string | null = null): Outcome {
  return { kind: 'omitted', reason, sort }
}

function joined({ ts }: MessageRecord, personId: string, { externalId }: ChannelFacts): Outcome {
  return { kind: 'join', join: { channelId: externalId, personId, at: instantOf(ts) } }
}

function messageOf(record: MessageRecord, channel: ChannelFacts, names: Names): Outcome {
  const author = authorOf(record)
  if (author === null) return omitted('noAuthor')

  const { files, missing } = readFiles(record)
  const body = bodyOf(record, names)
  const pages = pagesOf([...body, ...filesBlock(files)], markdownMax)
  if (pages.length === 0) return omitted(missing[0] ?? 'empty')

  const { reactions, nameless } = readReactions(record.reactions)
  const { ts: timestamp, thread, replies, editedTs } = record
  const first = {
    externalId: `${channel.externalId}:${timestamp}`,
    authorId: author.externalId,
    at: instantOf(timestamp),
    editedAt: editedTs === undefined ? null : instantOf(editedTs),
    isPinned: channel.pins.has(timestamp) || record.isPinned,
    isReply: thread !== undefined && thread !== timestamp,
    mentions: mentionsIn(body),
  }
  const message: Message = {
    posts: pages.map((markdown, i) =>
      i === 0 ? { ...first, markdown, reactions, files } : furtherPage({ ...first, markdown, reactions, files }, i + 1),
    ),
    author,
    at: first.at,
    timestamp,
    thread: thread ?? (replies > 0 ? timestamp : null),
    words: () => wordingOf(body, titlesOf(record)) || files.map(({ name }) => name).join(', '),
    missing,
    namelessReactions: nameless,
  }
  return { kind: 'message', message }
}

function furtherPage(post: SlackPost, page: number): SlackPost {
  const externalId = `${post.externalId}/${page}`
  return { ...post, externalId, isPinned: false, mentions: [], reactions: [], files: [] }
}

// Slack looked up what the addresses in a message lead to.
function titlesOf({ attachments }: MessageRecord): string[] {
  return attachments.flatMap(({ title }) => title ?? [])
}
