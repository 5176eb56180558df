import { sql } from 'kysely'
import type { NoteKind } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { ContentNote } from './model.ts'

/** The note of a post, of words before it was changed, or of a draft: to be put into a query that reads those. */
export function noteIn(table: 'post' | 'post_version' | 'draft') {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql<ContentNote | null>`case when ${column('note_kind')} is not null
    then json_build_object('kind', ${column('note_kind')}, 'words', ${column('note_words')}) end`
}

/** Whether the viewer wants posts with such a note opened without asking. */
export function isOpenTo(viewer: Viewer) {
  return sql<boolean>`(post.note_kind is not null and exists (select from note_opening
    where note_opening.owner_id = ${viewer.id} and note_opening.kind = post.note_kind))`
}

/** The kinds that the viewer wants opened. */
export async function listOpenKinds(db: Db, viewer: Viewer): Promise<readonly NoteKind[]> {
  const rows = await db.selectFrom('note_opening').select('kind').where('owner_id', '=', signedIn(viewer)).execute()
  return rows.map(({ kind }) => kind)
}
