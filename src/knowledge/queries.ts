import { sql } from 'kysely'
import type { CommunityId, KnowledgeTopicId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import {
  topicsPerPage,
  type AskableTopic,
  type Knower,
  type KnownTopic,
  type NamedTopic,
  type SharedTopic,
  type Topic,
} from './model.ts'

const peopleShown = 12

/** One page of the topics that somebody can be asked about, by name, and one more that says that there is another. */
export function listKnown(db: Db, viewer: Viewer, community: CommunityId, after: string): Promise<KnownTopic[]> {
  return visibleTopics(db, viewer)
    .where('topic.community_id', '=', community)
    .where(sql<boolean>`exists (select ${claims})`)
    .$if(after !== '', (all) => all.where(sql<boolean>`${byName} > lower(${after})`))
    .select([
      isMine(viewer).as('isMine'),
      sql<number>`(select count(*)::int ${claims})`.as('count'),
      sql<Knower[]>`(select json_agg(shown) from (
        select person.id, person.display_name as name, person.picture_at is not null as "hasPicture"
        from knowledge_claim claim join person on person.id = claim.person_id where claim.topic_id = topic.id
        order by lower(person.display_name), person.id limit ${sql.lit(peopleShown)}) shown)`.as('people'),
    ])
    .orderBy(byName)
    .limit(topicsPerPage + 1)
    .execute()
}

interface Across {
  readonly communities: readonly CommunityId[]
  /** The beginning of a word in it, or nothing. */
  readonly words: readonly string[]
  /** The key after which the page begins. */
  readonly after: string
}

/** One page of what can be asked about in several of the viewer's communities, and one more that says there is another. */
export async function listKnownAcross(db: Db, viewer: Viewer, asked: Across): Promise<SharedTopic[]> {
  const begun = asked.words.map((word) => `% ${word}%`)
  const topics = visibleTopics(db, viewer)
    .where(sql<boolean>`topic.community_id = any (${asked.communities}::uuid[])`)
    .where(sql<boolean>`exists (select ${claims})`)
    .where(sql<boolean>`${byName} > ${asked.after}`).where(sql<boolean>`' ' || lower(unaccent(topic.label)) like all
      (select lower(unaccent(one)) from unnest(${begun}::text[]) one)`)
  const { rows } = await sql<SharedTopic>`
    with shared as (
      select lower(topic.label) as key, min(topic.label) as label, min(topic.language) as language, array_agg(topic.id) as ids,
        json_agg(json_build_object('id', topic.id, 'communityId', topic."communityId") order by topic."communityId") as places
      from ${topics} as topic group by 1 order by 1 limit ${sql.lit(topicsPerPage + 1)}
    )
    select shared.key, shared.label, shared.language, shared.places, said.count, said.others > 0 as "hasOthers",
      (select json_agg(shown) from (
        select distinct on (lower(person.display_name), person.id) person.id, person.display_name as name,
          person.picture_at is not null as "hasPicture", claim.community_id as "communityId"
        from knowledge_claim claim join person on person.id = claim.person_id where claim.topic_id = any (shared.ids)
        order by lower(person.display_name), person.id, claim.community_id limit ${sql.lit(peopleShown)}) shown) as people
    from shared cross join lateral (
      select count(distinct claim.person_id)::int as count,
        count(distinct claim.person_id) filter (where claim.person_id <> ${viewer.id}) as others
      from knowledge_claim claim where claim.topic_id = any (shared.ids)
    ) said
    order by shared.key`.execute(db)
  return rows
}

const namesMax = 300

/** What topics are called: all of the viewer's, by name, and then others that she could join. */
export function listNames(db: Db, viewer: Viewer, community: CommunityId): Promise<NamedTopic[]> {
  return visibleTopics(db, viewer)
    .where('topic.community_id', '=', community)
    .select(isMine(viewer).as('isMine'))
    .orderBy(sql`${isMine(viewer)} desc`)
    .orderBy(byName)
    .limit(namesMax)
    .execute()
}

const askableMax = 60

/** Topics of which others have experience, by name; of very many, those chosen already and those of most people. */
export async function listAskable(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
  chosen: readonly string[],
): Promise<AskableTopic[]> {
  const reach = sql<number>`(select count(*)::int ${claims} and claim.person_id <> ${viewer.id})`
  const isChosen = sql<boolean>`topic.id = any (${chosen}::uuid[])`
  const topics = await visibleTopics(db, viewer)
    .where('topic.community_id', '=', community)
    .where(sql<boolean>`exists (select ${claims} and claim.person_id <> ${viewer.id})`)
    .select(reach.as('reach'))
    .orderBy(sql`${isChosen} desc, ${reach} desc, ${byName}`)
    .limit(askableMax)
    .execute()
  return topics.toSorted((one, other) => one.label.localeCompare(other.label, viewer.language))
}

export async function findTopic(db: Db, viewer: Viewer, community: CommunityId, id: KnowledgeTopicId): Promise<Topic> {
  const topic = await visibleTopics(db, viewer)
    .where('topic.community_id', '=', community)
    .where('topic.id', '=', id)
    .executeTakeFirst()
  if (!topic) throw new NotFound('errors.notFound')
  return topic
}

/** Those of these topics that are still there, held until whoever asks has written down what was asked of them. */
export function lockTopics(
  tx: Tx,
  viewer: Viewer,
  community: CommunityId,
  ids: readonly KnowledgeTopicId[],
): Promise<Topic[]> {
  return visibleTopics(tx, viewer)
    .where('topic.community_id', '=', community)
    .where(sql<boolean>`topic.id = any (${ids}::uuid[])`)
    .orderBy('topic.id')
    .forKeyShare()
    .execute()
}

/** The topics that the viewer can be asked about in a community. */
export function listMine(db: Db, viewer: Viewer, community: CommunityId): Promise<Topic[]> {
  return visibleTopics(db, viewer).where('topic.community_id', '=', community).where(isMine(viewer)).execute()
}

const byName = sql`lower(topic.label)`
const claims = sql`from knowledge_claim claim where claim.topic_id = topic.id`

function isMine(viewer: Viewer) {
  return sql<boolean>`exists (select ${claims} and claim.person_id = ${viewer.id})`
}

/** The only way in: says in SQL what `topicRules.read` says in TypeScript. */
function visibleTopics(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('knowledge_topic as topic')
    .where(sql<boolean>`topic.community_id = any (${mine}::uuid[])`)
    .select(['topic.id', 'topic.community_id as communityId', 'topic.label', 'topic.language'])
}
