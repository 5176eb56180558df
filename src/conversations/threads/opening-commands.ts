import type { CommunityId, PersonId, PostId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { unguardedHang, type ChosenFile } from '../../files/index.ts'
import { askOf } from '../asks/topic-commands.ts'
import type { ThreadEvent } from '../events.ts'
import { speaker } from '../masks/commands.ts'
import { openingSeq } from '../posts/model.ts'
import { findOwnOpening } from '../posts/queries.ts'
import { settleWords } from '../posts/words.ts'
import type { OpeningForm } from './forms.ts'
import { unguardedThread } from './writing-commands.ts'

/** Begins a conversation, or finds the one that the same form has begun already. */
export function openThread(
  db: Db,
  viewer: Viewer,
  id: CommunityId,
  form: OpeningForm & { readonly now: Temporal.Instant; readonly files?: readonly ChosenFile[] },
): Promise<ThreadId> {
  const writer = signedIn(viewer)

  return transaction(db, async (tx) => {
    const community = await enterCommunity(tx, viewer, id)
    authorize(communityRules, form.kind === 'announcement' ? 'announce' : 'enter', viewer, community)

    const words = await settleWords(tx, viewer, id, form.body)
    const twin = await findOwnOpening(tx, viewer, form.once)
    if (twin?.markdown === words.markdown) return twin.threadId

    const thread = twin ? newId<ThreadId>() : (form.once ?? newId<ThreadId>())
    // News is always somebody's.
    const voice = form.kind === 'announcement' ? 'name' : form.voice
    const author = await speaker(tx, viewer, { thread, community: id, voice, now: form.now })
    const opening = { ...form, id: thread, communityId: id, post: newId<PostId>(), author, words }
    const isNew = await unguardedThread(tx, opening)
    if (isNew && form.activity === 'seekExperience') await askOf(tx, viewer, opening, form.topics)
    if (isNew)
      await unguardedHang(tx, viewer, {
        post: opening.post,
        communityId: id,
        files: form.files ?? [],
        isMasked: voice === 'mask',
      })
    await forgetDraft(tx, writer, id)

    const facts = { thread, seq: openingSeq, post: opening.post, kind: form.kind }
    const happening = { subject: thread, community: id, facts, now: form.now }
    if (isNew) await record<ThreadEvent>(tx, { ...viewer, id: author }, 'thread.opened', happening)
    return thread
  })
}

async function forgetDraft(tx: Tx, owner: PersonId, community: CommunityId): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('owner_id', '=', owner)
    .where('community_id', '=', community)
    .where('thread_id', 'is', null)
    .where('discarded_at', 'is', null)
    .execute()
}
