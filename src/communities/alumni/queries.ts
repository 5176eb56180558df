import { sql } from 'kysely'
import type { CommunityId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Alumna, PastMembership } from './model.ts'

const alumniPerPage = 50

export interface AlumniPage {
  readonly alumni: readonly Alumna[]
  /** The last of these, where there are more after. */
  readonly next: PersonId | null
}

/** Those who stay in touch, by name, a page at a time. The only way in: says in SQL what `communityRules.enter` says. */
export async function listAlumni(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
  after: PersonId | null,
): Promise<AlumniPage> {
  const mine = viewer.belongings.map(({ id }) => id)
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.community_id', '=', community)
    .where(sql<boolean>`membership.community_id = any (${mine}::uuid[])`)
    .where('membership.alumni_since', 'is not', null)
    .where('membership.ended_at', 'is not', null)
    .$if(after !== null, (some) =>
      some.where(
        sql<boolean>`(lower(person.display_name), person.id) >
          (select lower(p.display_name), p.id from person p where p.id = ${after})`,
      ),
    )
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(alumniPerPage + 1)
    .select([
      'membership.community_id as communityId',
      'person.id as personId',
      'person.display_name as name',
      sql<boolean>`person.picture_at is not null`.as('hasPicture'),
      'membership.joined_at as joinedAt',
      sql<Temporal.Instant>`membership.ended_at`.as('endedAt'),
    ])
    .execute()
  const alumni = rows.slice(0, alumniPerPage)
  return { alumni, next: rows.length > alumniPerPage ? (alumni.at(-1)?.personId ?? null) : null }
}

/** Where the viewer belonged, the latest first. */
export async function listPast(db: Db): Promise<PastMembership[]> {
  const rows = await db
    .selectFrom(
      sql<{
        community_id: CommunityId
        name_en: string | null
        name_fr: string | null
        joined_at: Temporal.Instant
        ended_at: Temporal.Instant
        alumni_since: Temporal.Instant | null
      }>`my_past()`.as('past'),
    )
    .selectAll()
    .orderBy('ended_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    communityId: row.community_id,
    name: { en: row.name_en, fr: row.name_fr },
    joinedAt: row.joined_at,
    endedAt: row.ended_at,
    alumniSince: row.alumni_since,
  }))
}
