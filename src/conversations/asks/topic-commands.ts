import type { KnowledgeTopicId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { lockTopics, topicRules } from '../../knowledge/index.ts'
import type { Thread } from '../threads/model.ts'

/** Writes down whose experience an ask is asked of. A topic that is gone by now is asked of nobody. */
export async function askOf(
  tx: Tx,
  viewer: Viewer,
  { id, communityId }: Pick<Thread, 'id' | 'communityId'>,
  topics: readonly KnowledgeTopicId[],
): Promise<void> {
  if (topics.length === 0) return
  authorize(topicRules, 'ask', viewer, { communityId })
  const standing = await lockTopics(tx, viewer, communityId, topics)
  if (standing.length === 0) return

  const rows = standing.map((topic) => ({ thread_id: id, community_id: communityId, topic_id: topic.id }))
  await tx.insertInto('thread_topic').values(rows).execute()
}
