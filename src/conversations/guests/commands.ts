import type { GuestId, ThreadId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { enterCommunity } from '../../communities/index.ts'
import { invite, type Sent } from '../../people/index.ts'
import type { GuestEvent } from '../events.ts'
import { isClosed } from '../threads/model.ts'
import { lockThread } from '../threads/queries.ts'
import { threadRules } from '../threads/rules.ts'
import type { GuestForm } from './forms.ts'
import { findVisit, lockGuest } from './queries.ts'

interface Asking {
  readonly form: GuestForm
  readonly now: Temporal.Instant
}

/** Asks somebody from outside into one conversation, by letter. Gives what the letter needs. */
export function askGuest(db: Db, viewer: Viewer, id: ThreadId, { form, now }: Asking): Promise<Sent> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'askGuests', viewer, thread)
    if (isClosed(thread)) throw new Overtaken('conversations.problems.closedMeanwhile')

    const { communityId } = thread
    const { umbrellaId } = await enterCommunity(tx, viewer, communityId)
    const { email, language } = form
    const asked = { umbrellaId, communityId, roles: ['member'], office: null, personId: null, isGuest: true } as const
    const sent = await invite(tx, viewer, { ...asked, email, language, now })
    const guest = newId<GuestId>()
    await tx
      .insertInto('guest')
      .values({
        id: guest,
        invitation_id: sent.id,
        thread_id: id,
        community_id: communityId,
        name: form.name,
        asked_by: signedIn(viewer),
        asked_at: now,
        until: now.add({ hours: form.days * 24 }),
      })
      .execute()

    await record<GuestEvent>(tx, viewer, 'guest.asked', { subject: guest, community: communityId, now })
    return sent
  })
}

interface Ending {
  readonly thread: ThreadId
  readonly guest: GuestId
  readonly now: Temporal.Instant
}

/** Ends a visit, or takes the letter back that nobody has answered. What a guest said stays. */
export function endGuest(db: Db, viewer: Viewer, { thread: id, guest, now }: Ending): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'askGuests', viewer, thread)
    const { endedAt } = await lockGuest(tx, viewer, id, guest)
    if (endedAt !== null) return

    await tx.updateTable('guest').set({ ended_at: now }).where('id', '=', guest).execute()
    await tx
      .updateTable('invitation')
      .set({ withdrawn_at: now, withdrawn_by: viewer.id })
      .where('id', '=', (from) => from.selectFrom('guest').select('invitation_id').where('id', '=', guest))
      .where('accepted_at', 'is', null)
      .execute()

    await record<GuestEvent>(tx, viewer, 'guest.ended', { subject: guest, community: thread.communityId, now })
  })
}

/** She goes before her time. */
export function endVisit(db: Db, viewer: Viewer, { thread, now }: Omit<Ending, 'guest'>): Promise<void> {
  signedIn(viewer)

  return transaction(db, async (tx) => {
    const { id, communityId } = await findVisit(tx, viewer, thread, now)
    await tx.updateTable('guest').set({ ended_at: now }).where('id', '=', id).execute()

    await record<GuestEvent>(tx, viewer, 'guest.left', { subject: id, community: communityId, now })
  })
}
