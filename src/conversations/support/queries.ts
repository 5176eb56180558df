import { sql } from 'kysely'
import type { CommunityId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { monthsUsually, type Shortening, type SupportSpace } from './model.ts'

/** The space of a community that the viewer belongs to, as it would be where nobody has opened it yet. */
export async function findSupport(db: Db, viewer: Viewer, community: CommunityId): Promise<SupportSpace> {
  const space = await visibleSpaces(db, viewer).where('community.id', '=', community).executeTakeFirst()
  if (!space) throw new NotFound('errors.notFound')
  return space
}

/** What would come of keeping conversations for so many months only. */
export async function findShortening(
  db: Db,
  viewer: Viewer,
  { communityId, timeZone }: SupportSpace,
  { months, now }: { readonly months: number; readonly now: Temporal.Instant },
): Promise<Shortening> {
  const mine = viewer.belongings.map(({ id }) => id)
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const { rows } = await sql<Shortening>`
    select count(*)::int as conversations, count(*) filter (where last_day < ${today.toString()}::date)::int as "goingNow"
    from (select stays_until, last_day(created_at, ${months}, ${timeZone}) as last_day from thread
      where kind = 'support' and deleted_at is null
        and community_id = ${communityId} and community_id = any (${mine}::uuid[])) as kept
    where last_day < stays_until`.execute(db)
  return rows[0] ?? { conversations: 0, goingNow: 0 }
}

/** The only way in: says in SQL what `supportRules.read` says in TypeScript. */
function visibleSpaces(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('community')
    .innerJoin('umbrella', 'umbrella.id', 'community.umbrella_id')
    .leftJoin('support_space', 'support_space.community_id', 'community.id')
    .where(sql<boolean>`community.id = any (${mine}::uuid[])`)
    .select([
      'community.id as communityId',
      sql<boolean>`support_space.opened_at is not null and support_space.closed_at is null`.as('isOpen'),
      sql<boolean>`community.closed_at is not null`.as('isOver'),
      sql<number>`coalesce(support_space.months, ${monthsUsually})`.as('months'),
      'umbrella.time_zone as timeZone',
    ])
}
