import { sql, type RawBuilder } from 'kysely'
import type { CommunityId, PersonId, ProfileKey } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { listStreamsFor, type ProgrammeStream } from '../organisations/index.ts'
import { listTermsFor, type ProfileTerm } from '../profiles/index.ts'
import { countedMax, pageSize, type FacetKey, type FoundPeople, type ListedPerson, type Wanted } from './model.ts'

type Sql = RawBuilder<unknown>

interface Row extends Omit<FoundPeople, 'people' | 'next'> {
  readonly people: readonly ListedPerson[]
}

/** Those whom the viewer may find and who show her what is wanted, by name, from whoever stands after `after` on. */
export async function findPeople(db: Db, viewer: Viewer, wanted: Wanted, after: PersonId | null): Promise<FoundPeople> {
  signedIn(viewer)
  const { rows } = await sql<Row>`
    with place as materialized (
      select id from unnest(my_directory()) id where ${wanted.community}::uuid is null or id = ${wanted.community}
    ), said as materialized (${said(wanted)}),
    walked as materialized (${visible(wanted, null, countedMax + 1)}),
    met as materialized (${eachOnce(sql`walked`)} limit ${countedMax + 1}),
    total as (select case when count(*) <= ${countedMax} then count(*)::int end as count from met),
    page as (${pageOf(wanted, after)})
    select total.count,
      coalesce((select json_agg(${card} order by page.sort, page.person_id) from page), '[]') as people,
      case when total.count is not null then json_build_object(
        'stream', ${ofTerms('stream', 'programme_stream')}, 'role', ${ofTerms('role', 'profile_term')},
        'region', ${ofTerms('region', 'profile_term')}, 'language', ${ofLanguages}, 'community', ${ofCommunities}
      ) end as facets,
      (select coalesce(json_agg(id), '[]') from unnest(my_directory()) id where id = any (my_communities())) as communities
    from total`.execute(db)
  const [found] = rows
  if (!found) throw new Error('there is always one row')
  const people = found.people.slice(0, pageSize)
  const next = found.people.length > pageSize ? (people.at(-1)?.id ?? null) : null
  return { ...found, people, next }
}

/** What can be chosen from, and what of it the viewer says of herself. */
export interface Choices {
  readonly terms: readonly ProfileTerm[]
  readonly streams: readonly Pick<ProgrammeStream, 'id' | 'name'>[]
  readonly mine: readonly { readonly key: ProfileKey; readonly value: string }[]
}

export async function findChoices(db: Db, viewer: Viewer): Promise<Choices> {
  const terms = await listTermsFor(db, viewer)
  const streams = await listStreamsFor(db, viewer)
  const mine = await db
    .selectFrom('profile_field')
    .where('owner_id', '=', signedIn(viewer))
    .where('key', 'in', ['stream', 'role', 'region'])
    .select(['key', sql<string>`coalesce(term_id, stream_id)`.as('value')])
    .execute()
  return { terms, streams, mine }
}

/** The viewer's communities that the directory looks into. */
export async function listPlaces(db: Db, viewer: Viewer): Promise<readonly CommunityId[]> {
  signedIn(viewer)
  const { rows } = await sql<{ id: CommunityId }>`
    select id from unnest(my_directory()) id where id = any (my_communities())`.execute(db)
  return rows.map(({ id }) => id)
}

/** Who is said to be called so, or to offer so, wherever the viewer finds her. */
function said({ words }: Wanted): Sql {
  if (words.length === 0) return sql`select null::uuid as place_id, null::uuid as person_id where false`
  const all = words.map((word) => {
    const begun = sql`lower(unaccent(${word}::text)) || ':*'`
    return sql`(to_tsquery('simple', ${begun}) || to_tsquery('words_en', ${begun}) || to_tsquery('words_fr', ${begun}))`
  })
  return sql`select place_id, person_id from entries_that_say(${sql.join(all, sql` && `)})`
}

/**
 * The only way in: the first so many of each place in which the viewer finds people. Whoever has blocked her keeps her
 * name there where they meet, as if she told nothing.
 */
