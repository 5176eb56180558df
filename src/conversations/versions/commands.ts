import { sql } from 'kysely'
import type { Tx } from '#kernel/db.ts'
import type { WrittenPost } from '../posts/model.ts'

/** Keeps what a post said, whose author was let change it. */
export async function unguardedVersion(
  tx: Tx,
  { id, communityId, markdown, note }: WrittenPost,
  now: Temporal.Instant,
) {
  await sql`
    insert into post_version (post_id, version, umbrella_id, markdown, note_kind, note_words, replaced_at)
    select ${id}, post_versions(${id}) + 1, community.umbrella_id, ${markdown},
      ${note?.kind ?? null}::note_kind, ${note?.words ?? ''}, ${now}
    from community where community.id = ${communityId}`.execute(tx)
}
