import { sql } from 'kysely'
import type { CommunityId, ThreadId } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { isByMe } from '../masks/queries.ts'
import type { Language } from '#kernel/words.ts'

/** What is new for a member in one of her communities. */
export interface News {
  readonly communityId: CommunityId
  /** Conversations in which others have written since she was there. */
  readonly threads: number
  /** The same in its peer-support space, of which nothing is named. */
  readonly support: number
  /** Those of them that others have begun since and she has never opened, by what they are. */
  readonly asks: number
  readonly announcements: number
  /** The latest of them, by name. */
  readonly latest: readonly NewThread[]
}

interface NewThread {
  readonly id: ThreadId
  readonly title: string
  readonly language: Language | null
  /** Whether she has read some of it: then it opens where she left off. */
  readonly isBegun: boolean
}

const named = 3

/** So many of a community's conversations are looked at, the latest first: nobody needs to know of more. */
const lookedAt = 100

/** One row for each community with something new, and none for the others: `isNewTo` in SQL. */
export async function listNews(db: Db, viewer: Viewer): Promise<readonly News[]> {
  const me = signedIn(viewer)
  const mine = viewer.belongings.map(({ id }) => id)
  const { rows } = await sql<News>`
    select mine.community_id as "communityId", count(*) filter (where latest.kind <> 'support')::int as threads,
      count(*) filter (where latest.kind = 'support')::int as support,
      count(*) filter (where latest.kind = 'ask' and latest.is_others and reading.last_seq is null)::int as asks,
      count(*) filter (where latest.kind = 'announcement' and latest.is_others and reading.last_seq is null)::int as announcements,
      coalesce(to_json((array_agg(json_build_object('id', latest.id, 'title', latest.title, 'language', latest.language, 'isBegun', reading.last_seq is not null)
        order by latest.last_posted_at desc, latest.id desc) filter (where latest.kind <> 'support'))[:${sql.lit(named)}]), '[]') as latest
    from membership mine
    cross join lateral (
      select id, kind, title, language, last_seq, last_posted_at, last_author_id,
        not ${isByMe(viewer, sql.ref('thread.author_id'))} and created_at > mine.caught_up_at as is_others
      from thread
      where thread.community_id = mine.community_id and deleted_at is null and last_posted_at > mine.caught_up_at
      order by last_posted_at desc, id desc limit ${sql.lit(lookedAt)}
    ) latest
    left join reading on reading.thread_id = latest.id and reading.owner_id = ${me}
    where mine.person_id = ${me} and mine.community_id = any (${mine}::uuid[])
      and latest.last_seq > coalesce(reading.last_seq, 0)
      and not ${isByMe(viewer, sql.ref('latest.last_author_id'))}
      and reading.following is distinct from 'muted'
    group by mine.community_id`.execute(db)
  return rows
}
