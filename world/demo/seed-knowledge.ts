import type { KnowledgeTopicId, ThreadId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { languageOf } from '#kernel/language-of.ts'
import { instantOf } from './moments.ts'
import { network } from './network.ts'
import { named, type Known } from './seed-network.ts'

/** Who can be asked about what, and which conversations were asked of that. */
export async function makeKnowledge(
  tx: Tx,
  { communities, people }: Known,
  threads: ReadonlyMap<string, ThreadId>,
  now: Temporal.Instant,
): Promise<void> {
  const created_at = instantOf('60d 10:00', now, 'America/Vancouver')
  const topics = network.topics.map((topic) => ({
    ...topic,
    row: { id: newId<KnowledgeTopicId>(), community_id: named(communities, topic.community), created_at },
  }))
  await tx
    .insertInto('knowledge_topic')
    .values(topics.map(({ row, label }) => ({ ...row, label, language: languageOf(label) })))
    .execute()

  const claims = topics.flatMap(({ row: { id: topic_id, ...made }, people: handles }) =>
    handles.map((handle) => ({ ...made, topic_id, person_id: named(people, handle) })),
  )
  await tx.insertInto('knowledge_claim').values(claims).execute()

  const asked = network.threads.flatMap(({ handle, community, askedOf = [] }) =>
    askedOf.map((label) => {
      const topic = topics.find((one) => one.community === community && one.label === label)
      if (!topic) throw new Error(`${handle} is asked of ${label}, which nobody knows`)
      return { thread_id: named(threads, handle), community_id: topic.row.community_id, topic_id: topic.row.id }
    }),
  )
  await tx.insertInto('thread_topic').values(asked).execute()
}
