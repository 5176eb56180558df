import * as read from './fields.ts'
import { readBlock, type RichBlock } from './rich-text-records.ts'

export interface UserRecord {
  readonly id: string
  readonly name: string | undefined
  readonly realName: string | undefined
  readonly zone: string | undefined
  readonly isDeleted: boolean
  readonly isBot: boolean
  readonly profile: ProfileRecord
}

export interface ProfileRecord {
  readonly displayName: string | undefined
  readonly realName: string | undefined
  readonly name: string | undefined
  readonly email: string | undefined
}

export interface ChannelRecord {
  readonly id: string
  readonly name: string | undefined
  readonly created: string | undefined
  readonly creator: string | undefined
  readonly isArchived: boolean
  readonly isGeneral: boolean
  readonly topic: string
  readonly purpose: string
  readonly members: readonly string[]
  readonly pins: readonly string[]
}

export interface FileRecord {
  readonly name: string | undefined
  readonly title: string | undefined
  readonly mode: string | undefined
  readonly size: number | undefined
  readonly address: string | undefined
  readonly initialComment: string | undefined
}

export interface AttachmentRecord {
  readonly pretext: string | undefined
  readonly author: string | undefined
  readonly title: string | undefined
  readonly titleLink: string | undefined
  readonly text: string | undefined
  readonly fallback: string | undefined
  /** A card that Slack made of an address in the message. */
  readonly isPreview: boolean
  readonly fields: readonly string[]
}

export interface ReactionRecord {
  readonly name: string
  readonly users: readonly string[]
  readonly count: number
}

export interface CommentRecord {
  readonly user: string | undefined
  readonly words: string
}

export interface MessageRecord {
  readonly ts: string
  readonly type: string | undefined
  readonly subtype: string | undefined
  readonly user: string | undefined
  readonly botId: string | undefined
  readonly botName: string | undefined
  readonly username: string | undefined
  readonly profile: ProfileRecord | undefined
  readonly text: string
  readonly blocks: readonly RichBlock[]
  readonly attachments: readonly AttachmentRecord[]
  readonly files: readonly FileRecord[]
  readonly comment: CommentRecord | undefined
  readonly thread: string | undefined
  readonly replies: number
  readonly isTyped: boolean
  readonly editedTs: string | undefined
  readonly reactions: readonly ReactionRecord[]
  readonly isPinned: boolean
}

export function readUser(record: unknown): UserRecord | undefined {
  const id = read.id(record, 'id')
  if (id === undefined) return undefined
  return {
    id,
    name: read.words(record, 'name'),
    realName: read.words(record, 'real_name'),
    zone: read.string(record, 'tz'),
    isDeleted: read.isTrue(record, 'deleted'),
    isBot: read.isTrue(record, 'is_bot'),
    profile: readProfile(read.field(record, 'profile')),
  }
}

export function readChannel(record: unknown): ChannelRecord | undefined {
  const id = read.id(record, 'id')
  if (id === undefined) return undefined
  return {
    id,
    name: read.words(record, 'name'),
    created: /^\d{1,11}$/.exec(String(read.field(record, 'created')))?.[0],
    creator: read.id(record, 'creator'),
    isArchived: read.isTrue(record, 'is_archived'),
    isGeneral: read.isTrue(record, 'is_general'),
    topic: read.words(read.field(record, 'topic'), 'value') ?? '',
    purpose: read.words(read.field(record, 'purpose'), 'value') ?? '',
    members: read.list(record, 'members', read.idOf),
    pins: read.list(record, 'pins', (pin) => read.string(pin, 'id')),
  }
}

export function readMessageRecord(record: unknown): MessageRecord | undefined {
  const ts = read.timestamp(record, 'ts')
  if (ts === undefined) return undefined
  const profile = read.field(record, 'user_profile')
  const single = readFile(read.field(record, 'file'))
  const files = read.list(record, 'files', readFile)
  return {
    ts,
    type: read.string(record, 'type'),
    subtype: read.string(record, 'subtype'),
    user: read.id(record, 'user'),
    botId: read.id(record, 'bot_id'),
    botName: read.words(read.field(record, 'bot_profile'), 'name'),
    username: read.words(record, 'username'),
    profile: profile === undefined ? undefined : readProfile(profile),
    text: read.words(record, 'text') ?? '',
    blocks: read.list(record, 'blocks', readBlock),
    attachments: read.list(record, 'attachments', readAttachment),
    files: files.length === 0 && single !== undefined ? [single] : files,
    comment: readComment(read.field(record, 'comment')),
    thread: read.timestamp(record, 'thread_ts'),
    replies: read.number(record, 'reply_count') ?? 0,
    isTyped: read.string(record, 'client_msg_id') !== undefined,
    editedTs: read.timestamp(read.field(record, 'edited'), 'ts'),
    reactions: read.list(record, 'reactions', readReaction),
    isPinned: read.list(record, 'pinned_to', read.idOf).length > 0,
  }
}

function readProfile(profile: unknown): ProfileRecord {
  return {
    displayName: read.words(profile, 'display_name'),
    realName: read.words(profile, 'real_name'),
    name: read.words(profile, 'name'),
    email: read.words(profile, 'email'),
  }
}

function readFile(file: unknown): FileRecord | undefined {
  if (typeof file !== 'object' || file === null) return undefined
  const own = read.string(file, 'permalink') ?? read.string(file, 'url_private')
  const elsewhere = read.string(file, 'external_url') ?? read.string(file, 'url_private')
  return {
    name: read.words(file, 'name'),
    title: read.words(file, 'title'),
    mode: read.string(file, 'mode'),
    size: read.number(file, 'size'),
    address: read.isTrue(file, 'is_external') ? elsewhere : own,
    initialComment: readComment(read.field(file, 'initial_comment'))?.words,
  }
}

function readComment(comment: unknown): CommentRecord | undefined {
  const words = read.words(comment, 'comment')
  return words === undefined ? undefined : { user: read.id(comment, 'user'), words }
}

function readAttachment(attachment: unknown): AttachmentRecord {
  const isCard = ['from_url', 'service_name'].some((name) => read.string(attachment, name) !== undefined)
  return {
    pretext: read.words(attachment, 'pretext'),
    author: read.words(attachment, 'author_name'),
    title: read.words(attachment, 'title'),
    titleLink: read.string(attachment, 'title_link'),
    text: read.words(attachment, 'text'),
    fallback: read.words(attachment, 'fallback'),
    isPreview: !read.isTrue(attachment, 'is_share') && (isCard || read.isTrue(attachment, 'is_msg_unfurl')),
    fields: read.list(attachment, 'fields', readField),
  }
}

function readField(field: unknown): string {
  return [read.words(field, 'title'), read.words(field, 'value')].filter(Boolean).join(': ')
}

function readReaction(reaction: unknown): ReactionRecord | undefined {
  const name = read.string(reaction, 'name')
  const users = read.list(reaction, 'users', read.idOf)
  return name === undefined ? undefined : { name, users, count: read.number(reaction, 'count') ?? users.length }
}
