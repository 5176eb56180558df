import { sql } from 'kysely'
import type { FlagId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { isByMe } from '../masks/queries.ts'
import type { Flag } from './model.ts'

/** What waits to be settled by the viewer, the oldest first. */
export async function listFlags(db: Db, viewer: Viewer): Promise<readonly Flag[]> {
  return mayLook(viewer) ? visibleFlags(db, viewer, null) : []
}

export async function findFlag(db: Db, viewer: Viewer, id: FlagId): Promise<Flag> {
  const [flag] = await visibleFlags(db, viewer, id)
  if (!flag) throw new NotFound('errors.notFound')
  return flag
}

function mayLook({ belongings, protects }: Viewer): boolean {
  return protects.length > 0 || belongings.some(({ roles }) => roles.includes('coordinator'))
}

/** How much waits to be settled, to be put into a query that counts more. */
export function flagCount(viewer: Viewer) {
  if (!mayLook(viewer)) return sql<number>`0`
  return sql<number>`(select count(*)::int from flags_to_settle() where not ${byMe(viewer)})`
}

/** Under her name or masked: her mask, the database's function cannot know. */
function byMe(viewer: Viewer) {
  return isByMe(viewer, sql`flags_to_settle.author_id`)
}

/** The only way in: the database's function says what `flagRules.read` says, since it alone can read hidden words. */
async function visibleFlags(db: Db, viewer: Viewer, id: FlagId | null): Promise<readonly Flag[]> {
  signedIn(viewer)
  const { rows } = await sql<Flag>`
    select id, post_id as "postId", thread_id as "threadId", seq, community_id as "communityId",
      umbrella_id as "umbrellaId", author_id as "authorId", author_name as "authorName",
      is_masked as "isMasked", is_kept_out as "isKeptOut",
      json_build_object('en', name_en, 'fr', name_fr) as "communityName", title, markdown,
      case when note_kind is not null then json_build_object('kind', note_kind, 'words', note_words) end as note, file_count as "fileCount",
      is_hidden as "isHidden",
      exists (select from post_version where post_version.post_id = flags_to_settle.post_id) as "hasVersions", reason, words, flagged_at as "flaggedAt"
    from flags_to_settle() where (${id}::uuid is null or id = ${id})
      and not ${byMe(viewer)}`.execute(db)
  return rows
}
