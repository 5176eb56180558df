import { beginsAnew, gatheringRule, type GatheringRule } from './gathering.ts'
import type { SlackConversation } from './model.ts'
import type { Message } from './messages.ts'
import { titleFrom } from './titles.ts'
import type { ChannelFacts } from './channels.ts'

/** Sorts one channel's messages, as they come, into conversations. */
export interface Sorter {
  /** A stretch of messages in time order; gives the conversations that can be told by now. */
  add(messages: readonly Message[]): SlackConversation[]
  end(): SlackConversation[]
}

/**
 * A thread is told as far as each stretch holds it, so that nothing is kept but its timestamp; messages outside of
 * threads are kept until the silence or the length that ends their conversation.
 */
export function newSorter(channel: ChannelFacts, rule: GatheringRule = gatheringRule): Sorter {
  const threads = new Set<string>()
  let open: Message[] = []

  function close(): SlackConversation[] {
    const [first] = open
    const closed = first === undefined ? [] : [conversationOf(channel, first.timestamp, open)]
    open = []
    return closed
  }

  function gather(message: Message): SlackConversation[] {
    const closed = beginsAnew(open, message, rule) ? close() : []
    open.push(message)
    return closed
  }

  function add(messages: readonly Message[]): SlackConversation[] {
    const byThread = new Map<string, Message[]>()
    const closed: SlackConversation[] = []
    for (const message of messages) {
      const { thread } = message
      if (thread === null || (!threads.has(thread) && open.some(({ timestamp }) => timestamp === thread)))
        closed.push(...gather(message))
      else if (byThread.get(thread)?.push(message) === undefined) byThread.set(thread, [message])
    }
    return [...closed, ...[...byThread].map(([thread, found]) => told(thread, found))]
  }

  function told(thread: string, messages: readonly Message[]): SlackConversation {
    const isContinued = threads.has(thread)
    threads.add(thread)
    return { ...conversationOf(channel, thread, messages), isContinued }
  }

  return { add, end: close }
}

function conversationOf(channel: ChannelFacts, first: string, messages: readonly Message[]): SlackConversation {
  return {
    externalId: `${channel.externalId}:${first}`,
    channelId: channel.externalId,
    title: titleFrom(
      messages.values().map(({ words }) => words()),
      channel.name,
    ),
    isContinued: false,
    posts: messages.flatMap(({ posts }) => posts),
  }
}
