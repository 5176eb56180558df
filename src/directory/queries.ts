import { sql, type RawBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { CommunityId, PersonId, ProfileKey } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { streamsFor, type ProgrammeStream } from '../organisations/index.ts'
import { termsFor, type ProfileTerm } from '../profiles/index.ts'
import { countFacets } from './facet-queries.ts'
import { countedMax, pageSize, saidMax, type Counted, type FoundPeople, type Wanted } from './model.ts'

type Sql = RawBuilder<unknown>

interface Row extends Omit<FoundPeople, 'next' | 'facets'> {
  /** Where and who they are whom it counted, with how many of them the viewer meets where. */
  readonly places: readonly CommunityId[] | null
  readonly persons: readonly PersonId[] | null
  readonly meeting: readonly Counted[] | null
}

/** Those whom the viewer may find and who show her what is wanted, by name, from whoever stands after `after` on. */
export async function findPeople(db: Db, viewer: Viewer, wanted: Wanted, after: PersonId | null): Promise<FoundPeople> {
  signedIn(viewer)
  const { rows } = await sql<Row>`
    with everywhere as materialized (select array(select unnest(my_directory())) as ids, my_blockers() as blockers),
    place as materialized (
      select id from everywhere, unnest(ids) id where ${wanted.community}::uuid is null or id = ${wanted.community}
    ), said as materialized (${said(wanted)}),
    crowd as materialized (select ${crowded(wanted)} as is_too_large),
    walked as materialized (${visible(wanted, null, sql`case when (select is_too_large from crowd) then ${sql.lit(pageSize + 1)} else ${sql.lit(countedMax + 1)} end`)}),
    met as materialized (${eachOnce(sql`walked`)} limit ${sql.lit(countedMax + 1)}),
    total as (select is_cut,
        case when not is_too_large and not is_cut and found <= ${sql.lit(countedMax)} then found end as count
      from crowd, (select count(*)::int as found from met) met, (select count(*) = ${sql.lit(saidMax)} as is_cut from said) said),
    page as (${pageOf(wanted, after)}),
    shown as (select page.*, e.offer, e.stream, e.role, e.region, e.languages,
        coalesce(e.name, p.display_name) as name, coalesce(e.has_picture, p.picture_at is not null) as has_picture
      from page left join directory_entry e using (place_id, person_id)
      left join lateral (select display_name, picture_at from person where id = page.person_id and e.person_id is null offset 0) p on true)
    select total.count, total.is_cut as "isCut",
      coalesce((select json_agg(${card} order by page.sort, page.person_id) from shown page), '[]') as people,
      case when total.count is not null then array(select place_id from met order by person_id) end as places,
      case when total.count is not null then array(select person_id from met order by person_id) end as persons,
      case when total.count is not null then ${ofCommunities} end as meeting,
      (select coalesce(json_agg(id), '[]') from everywhere, unnest(ids) id where id = any (my_communities())) as communities
    from total`.execute(db)
  const [row] = rows
  if (!row) throw new Error('there is always one row')
  const { places, persons, meeting, ...found } = row
  const people = found.people.slice(0, pageSize)
  const next = found.people.length > pageSize ? (people.at(-1)?.id ?? null) : null
  const facets =
    places && persons && meeting ? { ...(await countFacets(db, places, persons)), community: meeting } : null
  return { ...found, people, next, facets }
}

/** What can be chosen from, and what of it the viewer says of herself. */
export interface Choices {
  readonly terms: readonly ProfileTerm[]
  readonly streams: readonly Pick<ProgrammeStream, 'id' | 'name'>[]
  readonly mine: readonly { readonly key: ProfileKey; readonly value: string }[]
}

export function findChoices(db: Db, viewer: Viewer): Promise<Choices> {
  const mine = db
    .selectFrom('profile_field')
    .where('owner_id', '=', signedIn(viewer))
    .where('key', 'in', ['stream', 'role', 'region'])
    .select(['key', sql<string>`coalesce(term_id, stream_id)`.as('value')])
  return db
    .selectNoFrom([
      jsonArrayFrom(termsFor(db, viewer)).as('terms'),
      jsonArrayFrom(streamsFor(db, viewer)).as('streams'),
      jsonArrayFrom(mine).as('mine'),
    ])
    .executeTakeFirstOrThrow()
}

/** The viewer's communities that the directory looks into. */
export async function listPlaces(db: Db, viewer: Viewer): Promise<readonly CommunityId[]> {
  signedIn(viewer)
  const { rows } = await sql<{ id: CommunityId }>`
    select id from unnest(my_directory()) id where id = any (my_communities())`.execute(db)
  return rows.map(({ id }) => id)
}

/** Words that are looked for in an index of words: also languages, but those two that most people have. */
function isSaid({ words, language }: Wanted): boolean {
  return words.length > 0 || isRare(language)
}

const isRare = (language: string | null) => language !== null && language !== 'en' && language !== 'fr'

/** Who is said to be called so, or to offer so, wherever the viewer finds her. */
function said(wanted: Wanted): Sql {
  if (!isSaid(wanted)) return sql`select null::uuid as place_id, null::uuid as person_id where false`
  const { words, language } = wanted
  const spoken = isRare(language) ? sql` && ${`'speaks:${language}'`}::tsquery` : sql``
  return sql`select place_id, person_id from entries_that_say(words_sought(${words}::text[])${spoken}, ${sql.lit(saidMax)})`
}

/**
 * The only way in: those whom the viewer finds, the first so many of each place. Whoever has blocked her keeps her name
 * there where they meet, as if she told nothing.
 */
function visible(wanted: Wanted, after: PersonId | null, limit: Sql): Sql {
  const isAfter = after === null ? sql`true` : sql`(e.sort, e.person_id) > ((select sort from last), ${after}::uuid)`
  const inOrder = sql`order by e.sort, e.person_id limit ${limit}`
  const columns = sql`e.place_id, e.person_id, e.sort`
  const blocking = sql`union all select found.* from place cross join lateral (
    select ${columns} from (${withoutMore(wanted)}) e where ${isAfter} ${inOrder}) found`
  if (isSaid(wanted))
    return sql`select ${columns} from said join place on place.id = said.place_id
      join directory_entry e on e.place_id = said.place_id and e.person_id = said.person_id
      where ${unblocked} and ${showing(wanted)} and ${isAfter} ${blocking}`
  return sql`select found.* from place cross join lateral (
    select ${columns} from directory_entry e
    where e.place_id = place.id and ${unblocked} and ${showing(wanted)} and ${isAfter} ${inOrder}) found ${blocking}`
}

const unblocked = sql`e.person_id <> all (array(select unnest(blockers) from everywhere))`

/** Whether one place alone has more than are counted: then no more is read of any than a page holds. */
function crowded(wanted: Wanted): Sql {
  if (isSaid(wanted)) return sql`false`
  return sql`exists (select from place cross join lateral (
    select from directory_entry e where e.place_id = place.id and ${unblocked} and ${showing(wanted)}
    order by e.sort, e.person_id limit 1 offset ${sql.lit(countedMax)}) one_more)`
}

/** What somebody has to show in a place to be found there. */
function showing({ stream, role, region, language, offers }: Wanted): Sql {
  const asked = [
    ...(stream === null ? [] : [sql`e.stream = ${stream}`]),
    ...(role === null ? [] : [sql`e.role = ${role}`]),
    ...(region === null ? [] : [sql`e.region = ${region}`]),
    ...(language === null ? [] : [speaks(language)]),
    ...(offers ? [sql`e.offer is not null`] : []),
  ]
  return asked.length === 0 ? sql`true` : sql.join(asked, sql` and `)
}

/**
 * Behind policies, the planner knows nothing of a column but what it equals, and takes a language for rare: a case it takes
 * for what half of all have, and so it looks at people in their order until there are enough.
 */
function speaks(language: string): Sql {
  const has = sql`' ' || e.languages || ' ' like ${`% ${language} %`}`
  return isRare(language) ? has : sql`case when ${has} then true else false end`
}

/** Those who have blocked the viewer, by their names alone. */
function withoutMore({ words, stream, role, region, language, offers }: Wanted): Sql {
  const asksMore = offers || [stream, role, region, language].some((one) => one !== null)
  const begun = words.map((word) => `% ${word}%`)
  return sql`select m.community_id as place_id, p.id as person_id, lower(unaccent(p.display_name)) collate "C" as sort
    from membership m join person p on p.id = m.person_id
    where m.community_id = place.id and m.ended_at is null
      and m.person_id = any (array(select unnest(blockers) from everywhere)) and ${!asksMore}
      and ' ' || lower(unaccent(p.display_name)) like all (select lower(unaccent(one)) from unnest(${begun}::text[]) one)`
}

/** Of somebody who is found in several places, what she shows where they meet: it is all that she shows elsewhere, or more. */
function eachOnce(rows: Sql): Sql {
  return sql`select distinct on (sort, person_id) * from ${rows} rows 
    order by sort, person_id, place_id = any ((select my_communities())::uuid[]) desc`
}

function pageOf(wanted: Wanted, after: PersonId | null): Sql {
  if (after === null) return sql`select * from met order by sort, person_id limit ${sql.lit(pageSize + 1)}`
  return sql`with last as materialized (
      select coalesce(min(sort), '') as sort from (
        select sort from directory_entry where person_id = ${after} union all
        select lower(unaccent(display_name)) from person where id = ${after} and id = any (array(select unnest(blockers) from everywhere))
      ) known
    ) ${eachOnce(sql`(${visible(wanted, after, sql.lit(pageSize + 1))})`)} limit ${sql.lit(pageSize + 1)}`
}

const names = (of: Sql) => sql`json_build_object('en', ${of}.name_en, 'fr', ${of}.name_fr)`
const termOf = (key: 'role' | 'region') =>
  sql`(select ${names(sql`t`)} from profile_term t where t.id = page.${sql.ref(key)})`

const card = sql`json_build_object('id', page.person_id, 'name', page.name, 'hasPicture', page.has_picture,
  'offer', page.offer, 'languages', page.languages, 'role', ${termOf('role')}, 'region', ${termOf('region')},
  'stream', (select ${names(sql`t`)} from programme_stream t where t.id = page.stream),
  'communities', array(select m.community_id from membership m where m.person_id = page.person_id and m.ended_at is null
    and m.community_id = any (array(select unnest(ids) from everywhere)) order by m.community_id))`

const ofCommunities = sql`(select coalesce(json_agg(json_build_object('value', place_id, 'name', null, 'count', n)), '[]')
  from (select place_id, count(*) as n from walked where place_id = any ((select my_communities())::uuid[]) group by 1) said)`
