import { meet, namesIn, recordsOf, type Context, type Numbered } from './context.ts'
import type { ArchiveFile } from './entries.ts'
import type { Room } from './lists.ts'
import { readMessage, type Message } from './messages.ts'
import type { SlackConversation, SlackPost, SlackThing } from './model.ts'
import { readMessageRecord, type MessageRecord } from './records.ts'
import { leaveOut, type Came, type Place, type Tally } from './report.ts'
import { newSorter } from './sorting.ts'

/** A channel's messages, day by day: who joined, who wrote, and what was said. */
export async function* readRoom(context: Context, { channel, days }: Room): AsyncGenerator<SlackThing> {
  const sorter = newSorter(channel, context.gathering)
  for (const file of days) {
    const seen = new Set<string>()
    for await (const records of recordsOf(context, file, readMessageRecord)) {
      const { things, messages } = readRecords(context, records, { channel, file, seen })
      yield* things
      yield* told(context.tally, sorter.add(messages))
    }
  }
  yield* told(context.tally, sorter.end())
}

interface Day {
  readonly channel: Room['channel']
  readonly file: ArchiveFile
  readonly seen: Set<string>
}

function readRecords(context: Context, records: readonly Numbered<MessageRecord>[], { channel, file, seen }: Day) {
  const names = namesIn(context)
  const things: SlackThing[] = []
  const messages: Message[] = []
  for (const { position, record } of inOrder(records)) {
    const place = { file: file.path, position }
    const outcome = seen.has(record.ts) ? duplicate : readMessage(record, channel, names)
    seen.add(record.ts)
    if (outcome.kind === 'omitted') leaveOut(context.tally, outcome.reason, place, { sort: outcome.sort })
    if (outcome.kind === 'join') {
      context.tally.came.joins++
      things.push(outcome)
    }
    if (outcome.kind !== 'message') continue
    tellLosses(context.tally, outcome.message, place)
    things.push(...meet(context, outcome.message.author))
    messages.push(outcome.message)
  }
  return { things, messages }
}

const duplicate = { kind: 'omitted', reason: 'duplicate', sort: null } as const

function inOrder(records: readonly Numbered<MessageRecord>[]): Numbered<MessageRecord>[] {
  const numbered = records.map((one) => ({ ...one, time: Number(one.record.ts) }))
  return numbered.toSorted((a, b) => a.time - b.time || a.position - b.position)
}

function tellLosses(tally: Tally, { missing, namelessReactions, posts }: Message, place: Place): void {
  for (const reason of missing) leaveOut(tally, reason, place)
  if (namelessReactions > 0) leaveOut(tally, 'namelessReaction', place, { count: namelessReactions })
  for (const { name, kind, by } of posts.flatMap(({ reactions }) => reactions))
    if (kind === null && by.length > 0) leaveOut(tally, 'otherReaction', place, { sort: name, count: by.length })
}

function told({ came }: Tally, conversations: readonly SlackConversation[]): SlackThing[] {
  came.conversations += conversations.filter(({ isContinued }) => !isContinued).length
  for (const post of conversations.flatMap(({ posts }) => posts)) count(came, post)
  return conversations.map((conversation) => ({ kind: 'conversation', conversation }))
}

function count(came: Came, post: SlackPost): void {
  came.posts++
  came.replies += Number(post.isReply)
  came.edits += Number(post.editedAt !== null)
  came.pins += Number(post.isPinned)
  came.files += post.files.length
  came.mentions += post.mentions.length
  for (const { kind, by } of post.reactions) came.reactions += kind === null ? 0 : by.length
}
