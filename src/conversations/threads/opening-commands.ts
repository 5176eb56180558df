import type { CommunityId, PersonId, PostId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { unguardedHang, type ChosenFile } from '../../files/index.ts'
import { askOf } from '../asks/topic-commands.ts'
import { isOfSupport } from '../drafts/queries.ts'
import { noteOf } from '../content-notes/forms.ts'
import type { ThreadEvent } from '../events.ts'
import { speaker } from '../masks/commands.ts'
import { openingSeq } from '../posts/model.ts'
import { findOwnOpening } from '../posts/queries.ts'
import { settleWords, type Words } from '../posts/words.ts'
import type { OpeningForm } from './forms.ts'
import { findSupport } from '../support/queries.ts'
import { supportRules } from '../support/rules.ts'
import { isAlwaysNamed, isSupport } from './model.ts'
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
    authorize(communityRules, form.kind === 'announcement' ? 'announce' : 'write', viewer, community)
    if (isSupport(form)) authorize(supportRules, 'begin', viewer, await findSupport(tx, viewer, id))

    const words = await settleWords(tx, viewer, id, form.body)
    const twin = await findOwnOpening(tx, viewer, form.once)
    if (twin?.markdown === words.markdown) return twin.threadId

    const wanted = twin ? newId<ThreadId>() : (form.once ?? newId<ThreadId>())
    const beginning = { ...form, community: id, words }
    const isThere = (await begin(tx, viewer, wanted, beginning)) || (await findOwnOpening(tx, viewer, wanted)) !== null
    // The same form sent twice at once is there by now. Else the id is taken by what she deleted, or by what is not hers.
    const thread = isThere ? wanted : newId<ThreadId>()
    if (!isThere) await begin(tx, viewer, thread, beginning)
    await forgetDraft(tx, writer, { communityId: id, isSupport: isSupport(form) })
    return thread
  })
}

type Beginning = OpeningForm & {
  readonly community: CommunityId
  readonly words: Words
  readonly files?: readonly ChosenFile[]
  readonly now: Temporal.Instant
}

/** False where there is a conversation of that id. */
async function begin(tx: Tx, viewer: Viewer, thread: ThreadId, form: Beginning): Promise<boolean> {
  const { community, now } = form
  const voice = isAlwaysNamed(form) ? 'name' : form.voice
  const author = await speaker(tx, viewer, { thread, community, voice, now })
  const opening = { ...form, note: noteOf(form), id: thread, communityId: community, post: newId<PostId>(), author }
  if (!(await unguardedThread(tx, opening))) return false

  if (form.activity === 'seekExperience') await askOf(tx, viewer, opening, form.topics)
  const isMasked = voice !== 'name'
  await unguardedHang(tx, viewer, {
    on: { post: opening.post },
    communityId: community,
    files: form.files ?? [],
    isMasked,
  })
  const facts = { thread, seq: openingSeq, post: opening.post, kind: form.kind }
  await record<ThreadEvent>(tx, { ...viewer, id: author }, 'thread.opened', { subject: thread, community, facts, now })
  return true
}

interface Begun {
  readonly communityId: CommunityId
  readonly isSupport: boolean
}

async function forgetDraft(tx: Tx, owner: PersonId, place: Begun): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('owner_id', '=', owner)
    .where('community_id', '=', place.communityId)
    .where('thread_id', 'is', null)
    .where(isOfSupport(place))
    .where('discarded_at', 'is', null)
    .execute()
}
