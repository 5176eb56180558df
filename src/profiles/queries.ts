import { sql, type RawBuilder } from 'kysely'
import type { CommunityId, PersonId, ProfileKey } from '#database'
import type { Db } from '#kernel/db.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Names, type Viewer } from '#kernel/viewer.ts'
import { profileKeys, type Acquaintance, type OwnProfile, type ProfileField } from './model.ts'
import { acquaintanceRules } from './rules.ts'
import { streamsFor } from '../organisations/index.ts'
import { termsFor } from './terms/queries.ts'

/** What the viewer tells of herself, with what she can choose from. */
export async function findMyProfile(db: Db, viewer: Viewer): Promise<OwnProfile> {
  const me = signedIn(viewer)
  const fields = await db
    .selectFrom('profile_field')
    .where('owner_id', '=', me)
    .select(['key', 'text', 'term_id as termId', 'stream_id as streamId', 'audience'])
    .execute()
  const terms = await termsFor(db, viewer).execute()
  const streams = await streamsFor(db, viewer).execute()
  return { fields, terms, streams, ...(await reachOf(db, viewer)) }
}

/** Whom the viewer's words would reach: how many, and under whose roof. */
async function reachOf(db: Db, viewer: Viewer): Promise<Pick<OwnProfile, 'fellows' | 'umbrella'>> {
  const mine = viewer.belongings.map(({ id }) => id)
  const { fellows, umbrella } = await db
    .selectFrom('person')
    .leftJoin('umbrella', 'umbrella.id', 'person.umbrella_id')
    .where('person.id', '=', signedIn(viewer))
    .select([
      sql<Names | null>`case when umbrella.id is not null
        then json_build_object('en', umbrella.name_en, 'fr', umbrella.name_fr) end`.as('umbrella'),
      sql<number>`(select count(distinct m.person_id)::int from membership m
        where m.ended_at is null and m.person_id <> ${viewer.id} and m.community_id = any (${mine}::uuid[]))`.as(
        'fellows',
      ),
    ])
    .executeTakeFirstOrThrow()
  return { fellows, umbrella }
}

/** Somebody, by what the viewer may know of her. */
export async function findAcquaintance(db: Db, viewer: Viewer, id: PersonId): Promise<Acquaintance> {
  signedIn(viewer)
  const mine = viewer.belongings.map((belonging) => belonging.id)
  const { rows } = await sql<Acquaintance>`
    select ${id}::uuid as id,
      coalesce(person.display_name, shown.display_name, '') as name,
      person.picture_at is not null as "hasPicture",
      coalesce((select json_agg(m.community_id) from membership m where m.person_id = ${id} and m.ended_at is null
        and m.community_id = any (${mine}::uuid[])), '[]') as communities,
      coalesce(${fieldsOf(viewer, sql`${id}::uuid`)}, '[]') as fields
    from (select) as nothing
    left join person on person.id = ${id}
    left join shown_under_umbrella(${id}) as shown on true`.execute(db)
  const [found] = rows
  if (!found) throw new Error('a row is found, whoever it is')
  authorize(acquaintanceRules, 'read', viewer, found)
  return found
}

/**
 * What the viewer may read of what somebody tells of herself, as a part of a query; null where that is nothing. What is
 * read is of nobody who blocks her, and of whoever is no fellow because of their umbrella.
 */
export function fieldsOf(viewer: Viewer, person: RawBuilder<unknown>, keys: readonly ProfileKey[] = profileKeys) {
  return sql<readonly ProfileField[] | null>`(
    select json_agg(json_build_object(
      'ownerId', field.owner_id, 'key', field.key, 'text', field.text, 'audience', field.audience,
      'isFellow', ${isFellow(viewer)}, 'isUnderHerUmbrella', field.audience = 'umbrella' and not ${isFellow(viewer)},
      'isBlocking', false,
      'term', case when field.term_id is not null then json_build_object('en', term.name_en, 'fr', term.name_fr)
        when field.stream_id is not null then json_build_object('en', stream.name_en, 'fr', stream.name_fr) end
      ) order by field.key)
    from profile_field field left join profile_term term on term.id = field.term_id
      left join programme_stream stream on stream.id = field.stream_id
    where field.owner_id = ${person} and field.key = any (${keys}::profile_key[]) and ${mayRead(viewer)})`
}

/** The only way in: says in SQL what `fieldRules.read` says in TypeScript. */
function mayRead(viewer: Viewer) {
  return sql<boolean>`(field.owner_id = ${viewer.id}
    or (not has_blocked_me(field.owner_id)
        and ((field.audience <> 'me' and ${isFellow(viewer)}) or (field.audience = 'umbrella' and ${isUnderHerUmbrella}))))`
}

function isFellow(viewer: Viewer) {
  const mine: readonly CommunityId[] = viewer.belongings.map(({ id }) => id)
  return sql<boolean>`exists (select from membership both_in where both_in.person_id = field.owner_id
    and both_in.ended_at is null and both_in.community_id = any (${mine}::uuid[]))`
}

// Found once for all rows, since whoever looks through many people looks through many rows.
const isUnderHerUmbrella = sql<boolean>`field.owner_id in (select shown.person_id from shown_under_umbrella(null) shown)`
