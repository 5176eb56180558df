import type { PostId, UnmaskingId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, NotFound, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { onPost, type MaskEvent, type UnmaskingEvent } from '../events.ts'
import { isWorn } from '../masks/queries.ts'
import { lockPost } from '../posts/queries.ts'
import { postRules } from '../posts/rules.ts'
import { isOpen, type Unmasking } from './model.ts'
import { findUnmasking } from './queries.ts'
import { unmaskingRules } from './rules.ts'

interface Asking {
  readonly reason: string
  readonly now: Temporal.Instant
}

/** Asks who wrote a masked post. Nothing is told of it until somebody else agrees. */
export function askWho(db: Db, viewer: Viewer, id: PostId, { reason, now }: Asking): Promise<void> {
  return transaction(db, async (tx) => {
    const post = await lockPost(tx, viewer, id)
    authorize(postRules, 'askWho', viewer, post)
    if (!(await isWorn(tx, post.authorId))) throw new NotFound('errors.notFound')
    const umbrella = viewer.belongings.find((one) => one.id === post.communityId)?.umbrellaId
    if (umbrella === undefined) throw new Error('whoever coordinates a community belongs to it')

    const asked = await tx
      .insertInto('unmasking')
      .values({
        id: newId<UnmaskingId>(),
        mask_id: post.authorId,
        post_id: id,
        community_id: post.communityId,
        umbrella_id: umbrella,
        reason,
        asked_by: viewer.id,
        asked_at: now,
      })
      .onConflict((open) =>
        open.column('mask_id').where('agreed_at', 'is', null).where('refused_at', 'is', null).doNothing(),
      )
      .executeTakeFirst()
    if (asked.numInsertedOrUpdatedRows === 0n) throw new Conflict('conversations.unmasking.askedAlready')

    await record<MaskEvent>(tx, viewer, 'mask.asked', { subject: post.communityId, umbrella, now })
  })
}

interface Deciding {
  readonly now: Temporal.Instant
}

/** The second of the two agrees: both see the name for a day, and whoever it was is told. */
export function agree(db: Db, viewer: Viewer, id: UnmaskingId, { now }: Deciding): Promise<void> {
  return transaction(db, async (tx) => {
    const unmasking = await lockOpen(tx, viewer, id)
    authorize(unmaskingRules, 'decide', viewer, unmasking)

    await tx.updateTable('unmasking').set({ agreed_at: now, agreed_by: viewer.id }).where('id', '=', id).execute()

    const { communityId, umbrellaId } = unmasking
    await record<MaskEvent>(tx, viewer, 'mask.lifted', { subject: communityId, umbrella: umbrellaId, now })
    await record<UnmaskingEvent>(tx, viewer, 'words.unmasked', onPost({ ...unmasking, id: unmasking.postId }, now))
  })
}

export function refuse(db: Db, viewer: Viewer, id: UnmaskingId, { now }: Deciding): Promise<void> {
  return transaction(db, async (tx) => {
    const unmasking = await lockOpen(tx, viewer, id)
    authorize(unmaskingRules, 'decide', viewer, unmasking)

    await tx.updateTable('unmasking').set({ refused_at: now, refused_by: viewer.id }).where('id', '=', id).execute()

    const { communityId, umbrellaId } = unmasking
    await record<MaskEvent>(tx, viewer, 'mask.kept', { subject: communityId, umbrella: umbrellaId, now })
  })
}

/** Of two who decide at once, the second finds it decided. */
async function lockOpen(tx: Tx, viewer: Viewer, id: UnmaskingId): Promise<Unmasking> {
  await tx.selectFrom('unmasking').select('id').where('id', '=', id).forUpdate().execute()
  const unmasking = await findUnmasking(tx, viewer, id)
  if (!isOpen(unmasking)) throw new Overtaken('conversations.unmasking.decidedAlready')
  return unmasking
}
