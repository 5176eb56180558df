import { sql } from 'kysely'
import type { AttendanceState } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Gathering } from '../gatherings/index.ts'
import type { Held } from './model.ts'

interface Which {
  readonly gathering: Gathering
  /** Whether all of its series are asked for: those that were held since she joined, and those at which she was. */
  readonly isSeries: boolean
  readonly now: Temporal.Instant
}

/** What was held, the earliest first, and whether the viewer was there as it is noted now. */
export async function listHeld(db: Db, viewer: Viewer, { gathering, isSeries, now }: Which): Promise<Held[]> {
  const rows = await visibleHeld(db, viewer, now)
    .where(isSeries ? sql<boolean>`g.series_id = ${gathering.seriesId}` : sql<boolean>`g.id = ${gathering.id}`)
    .orderBy('g.starts_at')
    .limit(1000)
    .execute()
  return rows.map(({ title_en, title_fr, theme_en, theme_fr, starts, ...rest }) => ({
    ...rest,
    day: starts.toPlainDate(),
    title: { en: title_en, fr: title_fr },
    theme: { en: theme_en, fr: theme_fr },
  }))
}

/** The only way in: gatherings of her communities, with what is noted of herself alone. */
function visibleHeld(db: Db, viewer: Viewer, now: Temporal.Instant) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('gathering as g')
    .innerJoin('gathering_series as s', 's.id', 'g.series_id')
    .leftJoin('attendance as was', (on) =>
      on.onRef('was.gathering_id', '=', 'g.id').on('was.person_id', '=', viewer.id),
    )
    .where(sql<boolean>`g.community_id = any (${mine}::uuid[])`)
    .where('g.cancelled_at', 'is', null)
    .where(
      sql<boolean>`(g.ended_at is not null or g.starts_at <= ${now}::timestamptz - make_interval(mins => g.minutes))`,
    )
    .where(sql<boolean>`(was.state is not null or g.starts_at >= (select min(joined_at) from membership
      where community_id = g.community_id and person_id = ${viewer.id}))`)
    .select(['s.title_en', 's.title_fr', 'g.theme_en', 'g.theme_fr', 'g.starts', 'g.minutes'])
    .select([
      sql<AttendanceState | null>`was.state`.as('state'),
      'was.minutes as minutesThere',
      sql<boolean>`exists (select from track_answer later where later.gathering_id = g.id
        and later.person_id = ${viewer.id})`.as('isLater'),
    ])
}
