import { sql } from 'kysely'
import type { GatheringId, GatheringSeriesId } from '#database'
import type { Db } from '#kernel/db.ts'
import { hasRole, signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Gathering, Answered, WayIn } from '../model.ts'

/** What members said of coming, by name, and what they need: that is told to those who convene, and to each her own. */
export async function listAnswers(db: Db, viewer: Viewer, gathering: Gathering): Promise<Answered[]> {
  const isConvener = hasRole(viewer, gathering.communityId, 'coordinator', 'facilitator')
  return visibleAnswers(db, viewer)
    .leftJoin('gathering_need as need', (on) =>
      on
        .onRef('need.gathering_id', '=', 'answer.gathering_id')
        .onRef('need.person_id', '=', 'answer.person_id')
        .on(isConvener ? sql<boolean>`true` : sql<boolean>`need.person_id = ${signedIn(viewer)}`),
    )
    .where('answer.gathering_id', '=', gathering.id)
    .orderBy('answer.answer')
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(400)
    .select([
      'person.display_name as name',
      sql<boolean>`person.id = ${viewer.id}`.as('isMine'),
      'answer.answer',
      'answer.way',
      sql<boolean>`answer.said_at < ${gathering.timeSetAt}`.as('isOutdated'),
      'need.words as need',
    ])
    .execute()
}

/** The only way in: members of the community read who comes to it. */
function visibleAnswers(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('gathering_answer as answer')
    .innerJoin('person', 'person.id', 'answer.person_id')
    .where(sql<boolean>`answer.community_id = any (${mine}::uuid[])`)
}

/** How a member comes in from afar, once it is open. The function asks whether she is one. */
export async function findWayIn(db: Db, id: GatheringId, now: Temporal.Instant): Promise<WayIn | null> {
  const { rows } =
    await sql<WayIn>`select url, dial_in as "dialIn", opens_at as "opensAt" from way_into(${id}, ${now})`.execute(db)
  return rows[0] ?? null
}

/** The way in as those who arrange it wrote it down. */
export interface KeptLink {
  readonly url: string
  readonly dialIn: string
  readonly opensBefore: number | null
}

export async function findLink(db: Db, viewer: Viewer, series: GatheringSeriesId): Promise<KeptLink> {
  const convened = viewer.belongings
    .map(({ id }) => id)
    .filter((id) => hasRole(viewer, id, 'coordinator', 'facilitator'))
  const found = await db
    .selectFrom('gathering_link')
    .where('series_id', '=', series)
    .where(sql<boolean>`community_id = any (${convened}::uuid[])`)
    .select(['url', 'dial_in as dialIn', 'opens_before as opensBefore'])
    .executeTakeFirst()
  return found ?? { url: '', dialIn: '', opensBefore: null }
}
