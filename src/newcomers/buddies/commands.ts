import { sql } from 'kysely'
import type { BuddyshipId, CommunityId, PersonId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { communityRules, enterCommunity, findMember, lockCommunity } from '../../communities/index.ts'
import type { BuddyEvent } from '../events.ts'
import type { AskingForm, Wish } from './forms.ts'
import { buddyDays, stateOf } from './model.ts'
import { listAsked, listNewcomers, listWilling, lockBoth, lockBuddyship } from './queries.ts'
import { buddyRules } from './rules.ts'

interface At {
  readonly community: CommunityId
  readonly now: Temporal.Instant
}

/** Asks a willing member to be near a newcomer for a while. Of two who ask at once, the second is told. */
export function askBuddy(db: Db, viewer: Viewer, { community, form, now }: At & { form: AskingForm }): Promise<void> {
  return transaction(db, async (tx) => {
    // Whoever goes away holds her membership first, and then the community that counts her.
    await lockBoth(tx, community, form)
    authorize(communityRules, 'tend', viewer, await lockCommunity(tx, viewer, community))
    await findMember(tx, viewer, community, form.newcomer)
    await mayBeAsked(tx, viewer, { community, form, now })

    const asked = { asked_by: viewer.id, asked_at: now, until: now.add({ hours: 24 * buddyDays }) }
    const isHerself = form.buddy === viewer.id
    const id = newId<BuddyshipId>()
    await tx
      .insertInto('buddyship')
      .values({
        id,
        community_id: community,
        newcomer_id: form.newcomer,
        buddy_id: form.buddy,
        ...asked,
        accepted_at: isHerself ? now : null,
      })
      .execute()

    const kind = isHerself ? 'membership.buddyFound' : 'membership.buddyAsked'
    await record<BuddyEvent>(tx, viewer, kind, { subject: isHerself ? form.newcomer : form.buddy, community, now })
  })
}

async function mayBeAsked(tx: Tx, viewer: Viewer, { community, form, now }: At & { form: AskingForm }): Promise<void> {
  const newcomers = await listNewcomers(tx, viewer, community, now)
  const newcomer = newcomers.find(({ personId }) => personId === form.newcomer)
  if (!newcomer) throw new Conflict('newcomers.problems.newcomerNoLonger')
  if (newcomer.isAlone) throw new Conflict('newcomers.problems.newcomerAlone')
  const willing = await listWilling(tx, viewer, community)
  if (form.buddy === form.newcomer || !willing.some(({ personId }) => personId === form.buddy)) {
    throw new Conflict('newcomers.problems.buddyNoLonger')
  }
  const before = await listAsked(tx, viewer, community, [form.newcomer])
  const overdue = before.filter((one) => one.endedAt === null && stateOf(one, now) === 'ended').map(({ id }) => id)
  if (before.some((one) => ['asked', 'accepted'].includes(stateOf(one, now)))) {
    throw new Conflict('newcomers.problems.buddyAlready')
  }
  if (before.some((one) => one.buddyId === form.buddy && one.declinedAt !== null)) {
    throw new Conflict('newcomers.problems.buddyDeclined')
  }
  await sql`update buddyship set ended_at = until where id = any (${overdue}::uuid[])`.execute(tx)
}

interface OfBuddyship extends At {
  readonly id: BuddyshipId
}

/** Says yes, which the newcomer and whoever asked are told, or no, which only those who coordinate are. */
export function answerAsBuddy(
  db: Db,
  viewer: Viewer,
  { community, id, answer, now }: OfBuddyship & { readonly answer: 'yes' | 'no' },
): Promise<void> {
  return transaction(db, async (tx) => {
    const buddyship = await lockBuddyship(tx, viewer, community, id)
    authorize(communityRules, 'write', viewer, await enterCommunity(tx, viewer, community))
    if (!buddyRules.answer(viewer, buddyship) || stateOf(buddyship, now) !== 'asked') {
      throw new Conflict('newcomers.problems.buddyOver')
    }

    const said = answer === 'yes' ? { accepted_at: now } : { declined_at: now }
    await tx.updateTable('buddyship').set(said).where('id', '=', id).execute()

    const { newcomerId, askedBy } = buddyship
    const tell = (kind: BuddyEvent, subject: PersonId) =>
      record<BuddyEvent>(tx, viewer, kind, { subject, community, now })
    if (answer === 'yes') await tell('membership.buddyFound', newcomerId)
    if (askedBy !== null)
      await tell(answer === 'yes' ? 'membership.buddyAccepted' : 'membership.buddyDeclined', askedBy)
  })
}

/** Over, without a reason. The other of the two is told that it is, as she is whenever it ends before its day. */
export function endBuddyship(db: Db, viewer: Viewer, { community, id, now }: OfBuddyship): Promise<void> {
  return transaction(db, async (tx) => {
    const buddyship = await lockBuddyship(tx, viewer, community, id)
    authorize(buddyRules, 'read', viewer, buddyship)
    if (!buddyRules.end(viewer, buddyship)) throw new Conflict('newcomers.problems.buddyOver')

    await tx.updateTable('buddyship').set({ ended_at: now }).where('id', '=', id).execute()
  })
}

/** What she wishes is told to those who coordinate when they look, so nothing is recorded. */
export async function wishForBuddies(
  db: Db,
  viewer: Viewer,
  { community, wish, now }: At & { readonly wish: Wish },
): Promise<void> {
  const person = signedIn(viewer)
  await transaction(db, async (tx) => {
    authorize(communityRules, 'write', viewer, await enterCommunity(tx, viewer, community))

    const wished = {
      glad: { glad_at: now },
      notGlad: { glad_at: null },
      alone: { alone_at: now },
      notAlone: { alone_at: null },
    }[wish]
    await tx
      .insertInto('buddy_wish')
      .values({ community_id: community, person_id: person, ...wished })
      .onConflict((known) => known.columns(['community_id', 'person_id']).doUpdateSet(wished))
      .execute()
    // Whoever was asked for her need not answer any more, and she is not told that anybody was. Who is her buddy already is told.
    if (wish === 'alone') await sql`select end_my_buddyships(${community}, ${now})`.execute(tx)
  })
}
