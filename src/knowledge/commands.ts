import { sql, type Insertable } from 'kysely'
import type { CommunityId, Database, KnowledgeTopicId, PersonId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { languageOf } from '#kernel/language-of.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { WordKey } from '#kernel/words.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import type { KnowledgeEvent } from './events.ts'
import type { ClaimForm } from './forms.ts'
import { isSame, topicsPerPerson, type Topic } from './model.ts'
import { findTopic, listMine } from './queries.ts'
import { topicRules } from './rules.ts'

type Claiming = ClaimForm & { readonly now: Temporal.Instant }

/** Why the viewer cannot be asked about one more topic, if she cannot. */
export interface Claimed {
  readonly problem: WordKey | null
}

/** The viewer can be asked about something. Words that others have used already are the same topic. */
export function claimTopic(db: Db, viewer: Viewer, community: CommunityId, form: Claiming): Promise<Claimed> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    authorize(communityRules, 'write', viewer, await enterCommunity(tx, viewer, community))
    authorize(topicRules, 'claim', viewer, { communityId: community })
    await queueUp(tx, community, person)
    const mine = await listMine(tx, viewer, community)
    if (mine.some((one) => isSame(one, form))) return { problem: null }
    if (mine.length >= topicsPerPerson) return { problem: 'knowledge.problems.tooMany' }

    const topic = await topicOf(tx, community, form)
    const claim = { topic_id: topic, community_id: community, person_id: person, created_at: form.now }
    const isNew = await unlessClaimed(tx, claim)

    const happening = { subject: topic, community, now: form.now }
    if (isNew) await record<KnowledgeEvent>(tx, viewer, 'topic.claimed', happening)
    return { problem: null }
  })
}

interface Withdrawing {
  readonly community: CommunityId
  readonly topic: KnowledgeTopicId
  readonly now: Temporal.Instant
}

/** The viewer cannot be asked about it any more. With the last person, and nothing asked of it, the topic goes. */
export function withdrawClaim(db: Db, viewer: Viewer, { community, topic: id, now }: Withdrawing): Promise<Topic> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    await enterCommunity(tx, viewer, community)
    const topic = await findTopic(tx, viewer, community, id)
    authorize(topicRules, 'withdraw', viewer, topic)

    const { numDeletedRows } = await tx
      .deleteFrom('knowledge_claim')
      .where('topic_id', '=', id)
      .where('person_id', '=', person)
      .executeTakeFirst()

    if (numDeletedRows === 0n) return topic
    await record<KnowledgeEvent>(tx, viewer, 'topic.withdrawn', { subject: id, community, now })
    return topic
  })
}

/** One person's claims come one after the other, and none while her membership ends: the community is held first. */
async function queueUp(tx: Tx, community: CommunityId, person: PersonId): Promise<void> {
  const { rows } = await sql`
    select from community join membership on membership.community_id = community.id
    where community.id = ${community} and membership.person_id = ${person} and membership.ended_at is null
    for key share of community for no key update of membership`.execute(tx)
  if (rows.length === 0) throw new NotFound('errors.notFound')
}

/** The same words, however they are cased, are one topic: a second one is not made, the first is held. */
async function topicOf(tx: Tx, community: CommunityId, { label, now }: Claiming): Promise<KnowledgeTopicId> {
  const { rows } = await sql<{ id: KnowledgeTopicId }>`
    insert into knowledge_topic (id, community_id, label, language, created_at)
    values (${newId<KnowledgeTopicId>()}, ${community}, ${label}, ${languageOf(label)}, ${now})
    on conflict (community_id, lower(label)) do update set created_at = knowledge_topic.created_at
    returning id`.execute(tx)
  const [topic] = rows
  if (!topic) throw new Error('a topic is found or made')
  return topic.id
}

async function unlessClaimed(tx: Tx, claim: Insertable<Database['knowledge_claim']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('knowledge_claim')
    .values(claim)
    .onConflict((known) => known.columns(['topic_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