function visible(wanted: Wanted, after: PersonId | null, limit: number): Sql {
  const columns = sql`e.person_id, e.community_id, e.name, e.sort, e.has_picture, e.offer, e.stream, e.role, e.region,
    e.languages`
  const isAfter = after === null ? sql`true` : sql`(e.sort, e.person_id) > ((select sort from last), ${after}::uuid)`
  const inOrder = sql`where ${isAfter} order by e.sort, e.person_id limit ${limit}`
  return sql`select found.* from place cross join lateral (
    (select ${columns} from (
      select * from directory_entry where place_id = place.id and person_id <> all ((select my_blockers())::uuid[])
        and ${showing(wanted)}
    ) e ${inOrder})
    union all
    (select ${columns} from (${withoutMore(wanted)}) e ${inOrder})
  ) found`
}

/** What somebody has to show in a place to be found there. */
function showing({ words, stream, role, region, language, offers }: Wanted): Sql {
  const asked = [
    ...(stream === null ? [] : [sql`stream = ${stream}`]),
    ...(role === null ? [] : [sql`role = ${role}`]),
    ...(region === null ? [] : [sql`region = ${region}`]),
    ...(language === null ? [] : [sql`${language} = any (string_to_array(languages, ' '))`]),
    ...(offers ? [sql`offer is not null`] : []),
    ...(words.length > 0 ? [sql`(place_id, person_id) in (select said.place_id, said.person_id from said)`] : []),
  ]
  return asked.length === 0 ? sql`true` : sql.join(asked, sql` and `)
}

/** Those who have blocked the viewer, by their names alone. */
function withoutMore({ words, stream, role, region, language, offers }: Wanted): Sql {
  const asksMore = offers || [stream, role, region, language].some((one) => one !== null)
  const begun = words.map((word) => `% ${word}%`)
  return sql`select p.id as person_id, m.community_id, p.display_name as name,
      lower(unaccent(p.display_name)) collate "C" as sort, p.picture_at is not null as has_picture, null as offer,
      null::uuid as stream, null::uuid as role, null::uuid as region, null as languages
    from membership m join person p on p.id = m.person_id
    where m.community_id = place.id and m.ended_at is null and m.person_id = any ((select my_blockers())::uuid[])
      and ${!asksMore}
      and ' ' || lower(unaccent(p.display_name)) like all (select lower(unaccent(one)) from unnest(${begun}::text[]) one)`
}

/** Of somebody who is found in several places, what she shows where they meet: it is all that she shows elsewhere, or more. */
function eachOnce(rows: Sql): Sql {
  return sql`select distinct on (sort, person_id) * from ${rows} rows order by sort, person_id, community_id is null`
}

function pageOf(wanted: Wanted, after: PersonId | null): Sql {
  if (after === null) return sql`select * from met order by sort, person_id limit ${pageSize + 1}`
  return sql`with last as materialized (
      select coalesce(min(sort), '') as sort from (
        select sort from directory_entry where person_id = ${after} union all
        select lower(unaccent(display_name)) from person where id = ${after} and id = any (my_blockers())
      ) known
    ) ${eachOnce(sql`(${visible(wanted, after, pageSize + 1)})`)} limit ${pageSize + 1}`
}

const names = (of: Sql) => sql`json_build_object('en', ${of}.name_en, 'fr', ${of}.name_fr)`
const termOf = (key: 'role' | 'region') =>
  sql`(select ${names(sql`t`)} from profile_term t where t.id = page.${sql.ref(key)})`

const card = sql`json_build_object('id', page.person_id, 'name', page.name, 'hasPicture', page.has_picture,
  'offer', page.offer, 'languages', page.languages, 'role', ${termOf('role')}, 'region', ${termOf('region')},
  'stream', (select ${names(sql`t`)} from programme_stream t where t.id = page.stream),
  'communities', array(select m.community_id from membership m where m.person_id = page.person_id and m.ended_at is null
    and m.community_id = any ((select my_directory())::uuid[]) order by m.community_id))`

function ofTerms(key: Extract<FacetKey, 'stream' | 'role' | 'region'>, list: 'programme_stream' | 'profile_term'): Sql {
  return sql`(select coalesce(json_agg(json_build_object('value', t.id, 'name', ${names(sql`t`)}, 'count', n)), '[]')
    from (select ${sql.ref(key)} as id, count(*) as n from met group by 1) said join ${sql.table(list)} t using (id))`
}

const ofLanguages = sql`(select coalesce(json_agg(json_build_object('value', code, 'name', null, 'count', n)), '[]')
  from (select code, count(*) as n from met, unnest(string_to_array(languages, ' ')) code group by code) said)`

const ofCommunities = sql`(select coalesce(json_agg(json_build_object('value', community_id, 'name', null, 'count', n)), '[]')
  from (select community_id, count(*) as n from walked where community_id is not null group by 1) said)`
