import { sql } from 'kysely'
import type { FlagId, FlagOutcome, PostId, RedactionId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { FlagEvent } from '../events.ts'
import type { Post } from '../posts/model.ts'
import { findPost, lockPost } from '../posts/queries.ts'
import { postRules } from '../posts/rules.ts'
import type { FlagForm, MendingForm } from './forms.ts'
import type { Flag } from './model.ts'
import { findFlag } from './queries.ts'
import { flagRules } from './rules.ts'

interface At {
  readonly now: Temporal.Instant
}

/** The database hides what may identify somebody, and records that something was flagged without saying by whom. */
export function flagPost(db: Db, viewer: Viewer, id: PostId, { reason, words, now }: FlagForm & At): Promise<Post> {
  return transaction(db, async (tx) => {
    const post = await lockPost(tx, viewer, id)
    authorize(postRules, 'flag', viewer, post)

    await sql`select raise_flag(${newId<FlagId>()}, ${id}, ${reason}, ${words}, ${now})`.execute(tx)
    return findPost(tx, viewer, id)
  })
}

/** Nothing has to change: what was hidden comes back as it was. */
export function letStand(db: Db, viewer: Viewer, id: FlagId, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (tx) => {
    const flag = await findFlag(tx, viewer, id)
    authorize(flagRules, 'settle', viewer, flag)

    await settle(tx, viewer, flag, { outcome: 'stands', now })
    await sql`select show_post(${flag.postId})`.execute(tx)

    const { postId: subject, communityId: community, threadId: thread, seq } = flag
    await record<FlagEvent>(tx, viewer, 'words.stand', { subject, community, facts: { thread, seq }, now })
  })
}

/** Takes passages out for good, wherever they stand. A job does it; the record keeps that it was done and not of what. */
export function mend(db: Db, viewer: Viewer, id: FlagId, form: MendingForm & At): Promise<void> {
  return transaction(db, async (tx) => {
    const flag = await findFlag(tx, viewer, id)
    authorize(flagRules, 'settle', viewer, flag)

    const { passages, isWhole, withFiles, now } = form
    await settle(tx, viewer, flag, { outcome: 'mended', now })
    await tx
      .insertInto('redaction')
      .values({
        id: newId<RedactionId>(),
        post_id: flag.postId,
        community_id: flag.communityId,
        umbrella_id: flag.umbrellaId,
        passages: [...passages],
        is_whole: isWhole,
        with_files: withFiles,
        asked_at: now,
        asked_by: viewer.id,
      })
      .execute()

    await record<FlagEvent>(tx, viewer, 'words.redacting', { subject: flag.postId, community: flag.communityId, now })
  })
}

/** All that is open about the same post, once: whoever comes second is told. */
async function settle(
  tx: Tx,
  viewer: Viewer,
  { postId }: Flag,
  { outcome, now }: { readonly outcome: FlagOutcome; readonly now: Temporal.Instant },
): Promise<void> {
  const settled = await tx
    .updateTable('flag')
    .set({ settled_at: now, settled_by: viewer.id, outcome })
    .where('post_id', '=', postId)
    .where('settled_at', 'is', null)
    .returning('id')
    .execute()
  if (settled.length === 0) throw new Overtaken('conversations.flags.settledAlready')
}
