import { sql } from 'kysely'
import type { CommunityId, GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import { hasRole, type Viewer } from '#kernel/viewer.ts'
import { nothingSaid, type Access, type Need, type NeedCounts, type NeedsSeen, type Waiting } from './model.ts'

/** How people can take part in a gathering `g`, as part of what is read of one that the viewer may read: its own, or its series'. */
export function accessBeside(viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return sql<Access | null>`(select json_build_object('language', a.language, 'help', a.help, 'words', a.words,
      'isOwn', a.gathering_id is not null)
    from gathering_access a where a.series_id = g.series_id and (a.gathering_id is null or a.gathering_id = g.id)
      and a.community_id = any (${mine}::uuid[])
    order by a.gathering_id nulls last limit 1)`
}

export async function findAccess(db: Db, viewer: Viewer, id: GatheringId): Promise<Access> {
  const found = await db
    .selectFrom('gathering as g')
    .where('g.id', '=', id)
    .select(accessBeside(viewer).as('access'))
    .executeTakeFirst()
  return found?.access ?? nothingSaid
}

/** What people need at a gathering, by name: for those who convene. */
export function listNeeds(db: Db, viewer: Viewer, id: GatheringId): Promise<Need[]> {
  return visibleNeeds(db, viewer)
    .innerJoin('person', 'person.id', 'need.person_id')
    .where('need.gathering_id', '=', id)
    .orderBy(sql`need.state = 'asked'`, 'desc')
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(sql.lit(400))
    .select([
      'need.person_id as personId',
      'person.display_name as name',
      'need.words',
      'need.state',
      'need.said_back as saidBack',
    ])
    .execute()
}

interface Span {
  readonly community: CommunityId
  readonly from: Temporal.Instant
  /** And at the same time the moment after which a gathering is ahead. */
  readonly now: Temporal.Instant
}

/**
 * For those who convene: how many needed something at the gatherings that began in that time, and got it; and where somebody
 * waits for a word on what she needs, the nearest first.
 */
export async function findNeeds(db: Db, viewer: Viewer, { community, from, now }: Span): Promise<NeedsSeen> {
  const waiting = visibleNeeds(db, viewer)
    .innerJoin('gathering as g', 'g.id', 'need.gathering_id')
    .where('need.community_id', '=', community)
    .where('need.state', '=', 'asked')
    .where('g.starts_at', '>', now)
    .where('g.cancelled_at', 'is', null)
    .groupBy(['g.id', 'g.starts_at'])
    .orderBy('g.starts_at')
    .limit(sql.lit(20))
    .select(['g.id', 'g.starts_at as startsAt', sql<number>`count(*)::int`.as('count')])
  const { rows } = await sql<Row>`
    select coalesce(sum(asked), 0)::int as asked, coalesce(sum(arranged), 0)::int as arranged,
      (select coalesce(json_agg(waiting), '[]') from (${waiting}) waiting) as waiting
    from (
      select need.gathering_id, 1 as asked, (need.state = 'arranged')::int as arranged from gathering_need need
      where need.community_id = ${community} and ${comes}
      union all
      select kept.gathering_id, kept.asked, kept.arranged from gathering_need_count kept where kept.community_id = ${community}
    ) one join gathering g on g.id = one.gathering_id
    where g.community_id = any (${convenedBy(viewer)}::uuid[]) and g.starts_at >= ${from} and g.starts_at < ${now}
      and g.cancelled_at is null`.execute(db)
  const { asked = 0, arranged = 0, waiting: ahead = [] } = rows[0] ?? {}
  return {
    counts: { asked, arranged },
    waiting: ahead.map(({ startsAt, ...rest }) => ({ ...rest, startsAt: Temporal.Instant.from(startsAt) })),
  }
}

interface Row extends NeedCounts {
  readonly waiting: readonly (Omit<Waiting, 'startsAt'> & { readonly startsAt: string })[]
}

/** The only way in to others' needs: those who convene the community, and not of whoever does not come. */
function visibleNeeds(db: Db, viewer: Viewer) {
  return db
    .selectFrom('gathering_need as need')
    .where(sql<boolean>`need.community_id = any (${convenedBy(viewer)}::uuid[])`)
    .where(comes)
}

const comes = sql<boolean>`not exists (select from gathering_answer said where said.gathering_id = need.gathering_id
  and said.person_id = need.person_id and said.answer = 'cannot')`

function convenedBy(viewer: Viewer): readonly CommunityId[] {
  return viewer.belongings.map(({ id }) => id).filter((id) => hasRole(viewer, id, 'coordinator', 'facilitator'))
}
