import { sql } from 'kysely'
import type { CommunityId, PersonId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { hasRole, signedIn, type Viewer } from '#kernel/viewer.ts'
import { askedDays, missed_min, missedDays, type Gathered, type Met, type Missed, type OwnPulse } from './model.ts'

interface Around {
  readonly community: CommunityId
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** All gatherings of a community in that time, the earliest first. */
export async function listMet(db: Db, viewer: Viewer, { community, from, to }: Around): Promise<Met[]> {
  const rows = await visibleMet(db, viewer)
    .where('g.community_id', '=', community)
    .where('g.starts_at', '>=', from)
    .where('g.starts_at', '<', to)
    .orderBy('g.starts_at')
    .orderBy('g.id')
    .limit(1000)
    .execute()
  return rows.map(({ title_en, title_fr, ...rest }) => ({ ...rest, title: { en: title_en, fr: title_fr } }))
}

/** Who was at none for long, by name: nobody stands before another. */
export function listMissed(db: Db, viewer: Viewer, community: CommunityId, now: Temporal.Instant): Promise<Missed[]> {
  return visibleMissed(db, viewer, community, now)
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(200)
    .execute()
}

export async function findMissed(
  db: Db,
  viewer: Viewer,
  { community, person, now }: { community: CommunityId; person: PersonId; now: Temporal.Instant },
): Promise<Missed | null> {
  const missed = visibleMissed(db, viewer, community, now).where('person.id', '=', person)
  return (await missed.executeTakeFirst()) ?? null
}

/** What is there of the viewer, and nobody else. */
export async function findOwnPulse(db: Db, viewer: Viewer, community: CommunityId): Promise<OwnPulse> {
  const me = signedIn(viewer)
  const { asked, ...own } = await db
    .selectNoFrom((select) => [
      select
        .exists(
          db
            .selectFrom('left_uncounted')
            .where('community_id', '=', community)
            .where('person_id', '=', me)
            .select('person_id'),
        )
        .as('isLeftOut'),
      sql<Temporal.Instant | null>`(select max(g.starts_at) from attendance a join gathering g on g.id = a.gathering_id
        where a.community_id = ${community} and a.person_id = ${me} and a.state in ('present', 'late', 'left'))`.as(
        'lastAt',
      ),
      sql<AskedBeside | null>`(select json_build_object('at', asked.asked_at, 'by', p.display_name)
        from asked_after asked left join person p on p.id = asked.asked_by
        where asked.community_id = ${community} and asked.person_id = ${me})`.as('asked'),
    ])
    .executeTakeFirstOrThrow()
  return { ...own, isLeftOut: Boolean(own.isLeftOut), ...askedOf(asked) }
}

interface AskedBeside {
  readonly at: string
  readonly by: string | null
}

function askedOf(asked: AskedBeside | null): Pick<OwnPulse, 'askedAt' | 'askedBy'> {
  return asked ? { askedAt: Temporal.Instant.from(asked.at), askedBy: asked.by } : { askedAt: null, askedBy: null }
}

/** How the communities of an umbrella come together, by name. The database's function asks who administers it. */
export async function listGathered(
  db: Db,
  _viewer: Viewer,
  { umbrella, from, to }: { umbrella: UmbrellaId; from: Temporal.Instant; to: Temporal.Instant },
): Promise<Gathered[]> {
  const { rows } = await sql<Gathered>`
    select community_id as "communityId", json_build_object('en', name_en, 'fr', name_fr) as name,
      coalesce(json_agg(json_build_object('startsAt', starts_at, 'minutes', minutes, 'isOff', is_off,
        'isMoved', is_moved, 'isNoted', is_noted) order by starts_at) filter (where starts_at is not null), '[]') as met
    from gathered_under(${umbrella}, ${from}, ${to})
    group by community_id, name_en, name_fr
    order by lower(coalesce(name_en, name_fr)), community_id`.execute(db)
  return rows.map((row) => ({
    ...row,
    met: row.met.map((one) => ({ ...one, startsAt: Temporal.Instant.from(String(one.startsAt)) })),
  }))
}

/** Those communities of which she sees this. */
function convened(viewer: Viewer): readonly CommunityId[] {
  return viewer.belongings.filter(({ id }) => hasRole(viewer, id, 'coordinator', 'facilitator')).map(({ id }) => id)
}

/** The only way in to what was held: says in SQL what `pulseRules.read` says in TypeScript. */
function visibleMet(db: Db, viewer: Viewer) {
  return db
    .selectFrom('gathering as g')
    .innerJoin('gathering_series as s', 's.id', 'g.series_id')
    .where(sql<boolean>`g.community_id = any (${convened(viewer)}::uuid[])`)
    .select([
      'g.id',
      'g.series_id as seriesId',
      's.kind',
      's.title_en',
      's.title_fr',
      's.rule',
      's.starts',
      's.zone',
      'g.starts_at as startsAt',
      'g.minutes',
      sql<boolean>`g.cancelled_at is not null`.as('isOff'),
      sql<boolean>`g.moved_at is not null`.as('isMoved'),
      sql<boolean>`(g.live_at is not null or exists (select from attendance a
        where a.gathering_id = g.id and a.state in ('present', 'late', 'left')))`.as('isNoted'),
    ])
}

/** The only way in to whom it misses: the database's function gives nothing to those who do not convene. */
function visibleMissed(db: Db, viewer: Viewer, community: CommunityId, now: Temporal.Instant) {
  const missed = sql<{ person_id: PersonId; last_at: Temporal.Instant | null }>`
    missed_for_long(${community}, ${now}, ${missed_min}, ${missedDays})`
  return db
    .selectFrom(missed.as('missed'))
    .innerJoin('person', 'person.id', 'missed.person_id')
    .leftJoin('asked_after as asked', (on) =>
      on
        .onRef('asked.person_id', '=', 'missed.person_id')
        .on('asked.community_id', '=', community)
        .on('asked.asked_at', '>', now.subtract({ hours: 24 * askedDays })),
    )
    .leftJoin('person as asker', 'asker.id', 'asked.asked_by')
    .where(sql<boolean>`${community}::uuid = any (${convened(viewer)}::uuid[])`)
    .select([
      'person.id as personId',
      'person.display_name as name',
      sql<boolean>`person.picture_at is not null`.as('hasPicture'),
      'missed.last_at as lastAt',
      'asked.asked_at as askedAt',
      'asker.display_name as askedBy',
    ])
}
