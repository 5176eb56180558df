import type { NoteKind, PostId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { onPost, type PostEvent } from '../events.ts'
import type { WrittenPost } from '../posts/model.ts'
import { lockPost } from '../posts/queries.ts'
import { postRules } from '../posts/rules.ts'
import { noteColumns, type ContentNote } from './model.ts'

interface Adding {
  readonly note: ContentNote
  readonly now: Temporal.Instant
}

/** A coordinator puts a note before somebody else's words, who is told. The words stay as they are. */
export function addNote(db: Db, viewer: Viewer, id: PostId, { note, now }: Adding): Promise<WrittenPost> {
  return transaction(db, async (tx) => {
    const post = await lockPost(tx, viewer, id)
    authorize(postRules, 'addNote', viewer, post)

    await tx.updateTable('post').set(noteColumns(note)).where('id', '=', id).execute()

    await record<PostEvent>(tx, viewer, 'post.noted', onPost(post, now))
    return post
  })
}

/** Which kinds the viewer wants opened without asking. It is hers alone, so nothing is recorded. */
export function chooseOpenKinds(db: Db, viewer: Viewer, kinds: readonly NoteKind[]): Promise<void> {
  const owner = signedIn(viewer)

  return transaction(db, async (tx) => {
    await tx.deleteFrom('note_opening').where('owner_id', '=', owner).execute()
    const rows = kinds.map((kind) => ({ owner_id: owner, kind }))
    if (rows.length > 0) {
      await tx
        .insertInto('note_opening')
        .values(rows)
        .onConflict((known) => known.doNothing())
        .execute()
    }
  })
}
