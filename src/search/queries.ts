import { decode } from 'html-entities'
import { sql, type RawBuilder } from 'kysely'
import type { CommunityId, ProfileKey } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { labelOf, noteIn } from '../conversations/index.ts'
import { fieldsOf } from '../profiles/index.ts'
import { markEnd, markStart, pageSize, piecesOf, type Found, type FoundPerson, type Sought } from './model.ts'

export interface Asking {
  /** Null for all communities of the viewer. */
  readonly community: CommunityId | null
  /** How many results stand before. */
  readonly from: number
}

type Row = Omit<Found, 'title' | 'excerpt'> & { readonly title: string; readonly excerpt: string }

/** Posts of the viewer's communities that say what is sought, the best first, and one more than a page where there are more. */
export async function findPosts(db: Db, viewer: Viewer, sought: Sought, asking: Asking): Promise<Found[]> {
  const text = sought.words.join(' or ')
  const some = both((words) => sql`websearch_to_tsquery(${words}, ${text}) || ${begun(sought, words)}`)
  return rowsOf(db, viewer, { all: allOf(sought), some, ...asking })
}

/** The same for the words nearest to those that nothing says: slips of the hand, other spellings. Empty where none is near. */
export async function findNear(db: Db, viewer: Viewer, sought: Sought, asking: Asking): Promise<Found[]> {
  const words = sought.words.map((word) => word.toLowerCase())
  const near = (between: '&' | '|') => sql`(select coalesce(
    string_agg('''' || replace(replace(word, '\\', '\\\\'), '''', '''''') || '''', ${between}), '')::tsquery
    from unnest(nearest_words(${words}::text[])) as word)`
  return rowsOf(db, viewer, { all: near('&'), some: near('|'), ...asking })
}

type Words = RawBuilder<unknown>

function allOf(sought: Sought): Words {
  return both((words) => sql`websearch_to_tsquery(${words}, ${sought.whole}) && ${begun(sought, words)}`)
}

/** The language in which somebody asks is not known: what fits either counts. */
function both(inOne: (words: Words) => Words): Words {
  return sql`((${inOne(sql`'words_en'::regconfig`)}) || (${inOne(sql`'words_fr'::regconfig`)}))`
}

function begun({ begun: word }: Sought, words: Words): Words {
  return word === null ? sql`''::tsquery` : sql`to_tsquery(${words}, ${`${word}:*`})`
}

interface Wanted extends Asking {
  readonly all: Words
  readonly some: Words
}

async function rowsOf(db: Db, viewer: Viewer, { all, some, community, from }: Wanted): Promise<Found[]> {
  const mine = viewer.belongings.map(({ id }) => id)
  const plain = sql`translate(regexp_replace(post.html, '<[^>]*>', ' ', 'g'), ${markStart + markEnd}, '')`
  const { rows } = await sql<Row>`
    with asked as materialized (select ${all} as sought, ${some} as any_of),
    found as materialized (
      select found.post_id, found.rank
      from asked cross join lateral posts_that_say(asked.sought, asked.any_of, ${community}::uuid) found
      where numnode(asked.sought) > 0
    )
    select post.id, post.thread_id as "threadId", post.community_id as "communityId", post.seq, post.language,
      thread.language as "titleLanguage", post.created_at as "createdAt",
      ${marked(sql`thread.title`, sql`thread.language`, 'HighlightAll=true')} as title,
      ${marked(plain, sql`post.language`, 'MinWords=12, MaxWords=40, MaxFragments=2, FragmentDelimiter=" … "')} as excerpt,
      ${noteIn('post')} as note,
      case when authorship.ended_at is null then author.display_name end as "authorName",
      case when author.id is null then ${labelOf(sql`post.author_id`)} end as "authorMask"
    from found cross join asked
    join post on post.id = found.post_id
    join thread on thread.id = post.thread_id
    left join person author on author.id = post.author_id
    left join membership authorship on authorship.community_id = post.community_id and authorship.person_id = post.author_id
    where post.community_id = any (${mine}::uuid[])
      and post.deleted_at is null and post.hidden_at is null and thread.deleted_at is null and thread.kind <> 'support'
    order by found.rank desc, post.created_at desc, post.id
    offset ${from} limit ${sql.lit(pageSize + 1)}`.execute(db)
  return rows.map(({ title, excerpt, ...row }) => ({
    ...row,
    title: piecesOf(title),
    excerpt: piecesOf(decode(excerpt)),
  }))
}

/** A text with what is sought in it between two marks. */
function marked(text: Words, language: Words, options: string): Words {
  const marks = `StartSel="${markStart}", StopSel="${markEnd}", ${options}`
  return sql`ts_headline(case when ${language} = 'fr' then 'words_fr' else 'words_en' end::regconfig, ${text}, asked.sought, ${marks})`
}

const peopleMax = 8

/** Whom the viewer may know and who are called so, or almost so, or who tell of themselves what is sought. */
export async function findPeople(
  db: Db,
  viewer: Viewer,
  sought: Sought,
  community: CommunityId | null,
): Promise<FoundPerson[]> {
  const mine = viewer.belongings.map(({ id }) => id).filter((id) => community === null || id === community)
  const begins = sought.words.map((word) => `% ${word}%`)
  const called = sql`lower(unaccent(${sought.words.join(' ')}))`
  const { rows } = await sql<FoundPerson>`
    with met as (
      select membership.person_id as id, array_agg(membership.community_id order by membership.community_id) as communities
      from membership where membership.community_id = any (${mine}::uuid[]) and membership.ended_at is null
      group by membership.person_id
    ), known as (
      select met.id, met.communities, person.display_name as name, person.picture_at is not null as has_picture
      from met join person on person.id = met.id
      union all
      select shown.person_id, '{}', shown.display_name, false
      from shown_under_umbrella(null) shown
      where ${community === null} and shown.person_id not in (select met.id from met)
    )
    select known.id, known.name, known.has_picture as "hasPicture", known.communities as "communityIds", told.fields as profile
    from known
    cross join lateral (select ' ' || lower(unaccent(known.name)) as name) plain
    cross join lateral (select ${fieldsOf(viewer, sql`known.id`, keysSought)} as fields) told
    where plain.name like all (select lower(unaccent(one)) from unnest(${begins}::text[]) one)
      or similarity(plain.name, ${called}) >= 0.45
      or (told.fields is not null and words_in((
        select string_agg(concat_ws(' ', one ->> 'text', one -> 'term' ->> 'en', one -> 'term' ->> 'fr'), ' ')
        from json_array_elements(told.fields) one), null) @@ ${allOf(sought)})
    order by similarity(plain.name, ${called}) desc, plain.name, known.id
    limit ${sql.lit(peopleMax)}`.execute(db)
  return rows
}

/** What people can be found by beside their name: what they can give, do and where. */
const keysSought: readonly ProfileKey[] = ['offer', 'role', 'region']
