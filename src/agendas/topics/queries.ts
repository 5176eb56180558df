import { sql } from 'kysely'
import type { AgendaTopicId, GatheringId, ThreadId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { readsItems } from '../items/queries.ts'
import type { AgendaTopic } from './model.ts'

/** What members want to talk of at a gathering, as part of a larger statement. */
export function topicsOf(db: Db, viewer: Viewer, gathering: GatheringId) {
  return visibleTopics(db, viewer).where('t.gathering_id', '=', gathering).orderBy('t.votes', 'desc').orderBy('t.id')
}

export async function listTopics(db: Db, viewer: Viewer, gathering: GatheringId): Promise<AgendaTopic[]> {
  return topicsOf(db, viewer, gathering).execute()
}

/** Where a conversation was brought to, the next gathering first. */
export async function listBrought(db: Db, viewer: Viewer, thread: ThreadId): Promise<AgendaTopic[]> {
  return visibleTopics(db, viewer)
    .where('from_thread.id', '=', thread)
    .orderBy('g.starts_at', 'desc')
    .orderBy('t.id')
    .limit(20)
    .execute()
}

export async function findTopic(db: Db, viewer: Viewer, id: AgendaTopicId): Promise<AgendaTopic> {
  const found = await visibleTopics(db, viewer).where('t.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** The only way in: members read what was put in and not taken back. Whose it is without a name only she herself is told. */
function visibleTopics(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('agenda_topic as t')
    .innerJoin('gathering as g', 'g.id', 't.gathering_id')
    .leftJoin('person as author', 'author.id', 't.author_id')
    .leftJoin('agenda_item as i', (on) =>
      on.onRef('i.id', '=', 't.item_id').on('i.removed_at', 'is', null).on(readsItems(viewer)),
    )
    .leftJoin('thread as from_thread', (on) =>
      on
        .onRef('from_thread.id', '=', 't.thread_id')
        .onRef('from_thread.community_id', '=', 't.community_id')
        .on('from_thread.deleted_at', 'is', null),
    )
    .where(sql<boolean>`t.community_id = any (${mine}::uuid[])`)
    .where('t.withdrawn_at', 'is', null)
    .select([
      't.id',
      't.gathering_id as gatheringId',
      'g.community_id as communityId',
      't.kind',
      't.words',
      'author.display_name as authorName',
      sql<boolean>`t.trace is not null`.as('isWithoutName'),
      isHers(viewer).as('isMine'),
      't.votes',
      sql<boolean>`exists (select from agenda_topic_vote v where v.topic_id = t.id and v.person_id = ${viewer.id})`.as(
        'hasMyVote',
      ),
      sql<boolean>`t.carried_at is not null`.as('isCarried'),
      'from_thread.id as threadId',
      't.protocol_id as protocolId',
      't.shipped_protocol as shippedProtocol',
      sql<
        AgendaTopic['state']
      >`case when t.covered_at is not null then 'covered' when t.parked_at is not null then 'parked'
        when i.id is not null then 'scheduled' else 'pooled' end`.as('state'),
    ])
}

/** By her name, or by what only she has while she is signed in. */
function isHers({ id, hand }: Viewer) {
  return sql<boolean>`coalesce(t.author_id = ${id}, t.trace = sha256(${hand?.key ?? null}::bytea || uuid_send(t.id)), false)`
}
