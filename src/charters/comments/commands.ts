import type { PaperCommentId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId, type Id } from '#kernel/id.ts'
import { languageOf } from '#kernel/language-of.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { CommentEvent } from '../events.ts'
import type { CommentForm, SettlementForm } from '../forms.ts'
import { isUnderway, partOf, type Paper } from '../model.ts'
import { findPaper, type Place } from '../queries.ts'
import { paperRules } from '../rules.ts'
import { isOpen } from './model.ts'
import { findComment, lockComment } from './queries.ts'
import { commentRules } from './rules.ts'

type Commenting = CommentForm & { readonly now: Temporal.Instant }

/** Says what one thinks of a text that was put to the members. About a part that is gone it is about the whole. */
export function comment(db: Db, viewer: Viewer, place: Place, { part, comment: text, now }: Commenting): Promise<void> {
  return transaction(db, async (tx) => {
    const paper = await findPaper(tx, viewer, place)
    refuseAdopted(paper)
    authorize(paperRules, 'comment', viewer, paper)

    const id = newId<PaperCommentId>()
    await tx
      .insertInto('paper_comment')
      .values({
        id,
        paper_id: paper.id,
        community_id: paper.communityId,
        part: part !== null && partOf(paper, part) ? part : null,
        author_id: signedIn(viewer),
        text,
        language: languageOf(text),
        created_at: now,
      })
      .execute()

    await record<CommentEvent>(tx, viewer, `${paper.kind}.commented`, happening(paper, id, now))
  })
}

interface Settling {
  readonly id: PaperCommentId
  readonly form: SettlementForm
  readonly now: Temporal.Instant
}

/** Says what became of a comment: its author is told. */
export function settle(db: Db, viewer: Viewer, place: Place, { id, form, now }: Settling): Promise<void> {
  return transaction(db, async (tx) => {
    const paper = await findPaper(tx, viewer, place)
    refuseAdopted(paper)
    authorize(paperRules, 'settle', viewer, paper)
    const found = await lockComment(tx, viewer, paper.id, id)
    if (!isOpen(found)) throw new Overtaken('charters.conflicts.settled')

    const settled = { settled_at: now, settled_by: signedIn(viewer), is_taken_up: form.taken === 'yes' }
    await tx
      .updateTable('paper_comment')
      .set({ ...settled, answer: form.answer })
      .where('id', '=', id)
      .execute()

    const subject: Id<string> = found.authorId ?? id
    await record<CommentEvent>(tx, viewer, `${paper.kind}.settled`, happening(paper, subject, now))
  })
}

interface Withdrawing {
  readonly id: PaperCommentId
  readonly now: Temporal.Instant
}

/** Takes back what one said, until it was answered. */
export function withdrawComment(db: Db, viewer: Viewer, place: Place, { id, now }: Withdrawing): Promise<void> {
  return transaction(db, async (tx) => {
    const paper = await findPaper(tx, viewer, place)
    const found = await findComment(tx, viewer, paper.id, id)
    authorize(commentRules, 'withdraw', viewer, found)

    const { numDeletedRows } = await tx
      .deleteFrom('paper_comment')
      .where('id', '=', id)
      .where('settled_at', 'is', null)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw new Overtaken('charters.conflicts.settled')

    await record<CommentEvent>(tx, viewer, `${paper.kind}.commentWithdrawn`, happening(paper, id, now))
  })
}

function refuseAdopted(paper: Paper): void {
  if (!isUnderway(paper)) throw new Overtaken('charters.conflicts.adopted')
}

function happening({ communityId, number }: Paper, subject: Id<string>, now: Temporal.Instant) {
  return { subject, community: communityId, facts: { number }, now }
}
