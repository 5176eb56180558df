import type { CommunityId, PostId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { belongsTo, signedIn, type Viewer } from '#kernel/viewer.ts'
import { communityRules, findCommunity, type Community } from '../../communities/index.ts'
import { noteOf } from '../content-notes/forms.ts'
import { findDraftAt } from '../drafts/queries.ts'
import type { AnnouncementEvent, ThreadEvent } from '../events.ts'
import { openingSeq } from '../posts/model.ts'
import { settleWords } from '../posts/words.ts'
import { unguardedOpening } from '../posts/writing-commands.ts'
import type { AnnouncementForm } from './forms.ts'
import { isAnnounced } from './queries.ts'

type Announcing = AnnouncementForm & { readonly now: Temporal.Instant }

/** Begins the same conversation in each of several communities, or in none of them. */
export function announce(db: Db, viewer: Viewer, form: Announcing): Promise<void> {
  signedIn(viewer)

  return transaction(db, async (tx) => {
    const announcement = form.once ?? newId()
    await tx.selectFrom('person').select('id').where('id', '=', signedIn(viewer)).forNoKeyUpdate().execute()
    if (await isAnnounced(tx, viewer, announcement)) return
    const communities = await findAll(tx, viewer, form.communities)
    for (const community of communities) authorize(communityRules, 'announce', viewer, community)

    const begun: Begun[] = []
    for (const community of communities) begun.push(await begin(tx, viewer, community, { ...form, announcement }))
    await forgetDraft(tx, viewer)

    for (const one of begun) await tell(tx, viewer, one, { announcement, now: form.now })
  })
}

interface Begun {
  readonly community: Community
  readonly thread: ThreadId
}

// In one order for everybody, so that two announcements at once do not wait for each other.
async function findAll(tx: Tx, viewer: Viewer, ids: readonly CommunityId[]): Promise<Community[]> {
  const communities: Community[] = []
  for (const id of ids.toSorted()) communities.push(await findCommunity(tx, viewer, id))
  return communities
}

/** Whoever is outside may write here what she cannot read afterwards, so nothing is asked back. */
async function begin(
  tx: Tx,
  viewer: Viewer,
  community: Community,
  { title, body, announcement, now, ...form }: Announcing & { readonly announcement: string },
): Promise<Begun> {
  const author = signedIn(viewer)
  const thread = { id: newId<ThreadId>(), communityId: community.id }
  const words = await settleWords(tx, viewer, community.id, body)
  await tx
    .insertInto('thread')
    .values({
      id: thread.id,
      community_id: community.id,
      kind: 'announcement',
      title,
      author_id: author,
      announcement_id: announcement,
      last_posted_at: now,
      last_author_id: author,
      created_at: now,
    })
    .execute()
  const said = { author, words, note: noteOf(form), quoted: null }
  await unguardedOpening(tx, { id: newId<PostId>(), thread, seq: openingSeq, ...said, now })
  await tx.updateTable('community').set({ last_posted_at: now }).where('id', '=', community.id).execute()
  return { community, thread: thread.id }
}

async function forgetDraft(tx: Tx, viewer: Viewer): Promise<void> {
  const draft = await findDraftAt(tx, viewer, { communityId: null, threadId: null })
  if (draft) await tx.deleteFrom('draft').where('id', '=', draft.id).execute()
}

/** Inside, a conversation began. Under the umbrella, an administrator did something, where she did it as one. */
async function tell(
  tx: Tx,
  viewer: Viewer,
  { community, thread }: Begun,
  { announcement, now }: { readonly announcement: string; readonly now: Temporal.Instant },
): Promise<void> {
  const facts = { thread, seq: openingSeq, kind: 'announcement', announcement }
  await record<ThreadEvent>(tx, viewer, 'thread.opened', { subject: thread, community: community.id, facts, now })
  if (belongsTo(viewer, community.id)) return
  const { id: subject, umbrellaId: umbrella } = community
  await record<AnnouncementEvent>(tx, viewer, 'announcement.made', { subject, umbrella, facts: { announcement }, now })
}
