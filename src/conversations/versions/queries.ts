import { sql } from 'kysely'
import type { PostId } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { noteIn } from '../content-notes/queries.ts'
import type { Version } from './model.ts'

/** What a post said before, the latest first; nothing for whom it has no history. */
export function listVersions(db: Db, viewer: Viewer, post: PostId): Promise<Version[]> {
  return visibleVersions(db, viewer).where('post_version.post_id', '=', post).orderBy('version', 'desc').execute()
}

/** The same for whoever wears the mask of the post. */
export async function listMaskedVersions(db: Db, { hand }: Viewer, post: PostId): Promise<readonly Version[]> {
  if (hand === null) return []
  const { rows } = await sql<Version>`
    select version, markdown, ${noteIn('post_version')} as note, replaced_at as "replacedAt"
    from my_masked_versions(${post}, ${hand.key}) as post_version`.execute(db)
  return rows
}

/** The only way in: of her own words, or of any under an umbrella whose privacy she protects. */
function visibleVersions(db: Db, viewer: Viewer) {
  const me = signedIn(viewer)
  return db
    .selectFrom('post_version')
    .where(
      sql<boolean>`(exists (select from post where post.id = post_version.post_id and post.author_id = ${me})
        or post_version.umbrella_id = any (${viewer.protects}::uuid[]))`,
    )
    .select([
      'post_version.version',
      'post_version.markdown',
      noteIn('post_version').as('note'),
      'post_version.replaced_at as replacedAt',
    ])
}
