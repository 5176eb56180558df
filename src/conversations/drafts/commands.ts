import type { DraftId, HeldPostId, PersonId, PostId, ThreadId } from '#database'
import { brokenConstraint, transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { newId, parseId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { enterCommunity } from '../../communities/index.ts'
import { unguardedDescribe, type ChosenFile } from '../../files/index.ts'
import { noteColumns } from '../content-notes/model.ts'
import { findOwnHeld } from '../held/queries.ts'
import { findOwnOpening, findOwnPost } from '../posts/queries.ts'
import { isSupport } from '../threads/model.ts'
import { findThread } from '../threads/queries.ts'
import { threadRules } from '../threads/rules.ts'
import type { DraftForm } from './forms.ts'
import { discardedHours, isEmpty, mayReplace, versionOf, type Draft, type Place } from './model.ts'
import { findDraft, findDraftAt } from './queries.ts'

/** The version that stands now, or the longer words that this device never showed. */
export type Kept =
  | { readonly isKept: true; readonly version: string }
  | { readonly isKept: false; readonly longer: Draft; readonly version: string }

type Writing = DraftForm & { readonly files: readonly ChosenFile[]; readonly now: Temporal.Instant }

/** Keeps what somebody is writing. It is hers alone, so nothing is recorded. */
export function keepDraft(db: Db, viewer: Viewer, form: Writing): Promise<Kept> {
  const owner = signedIn(viewer)

  return transaction(db, async (tx) => {
    const place = await placeOf(tx, viewer, form)
    await queueUp(tx, owner)
    const kept = await findDraftAt(tx, viewer, place)
    if (kept && !mayReplace(kept, form)) return { isKept: false, longer: kept, version: versionOf(kept) }
    // A save that was on its way while its words were posted comes too late.
    if (await isPosted(tx, viewer, form)) return { isKept: true, version: versionOf(kept) }

    await unguardedDescribe(tx, viewer, form.files)
    if (isEmpty(form)) await forget(tx, kept)
    else await write(tx, kept?.id ?? newId<DraftId>(), { ...form, ...place, owner })
    return { isKept: true, version: versionOf(form) }
  })
}

export async function discardDraft(db: Db, viewer: Viewer, id: DraftId, now: Temporal.Instant): Promise<void> {
  signedIn(viewer)
  await transaction(db, async (tx) => {
    const draft = await findDraft(tx, viewer, id)

    await tx.updateTable('draft').set({ discarded_at: now }).where('id', '=', draft.id).execute()
  })
}

/** Brings a discarded draft back, unless something else has been begun in its place. */
export async function returnDraft(db: Db, viewer: Viewer, id: DraftId): Promise<void> {
  signedIn(viewer)
  try {
    await transaction(db, async (tx) => {
      const draft = await findDraft(tx, viewer, id)

      await tx.updateTable('draft').set({ discarded_at: null }).where('id', '=', draft.id).execute()
    })
  } catch (error) {
    if (brokenConstraint(error) === 'draft_of_a_place') throw new Conflict('drafts.problems.anotherBegun')
    throw error
  }
}

/** Discarded drafts of more than a day ago. */
export async function unguardedForgetDiscarded(system: Db, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: discardedHours })
  await system.deleteFrom('draft').where('discarded_at', '<', before).execute()
}

/** Where the viewer may write, or the refusal that the page itself would give. */
async function placeOf(tx: Tx, viewer: Viewer, { threadId, communityId, kind }: DraftForm): Promise<Place> {
  if (threadId !== null) {
    const thread = await findThread(tx, viewer, threadId)
    authorize(threadRules, 'read', viewer, thread)
    return { communityId: thread.communityId, threadId }
  }
  if (communityId !== null) await enterCommunity(tx, viewer, communityId)
  return { communityId, threadId: null, isSupport: isSupport({ kind }) }
}

/** Two saves of one person at once, from two devices, come one after the other. */
async function queueUp(tx: Tx, owner: PersonId): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', '=', owner).forNoKeyUpdate().execute()
}

async function isPosted(tx: Tx, viewer: Viewer, { threadId, once }: DraftForm): Promise<boolean> {
  const post = threadId
    ? await findOwnPost(tx, viewer, threadId, parseId<PostId>(once))
    : await findOwnOpening(tx, viewer, parseId<ThreadId>(once))
  return post !== null || (await findOwnHeld(tx, viewer, parseId<HeldPostId>(once))) !== null
}

async function forget(tx: Tx, kept: Draft | null): Promise<void> {
  if (kept) await tx.deleteFrom('draft').where('id', '=', kept.id).execute()
}

async function write(tx: Tx, id: DraftId, draft: Writing & { readonly owner: PersonId }): Promise<void> {
  const { title, markdown, note, kind, activity, topics, voice, now } = draft
  const words = {
    title,
    markdown,
    kind,
    activity,
    topics,
    voice,
    ...noteColumns(note),
    updated_at: now,
  }
  await tx
    .insertInto('draft')
    .values({ id, owner_id: draft.owner, community_id: draft.communityId, thread_id: draft.threadId, ...words })
    .onConflict((known) => known.column('id').doUpdateSet(words))
    .execute()
}
