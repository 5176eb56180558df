import { z } from 'zod'
import { lenient, lenientList, words } from './lenient.ts'
import { richBlock } from './rich-text-records.ts'

/** Ids are Slack's; they end up in keys and in mention tokens, so nothing odd may be in them. */
export const slackId = z.string().regex(/^[A-Z0-9]{2,40}$/i)

const timestamp = z.string().regex(/^\d{1,11}\.\d{1,6}$/)
const flag = lenient(z.boolean())

const profile = z.object({
  display_name: lenient(words),
  real_name: lenient(words),
  name: lenient(words),
  email: lenient(z.email()),
})

export const userRecord = z.object({
  id: slackId,
  name: lenient(words),
  real_name: lenient(words),
  tz: lenient(z.string()),
  deleted: flag,
  is_bot: flag,
  profile: lenient(profile),
})

const described = lenient(z.object({ value: words }))

export const channelRecord = z.object({
  id: slackId,
  name: lenient(words),
  created: lenient(z.coerce.number().int().positive().max(99_999_999_999)),
  creator: lenient(slackId),
  is_archived: flag,
  is_general: flag,
  members: lenientList(slackId),
  topic: described,
  purpose: described,
  pins: lenientList(z.object({ id: z.string() })),
})

const fileRecord = z.object({
  name: lenient(words),
  title: lenient(words),
  mode: lenient(z.string()),
  size: lenient(z.number().int().nonnegative()),
  permalink: lenient(z.string()),
  url_private: lenient(z.string()),
  is_external: flag,
  external_url: lenient(z.string()),
  initial_comment: lenient(z.object({ user: lenient(slackId), comment: words })),
})

const attachmentRecord = z.object({
  pretext: lenient(words),
  author_name: lenient(words),
  title: lenient(words),
  title_link: lenient(z.string()),
  text: lenient(words),
  fallback: lenient(words),
  from_url: lenient(z.string()),
  service_name: lenient(z.string()),
  is_share: flag,
  is_msg_unfurl: flag,
  fields: lenientList(z.object({ title: lenient(words), value: lenient(words) })),
})

export const messageRecord = z.object({
  ts: timestamp,
  type: lenient(z.string()),
  subtype: lenient(z.string()),
  user: lenient(slackId),
  bot_id: lenient(slackId),
  username: lenient(words),
  text: lenient(words),
  thread_ts: lenient(timestamp),
  reply_count: lenient(z.number()),
  client_msg_id: lenient(z.string()),
  edited: lenient(z.object({ ts: timestamp })),
  reactions: lenientList(z.object({ name: z.string(), users: lenientList(slackId), count: lenient(z.number()) })),
  pinned_to: lenientList(z.string()),
  file: lenient(fileRecord),
  files: lenientList(fileRecord),
  comment: lenient(z.object({ user: lenient(slackId), comment: words })),
  attachments: lenientList(attachmentRecord),
  blocks: lenientList(richBlock),
  user_profile: lenient(profile),
  bot_profile: lenient(z.object({ name: lenient(words) })),
})

export type UserRecord = z.infer<typeof userRecord>
export type ChannelRecord = z.infer<typeof channelRecord>
export type FileRecord = z.infer<typeof fileRecord>
export type AttachmentRecord = z.infer<typeof attachmentRecord>
export type MessageRecord = z.infer<typeof messageRecord>
