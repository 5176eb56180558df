import { sql } from 'kysely'
import type { CommunityId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { convenes } from '../../communities/index.ts'
import type { Destination, Thread } from './model.ts'

/** Communities whose convening team the viewer is part of, other than the one where the conversation is. */
export function listDestinations(db: Db, viewer: Viewer, thread: Thread): Promise<Destination[]> {
  return visibleDestinations(db, viewer)
    .where('community.id', '<>', thread.communityId)
    .orderBy(sql`coalesce(name_en, name_fr)`)
    .orderBy('community.id')
    .execute()
}

/** Those who wrote in a conversation and would not see it there. Former members do not see it now. */
export async function listThoseWhoWouldLose(
  db: Db,
  viewer: Viewer,
  thread: Thread,
  to: CommunityId,
): Promise<readonly string[]> {
  const rows = await visibleAuthors(db, viewer, thread)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('membership as there')
            .select('there.person_id')
            .whereRef('there.person_id', '=', 'person.id')
            .where('there.community_id', '=', to)
            .where('there.ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('person.display_name')
    .execute()
  return rows.map(({ name }) => name)
}

/** The only way in: says in SQL what `destinationRules.receive` says in TypeScript. */
function visibleDestinations(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.filter(convenes).map(({ id }) => id)
  return db
    .selectFrom('community')
    .where(sql<boolean>`community.id = any (${mine}::uuid[])`)
    .where('community.closed_at', 'is', null)
    .select([
      'community.id',
      'community.member_count as memberCount',
      sql<Destination['name']>`json_build_object('en', name_en, 'fr', name_fr)`.as('name'),
    ])
}

function visibleAuthors(db: Db, viewer: Viewer, thread: Thread) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .where('membership.community_id', '=', thread.communityId)
    .where(sql<boolean>`membership.community_id = any (${mine}::uuid[])`)
    .where('membership.ended_at', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('post')
          .select('post.id')
          .whereRef('post.author_id', '=', 'person.id')
          .where('post.thread_id', '=', thread.id)
          .where('post.deleted_at', 'is', null),
      ),
    )
    .select('person.display_name as name')
}
