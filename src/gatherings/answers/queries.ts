import { sql } from 'kysely'
import type { CommunityId, GatheringSeriesId } from '#database'
import type { Db } from '#kernel/db.ts'
import { hasRole, type Viewer } from '#kernel/viewer.ts'

/**
 * What members said of coming to a gathering `g`, by name, and what they need: that is told to those who convene, and to
 * each her own.
 */
export function answersFor(db: Db, viewer: Viewer) {
  return visibleAnswers(db, viewer)
    .leftJoin('gathering_need as need', (on) =>
      on.onRef('need.gathering_id', '=', 'answer.gathering_id').onRef('need.person_id', '=', 'answer.person_id')
        .on(sql<boolean>`(need.person_id = ${viewer.id}
          or (need.community_id = any (${convenedBy(viewer)}::uuid[]) and answer.answer <> 'cannot'))`),
    )
    .where(sql<boolean>`answer.gathering_id = g.id`)
    .orderBy('answer.answer')
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(400)
    .select([
      'person.display_name as name',
      sql<boolean>`person.id = ${viewer.id}`.as('isMine'),
      'answer.answer',
      'answer.way',
      sql<boolean>`answer.said_at < g.time_set_at`.as('isOutdated'),
      'need.words as need',
      'need.state as needState',
      'need.said_back as saidBack',
    ])
}

function convenedBy(viewer: Viewer): readonly CommunityId[] {
  return viewer.belongings.map(({ id }) => id).filter((id) => hasRole(viewer, id, 'coordinator', 'facilitator'))
}

/** The only way in: members of the community read who comes to it. */
function visibleAnswers(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('gathering_answer as answer')
    .innerJoin('person', 'person.id', 'answer.person_id')
    .where(sql<boolean>`answer.community_id = any (${mine}::uuid[])`)
}

/** The way in as those who arrange it wrote it down. */
export interface KeptLink {
  readonly url: string
  readonly dialIn: string
  readonly opensBefore: number | null
}

export async function findLink(db: Db, viewer: Viewer, series: GatheringSeriesId): Promise<KeptLink> {
  const found = await db
    .selectFrom('gathering_link')
    .where('series_id', '=', series)
    .where(sql<boolean>`community_id = any (${convenedBy(viewer)}::uuid[])`)
    .select(['url', 'dial_in as dialIn', 'opens_before as opensBefore'])
    .executeTakeFirst()
  return found ?? { url: '', dialIn: '', opensBefore: null }
}
