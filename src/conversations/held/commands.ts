import type { CommunityId, DraftId, HeldPostId, PersonId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import type { Entered } from '#kernel/form.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { noteIn } from '../content-notes/forms.ts'
import { noteColumns } from '../content-notes/model.ts'
import { findDraftAt } from '../drafts/queries.ts'
import type { HeldEvent } from '../events.ts'
import { findSupport } from '../support/queries.ts'
import { supportRules } from '../support/rules.ts'
import { openingForm, purposeIn } from '../threads/forms.ts'
import { findThread } from '../threads/queries.ts'
import { threadRules } from '../threads/rules.ts'
import type { HeldPost } from './model.ts'
import { findOwnHeld, lockHeld } from './queries.ts'
import { heldRules } from './rules.ts'

interface Words {
  /** What they will be when they are posted. */
  readonly id: HeldPostId
  readonly title: string
  readonly markdown: string
  readonly entered: Entered
  readonly now: Temporal.Instant
}

/** Keeps a reply until somebody else has looked at it. */
export function holdReply(db: Db, viewer: Viewer, id: ThreadId, words: Words): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await findThread(tx, viewer, id)
    authorize(threadRules, 'reply', viewer, thread)

    await keep(tx, viewer, { communityId: thread.communityId, threadId: id }, words)
  })
}

/** The same for the beginning of a conversation. */
export function holdOpening(db: Db, viewer: Viewer, id: CommunityId, words: Words): Promise<void> {
  return transaction(db, async (tx) => {
    const community = await enterCommunity(tx, viewer, id)
    const { kind } = words.entered
    authorize(communityRules, kind === 'announcement' ? 'announce' : 'write', viewer, community)
    const isSupport = kind === 'support'
    if (isSupport) authorize(supportRules, 'begin', viewer, await findSupport(tx, viewer, id))

    await keep(tx, viewer, { communityId: id, threadId: null, isSupport }, words)
  })
}

/** Its author's words are posted by a job, as hers. */
export function letThrough(db: Db, viewer: Viewer, id: HeldPostId, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (tx) => {
    const held = await lockHeld(tx, viewer, id)
    authorize(heldRules, 'judge', viewer, held)

    await tx
      .updateTable('held_post')
      .set({ let_through_at: now, let_through_by: viewer.id })
      .where('id', '=', id)
      .execute()

    await tell(tx, viewer, 'words.letThrough', { held, now })
  })
}

export function sendBack(
  db: Db,
  viewer: Viewer,
  id: HeldPostId,
  { note, now }: { readonly note: string; readonly now: Temporal.Instant },
): Promise<void> {
  return transaction(db, async (tx) => {
    const held = await lockHeld(tx, viewer, id)
    authorize(heldRules, 'judge', viewer, held)

    await tx
      .updateTable('held_post')
      .set({ returned_at: now, returned_by: viewer.id, note })
      .where('id', '=', id)
      .execute()

    await tell(tx, viewer, 'words.returned', { held, now })
  })
}

/** The words become a draft of their author again, behind whatever she has begun in the same place meanwhile. */
export function takeBack(db: Db, viewer: Viewer, id: HeldPostId, now: Temporal.Instant): Promise<HeldPost> {
  const owner = signedIn(viewer)

  return transaction(db, async (tx) => {
    const held = await lockHeld(tx, viewer, id)
    authorize(heldRules, 'takeBack', viewer, held)

    await draftAgain(tx, viewer, { held, owner, now })
    await tx.deleteFrom('held_post').where('id', '=', id).execute()

    await tell(tx, viewer, 'words.takenBack', { held, now })
    return held
  })
}

interface Told {
  readonly held: Pick<HeldPost, 'authorId' | 'communityId'>
  readonly now: Temporal.Instant
}

/** What is told concerns the author; which words they are is told to nobody. */
function tell(tx: Tx, viewer: Viewer, kind: HeldEvent, { held, now }: Told): Promise<void> {
  return record<HeldEvent>(tx, viewer, kind, { subject: held.authorId, community: held.communityId, now })
}

interface Place {
  readonly communityId: CommunityId
  readonly threadId: ThreadId | null
  readonly isSupport?: boolean
}

async function keep(tx: Tx, viewer: Viewer, place: Place, words: Words): Promise<void> {
  const twin = await findOwnHeld(tx, viewer, words.id)
  const isNew = twin?.markdown !== words.markdown || twin.title !== words.title
  if (isNew) await insert(tx, viewer, place, words)

  const draft = await findDraftAt(tx, viewer, place)
  if (draft) await tx.deleteFrom('draft').where('id', '=', draft.id).execute()
  const held = { authorId: signedIn(viewer), communityId: place.communityId }
  if (isNew) await tell(tx, viewer, 'words.held', { held, now: words.now })
}

/** Under the id that their form made for them, unless other words have it: then nothing of either is lost. */
async function insert(tx: Tx, viewer: Viewer, place: Place, { id, now, ...words }: Words): Promise<void> {
  const umbrella = viewer.belongings.find((belonging) => belonging.id === place.communityId)?.umbrellaId
  if (umbrella === undefined) throw new Error('whoever writes somewhere belongs there')
  const row = {
    community_id: place.communityId,
    umbrella_id: umbrella,
    author_id: signedIn(viewer),
    thread_id: place.threadId,
    title: words.title,
    markdown: words.markdown,
    entered: JSON.stringify(words.entered),
    held_at: now,
  }
  const kept = await tx
    .insertInto('held_post')
    .values({ ...row, id })
    .onConflict((known) => known.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept) return
  await tx
    .insertInto('held_post')
    .values({ ...row, id: newId<HeldPostId>() })
    .execute()
}

interface Drafting {
  readonly held: HeldPost
  readonly owner: PersonId
  readonly now: Temporal.Instant
}

async function draftAgain(tx: Tx, viewer: Viewer, { held, owner, now }: Drafting): Promise<void> {
  const { communityId, threadId, entered } = held
  const isSupport = threadId === null && entered['kind'] === 'support'
  const begun = await findDraftAt(tx, viewer, { communityId, threadId, isSupport })
  const purpose = threadId === null ? purposeIn(asTexts(entered)) : null
  const topics = openingForm.safeParse(entered).data?.topics ?? []
  const words = {
    title: held.title || (begun?.title ?? ''),
    markdown: [begun?.markdown, held.markdown].filter(Boolean).join('\n\n').slice(0, draftLongest),
    kind: purpose?.kind ?? null,
    activity: purpose?.activity ?? null,
    topics,
    ...noteColumns(noteIn(entered) ?? begun?.note ?? null),
    updated_at: now,
  }
  await tx
    .insertInto('draft')
    .values({
      id: begun?.id ?? newId<DraftId>(),
      owner_id: owner,
      community_id: communityId,
      thread_id: threadId,
      ...words,
    })
    .onConflict((known) => known.column('id').doUpdateSet(words))
    .execute()
}

const draftLongest = 40_000

function asTexts(entered: Entered): Record<string, string> {
  return Object.fromEntries(Object.entries(entered).map(([name, value]) => [name, String(value)]))
}
