import type { CommunityId, PersonId, PostId, ThreadId, ThreadKind } from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { languageOf } from '#kernel/language-of.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import { morning, type People, type Places } from './people.ts'

export type Threads = Awaited<ReturnType<typeof makeThreads>>

interface Told {
  community: CommunityId
  kind: ThreadKind
  title: string
  said: readonly (readonly [by: PersonId, markdown: string])[]
  hoursAgo: number
}

/** Circle talks about listening and asks about a waiting list; Meadow celebrates; Grove keeps to itself. */
export async function makeThreads(db: Db, { circle, meadow, grove }: Places, { ana, ben, fay, gus, cy, eve }: People) {
  const listening = await tell(db, {
    community: circle,
    kind: 'discussion',
    title: 'On <listening>',
    hoursAgo: 72,
    said: [
      [ana, 'What do you do when you **cannot** listen any more?'],
      [ben, 'I go out and walk round the block.'],
      [gus, 'I say so, kindly.'],
    ],
  })
  const waiting = await tell(db, {
    community: circle,
    kind: 'ask',
    title: 'Our waiting list keeps growing',
    hoursAgo: 48,
    said: [
      [ben, 'How do others decide who is next?'],
      [ana, 'We keep two numbers apart: urgency and readiness.'],
    ],
  })
  const unanswered = await tell(db, {
    community: circle,
    kind: 'ask',
    title: 'Qui a un bon formulaire d’accueil ?',
    hoursAgo: 30,
    said: [[fay, 'Le nôtre est trop long.']],
  })
  const news = await tell(db, {
    community: circle,
    kind: 'announcement',
    title: 'Spring gathering',
    hoursAgo: 24,
    said: [[ana, 'It is on a Thursday.']],
  })
  const harvest = await tell(db, {
    community: meadow,
    kind: 'celebration',
    title: 'First harvest',
    hoursAgo: 20,
    said: [[cy, 'Radishes.']],
  })
  const quiet = await tell(db, {
    community: grove,
    kind: 'discussion',
    title: 'Between us',
    hoursAgo: 10,
    said: [
      [eve, 'It helps to know you are here.'],
      [ana, 'It does.'],
    ],
  })
  return { listening, waiting, unanswered, news, harvest, quiet }
}

async function tell(db: Db, { community, kind, title, said, hoursAgo }: Told): Promise<ThreadId> {
  const id = newId<ThreadId>()
  const at = (seq: number) => morning.subtract({ hours: hoursAgo }).add({ minutes: seq })
  const [[author] = [null]] = said
  if (author === null) throw new Error('somebody begins a thread')
  await db
    .insertInto('thread')
    .values({
      id,
      community_id: community,
      kind,
      title,
      language: languageOf(title),
      author_id: author,
      activity: kind === 'ask' ? 'problemSolving' : null,
      ask_state: kind === 'ask' ? (said.length > 1 ? 'answered' : 'open') : null,
      reply_count: said.length - 1,
      last_seq: said.length,
      last_posted_at: at(said.length),
      last_author_id: said.at(-1)?.[0] ?? author,
      created_at: at(1),
    })
    .execute()
  for (const [index, [by, markdown]] of said.entries()) {
    const { html, version } = renderMarkdown(markdown)
    await db
      .insertInto('post')
      .values({
        id: newId<PostId>(),
        thread_id: id,
        community_id: community,
        seq: index + 1,
        author_id: by,
        markdown,
        html,
        rendered_by: version,
        language: languageOf(markdown),
        created_at: at(index + 1),
      })
      .execute()
  }
  await db
    .updateTable('community')
    .set({ last_posted_at: at(said.length) })
    .where('id', '=', community)
    .execute()
  return id
}
