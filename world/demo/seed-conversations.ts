import type { CommunityId, PersonId, PostId, ReactionKind, ThreadId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { languageOf } from '#kernel/language-of.ts'
import { mentionOf, renderMarkdown } from '#kernel/markdown.ts'
import type { Deed, Moment, ReactionName, Reactions, Reply, Thread } from './model.ts'
import { instantOf } from './moments.ts'
import { network } from './network.ts'
import { named, type Known } from './seed-network.ts'

/** One thread in one community, with what its rows need. */
interface Told {
  readonly id: ThreadId
  readonly community: CommunityId
  readonly announcement: string | null
  readonly thread: Thread
  readonly posts: readonly Said[]
  readonly when: (moment: Moment) => Temporal.Instant
}

interface Said extends Pick<Reply, 'by' | 'at' | 'body' | 'quotes' | 'helped' | 'reactions' | 'edited' | 'note'> {
  readonly id: PostId
  readonly seq: number
}

const reactionKinds: Readonly<Record<ReactionName, ReactionKind>> = {
  thanks: 'thanks',
  agree: 'agree',
  care: 'heart',
  celebrate: 'celebrate',
  curious: 'interesting',
}

const chunk = 400

/** Gives each conversation by its handle, where it was begun. */
export async function makeConversations(
  tx: Tx,
  known: Known,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, ThreadId>> {
  const told = network.threads.flatMap((thread) => tellings(thread, known, now))
  await insert(
    told.map((one) => threadRow(one, known)),
    (rows) => tx.insertInto('thread').values(rows).execute(),
  )
  await insert(
    told.flatMap((one) => postRows(one, known)),
    (rows) => tx.insertInto('post').values(rows).execute(),
  )
  await insert(
    told.flatMap((one) => reactionRows(one, known)),
    (rows) => tx.insertInto('reaction').values(rows).execute(),
  )
  await insert(
    told.flatMap((one) => mentionRows(one, known)),
    (rows) => tx.insertInto('mention').values(rows).execute(),
  )
  for (const community of known.communities.values()) {
    const last = told
      .filter((one) => one.community === community && one.thread.kind !== 'support')
      .map(lastAt)
      .toSorted((a, b) => Temporal.Instant.compare(a, b))
      .at(-1)
    await tx
      .updateTable('community')
      .set({ last_posted_at: last ?? null })
      .where('id', '=', community)
      .execute()
  }
  await makeEvents(tx, told, known, now)
  return new Map(told.toReversed().map(({ id, thread }) => [thread.handle, id]))
}

async function insert<Row>(rows: readonly Row[], into: (some: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) await into(rows.slice(start, start + chunk))
}

/** An announcement is told once in each community that hears it. */
function tellings(thread: Thread, known: Known, now: Temporal.Instant): Told[] {
  const places = [thread.community, ...thread.alsoIn]
  const announcement = thread.kind === 'announcement' ? newId() : null
  return places.map((place, index) => ({
    id: newId<ThreadId>(),
    community: named(known.communities, place),
    announcement,
    thread,
    posts: [thread, ...(index === 0 ? thread.replies : [])].map((said, at) => ({
      ...said,
      id: newId<PostId>(),
      seq: at + 1,
    })),
    when: (moment: Moment) => instantOf(moment, now, zoneOf(place)),
  }))
}

function zoneOf(place: string): string {
  const umbrella = network.communities.find(({ slug }) => slug === place)?.umbrella
  return network.umbrellas.find(({ slug }) => slug === umbrella)?.timeZone ?? 'UTC'
}

function lastAt({ posts, when, thread }: Told): Temporal.Instant {
  return when(posts.at(-1)?.at ?? thread.at)
}

function threadRow({ id, community, announcement, thread, posts, when }: Told, { people }: Known) {
  const deed = (done: Deed | undefined) => ({
    at: done ? when(done.at) : null,
    by: done ? named(people, done.by) : null,
  })
  const [pinned, closed, outcome] = [deed(thread.pinned), deed(thread.closed), deed(thread.outcome)]
  return {
    id,
    community_id: community,
    kind: thread.kind,
    activity: thread.activity ?? null,
    title: thread.title,
    language: languageOf(thread.title) ?? languageOf(thread.body),
    author_id: named(people, thread.by),
    announcement_id: announcement,
    ask_state: thread.kind === 'ask' ? askState(thread) : null,
    ask_outcome: thread.outcome ? (thread.outcome.result === 'not' ? 'notSolved' : thread.outcome.result) : null,
    outcome_note: thread.outcome?.note ?? null,
    resolved_at: outcome.at,
    pinned_at: pinned.at,
    pinned_by: pinned.by,
    closed_at: closed.at,
    closed_by: closed.by,
    reply_count: posts.length - 1,
    helped_count: posts.filter(({ helped }) => helped).length,
    last_seq: posts.length,
    last_posted_at: when(posts.at(-1)?.at ?? thread.at),
    last_author_id: named(people, posts.at(-1)?.by ?? thread.by),
    created_at: when(thread.at),
  } as const
}

function askState({ outcome, stale, replies }: Thread) {
  if (outcome) return 'resolved'
  if (stale) return 'stale'
  return replies.length > 0 ? 'answered' : 'open'
}

function postRows({ id, community, posts, when }: Told, { people }: Known) {
  return posts.map((said) => {
    const quoted = posts.find(({ seq }) => seq === (said.quotes?.post ?? -1) + 1)
    const markdown = `${said.quotes ? `> ${said.quotes.words}\n\n` : ''}${withMentions(said.body, people)}`
    const { html, version } = renderMarkdown(markdown)
    return {
      id: said.id,
      thread_id: id,
      community_id: community,
      seq: said.seq,
      author_id: named(people, said.by),
      quoted_id: quoted?.id ?? null,
      markdown,
      html,
      rendered_by: version,
      language: languageOf(markdown),
      note_kind: said.note?.kind ?? null,
      note_words: said.note?.words ?? '',
      helped_at: said.helped ? when(said.at).add({ hours: 1 }) : null,
      edited_at: said.edited ? when(said.edited) : null,
      created_at: when(said.at),
    }
  })
}

function withMentions(body: string, people: Known['people']): string {
  return body.replaceAll(/(^|[\s(])@([a-z][a-z0-9-]*)/g, (all, before: string, handle: string) => {
    const id = people.get(handle)
    const person = network.people.find((one) => one.handle === handle)
    return id && person ? `${before}${mentionOf(person.name, id)}` : all
  })
}

function reactionRows({ community, posts, when }: Told, { people }: Known) {
  const pairs = (reactions: Reactions = {}) => Object.entries(reactions) as [ReactionName, readonly string[]][]
  return posts.flatMap(({ id, at, reactions }) =>
    pairs(reactions).flatMap(([name, handles]) =>
      handles.map((handle) => ({
        post_id: id,
        community_id: community,
        person_id: named(people, handle),
        kind: reactionKinds[name],
        created_at: when(at),
      })),
    ),
  )
}

function mentionRows({ community, posts }: Told, { people }: Known) {
  return posts.flatMap(({ id, body }) =>
    calledBy(body, people).map((person) => ({ post_id: id, community_id: community, person_id: person })),
  )
}

function calledBy(body: string, people: Known['people']): PersonId[] {
  return renderMarkdown(withMentions(body, people)).mentions.flatMap((id) =>
    [...people.values()].filter((one) => one === id),
  )
}

/** What happened in the last days is told to the readers of events, so that inboxes are not empty. */
async function makeEvents(tx: Tx, told: readonly Told[], { people }: Known, now: Temporal.Instant): Promise<void> {
  const lately = now.subtract({ hours: 72 })
  const rows = told.flatMap(({ id, community, posts, when }) =>
    posts
      .filter(({ at }) => Temporal.Instant.compare(when(at), lately) > 0)
      .map((said) => ({
        kind: said.seq === 1 ? 'thread.opened' : 'post.added',
        actor_id: named(people, said.by),
        community_id: community,
        subject_id: said.seq === 1 ? id : said.id,
        facts: JSON.stringify({ thread: id, seq: said.seq }),
        at: when(said.at),
      })),
  )
  const inOrder = rows.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  await insert(inOrder, (some) => tx.insertInto('event').values(some).execute())
}
