/** When a message begins a new conversation, where nobody used threads. */
export interface GatheringRule {
  readonly silence: Temporal.Duration
  readonly postsMax: number
}

export const gatheringRule: GatheringRule = { silence: Temporal.Duration.from({ hours: 4 }), postsMax: 100 }

interface Dated {
  readonly at: Temporal.Instant
}

/** Messages in time order, cut where people fell silent, or where a conversation has grown as long as it may. */
export function gather<T extends Dated>(posts: readonly T[], rule: GatheringRule = gatheringRule): T[][] {
  const conversations: T[][] = []
  for (const post of posts) {
    const open = conversations.at(-1)
    if (open === undefined || beginsAnew(open, post, rule)) conversations.push([post])
    else open.push(post)
  }
  return conversations
}

export function beginsAnew(open: readonly Dated[], post: Dated, { silence, postsMax }: GatheringRule): boolean {
  const last = open.at(-1)
  if (last === undefined) return false
  const quiet = post.at.epochMilliseconds - last.at.epochMilliseconds
  return open.length >= postsMax || quiet >= silence.total('milliseconds')
}
