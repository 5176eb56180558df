import { setImmediate } from 'node:timers/promises'
import type { CommunityId, PersonId, PostId, ThreadId } from '#database'
import { languageOf } from '#kernel/language-of.ts'
import { htmlOf } from './rendering.ts'
import type { SlackConversation, SlackPost } from '../model.ts'
import type { DerivedIds } from './derived-ids.ts'
import { beginThread, continueThread, grow, rowOf, type Growing } from './growing.ts'
import type { KnownThread } from './history-queries.ts'
import type { HistoryRows, MentionRow, PostRow, ReactionRow } from './rows.ts'
import { settleMentions } from './tokens.ts'

/** Part of a conversation on its way into a community. */
export interface Piece {
  readonly conversation: SlackConversation
  readonly community: CommunityId
}

export interface Settling {
  readonly ids: DerivedIds
  readonly personOf: (externalId: string) => PersonId | undefined
  /** Only those who are, or were, of the community can be called in it. */
  readonly mayCall: (community: CommunityId, person: PersonId) => boolean
}

/** What the database knows already of a batch. */
export interface Known {
  readonly posts: ReadonlyMap<PostId, ThreadId>
  readonly threads: readonly KnownThread[]
}

/** Which messages to look for before a batch is settled: every one, and the first of every conversation. */
export function postsIn(pieces: readonly Piece[], { ids }: Settling): PostId[] {
  const externalIds = pieces.flatMap(({ conversation }) => [
    conversation.externalId,
    ...conversation.posts.map(({ externalId }) => externalId),
  ])
  return [...new Set(externalIds)].map((externalId) => ids.post(externalId))
}

/** The rows that a batch adds. Whoever uses Hearth meanwhile is answered between two conversations. */
export async function settleBatch(pieces: readonly Piece[], settling: Settling, known: Known): Promise<HistoryRows> {
  const threads = new Map(known.threads.map((thread) => [thread.id, continueThread(thread)]))
  const posts = new Map<PostId, PostRow>()
  const reactions: ReactionRow[] = []
  const mentions: MentionRow[] = []
  for (const piece of pieces) {
    const fresh = freshPosts(piece, settling, known).filter(({ id }) => !posts.has(id))
    const [first, ...rest] = fresh
    if (first === undefined) continue
    const id = threadOf(piece, settling, known)
    const thread = threads.get(id) ?? beginFor(piece, id, first)
    threads.set(id, thread)
    await setImmediate()
    for (const one of [first, ...rest]) {
      const settled = settlePost(one, thread, settling)
      posts.set(one.id, settled.post)
      reactions.push(...settled.reactions)
      mentions.push(...settled.mentions)
    }
  }
  const grown = [...threads.values()]
  return {
    threads: grown.filter(({ begunBy }) => begunBy !== null).flatMap(rowOf),
    continued: grown.filter(({ begunBy }) => begunBy === null).flatMap(rowOf),
    posts: [...posts.values()],
    reactions,
    mentions,
  }
}

interface Fresh {
  readonly id: PostId
  readonly author: PersonId
  readonly post: SlackPost
}

function freshPosts({ conversation }: Piece, { ids, personOf }: Settling, known: Known): Fresh[] {
  return conversation.posts.flatMap((post) => {
    const id = ids.post(post.externalId)
    const author = personOf(post.authorId)
    return author === undefined || known.posts.has(id) ? [] : [{ id, author, post }]
  })
}

// A message that came before keeps its place, and what belongs to it goes there: even where an earlier export showed
// less of the conversation, or somebody has moved it since.
function threadOf({ conversation }: Piece, { ids }: Settling, known: Known): ThreadId {
  const externalIds = [conversation.externalId, ...conversation.posts.map(({ externalId }) => externalId)]
  const found = externalIds.map((externalId) => known.posts.get(ids.post(externalId))).find((id) => id !== undefined)
  return found ?? ids.thread(conversation.externalId)
}

function beginFor({ conversation, community }: Piece, id: ThreadId, { author, post }: Fresh): Growing {
  return beginThread({ id, communityId: community, title: conversation.title }, { author, at: post.at.toString() })
}

function settlePost({ id, author, post }: Fresh, thread: Growing, { personOf, mayCall }: Settling) {
  const { communityId: community } = thread
  const called = (externalId: string) => {
    const person = personOf(externalId)
    return person !== undefined && mayCall(community, person) ? person : undefined
  }
  const at = post.at.toString()
  const markdown = settleMentions(post.markdown, called)
  const { html, version } = htmlOf(markdown)
  const seq = grow(thread, { author, at, isPinned: post.isPinned })
  const of = { post_id: id, community_id: community }
  const row: PostRow = {
    id,
    thread_id: thread.id,
    community_id: community,
    seq,
    author_id: author,
    markdown,
    html,
    rendered_by: version,
    language: languageOf(markdown),
    edited_at: post.editedAt?.toString() ?? null,
    created_at: at,
  }
  const mentions = [...new Set(post.mentions.map(called))].filter((person) => person !== undefined)
  return {
    post: row,
    mentions: mentions.map((person): MentionRow => ({ ...of, person_id: person })),
    reactions: reactionsOf(post, personOf).map((given): ReactionRow => ({ ...of, ...given, created_at: at })),
  }
}

// Two of Slack's pictures may say one thing here, and somebody says a thing once.
function reactionsOf({ reactions }: SlackPost, personOf: Settling['personOf']) {
  const given = new Map<string, Pick<ReactionRow, 'person_id' | 'kind'>>()
  for (const { kind, by } of reactions) {
    if (kind === null) continue
    const people = by.map(personOf).filter((person) => person !== undefined)
    for (const person of people) given.set(`${kind} ${person}`, { person_id: person, kind })
  }
  return [...given.values()]
}
