import type { Updateable } from 'kysely'
import type { CommunityId, Database, PersonId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import {
  communityRules,
  enterCommunity,
  findMember,
  keepACoordinator,
  lockCommunity,
  memberRules,
  whereItMayOpen,
} from '../../communities/index.ts'
import type { StandingEvent } from './events.ts'
import type { KeepingForm, SuspensionForm } from './forms.ts'
import { isForOfficers, type Doubted } from './model.ts'
import { findOwnMembership, lockStanding } from './queries.ts'

interface InCommunity {
  readonly community: CommunityId
  readonly now: Temporal.Instant
}

interface OfMember extends InCommunity {
  readonly person: PersonId
}

/** Says that a community is still hers. What is in question by the record stays so: others look at that. */
export function confirmMembership(db: Db, viewer: Viewer, { community, now }: InCommunity): Promise<void> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    authorize(communityRules, 'enter', viewer, await enterCommunity(tx, viewer, community))
    const { doubted } = await findOwnMembership(tx, viewer, community)

    await update(tx, { community, person }, { confirmed_at: now, ...(doubted === 'unconfirmed' && noDoubt) })

    await note(tx, viewer, 'membership.confirmed', { community, person, now })
  })
}

/** Goes away for a while: her place is kept, and she is told nothing of the community until she is back. */
export function goOnLeave(db: Db, viewer: Viewer, { community, now }: InCommunity): Promise<void> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    authorize(communityRules, 'enter', viewer, await enterCommunity(tx, viewer, community))

    const { onLeaveSince } = await findOwnMembership(tx, viewer, community)
    if (onLeaveSince !== null) return

    await update(tx, { community, person }, { on_leave_since: now })

    await note(tx, viewer, 'membership.wentOnLeave', { community, person, now })
  })
}

/** Back again: the community is hers, and the year in which she is not asked begins anew. Whoever was not away says nothing by it. */
export function comeBack(db: Db, viewer: Viewer, { community, now }: InCommunity): Promise<void> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    authorize(communityRules, 'enter', viewer, await enterCommunity(tx, viewer, community))

    const { onLeaveSince, doubted } = await findOwnMembership(tx, viewer, community)
    if (onLeaveSince === null) return

    const said = { confirmed_at: now, ...(doubted === 'unconfirmed' && noDoubt) }
    await update(tx, { community, person }, { on_leave_since: null, ...said })

    await note(tx, viewer, 'membership.cameBack', { community, person, now })
  })
}

/** Somebody stays all the same. Whoever decides says why. */
export function keepMember(
  db: Db,
  viewer: Viewer,
  { community, person, form, now }: OfMember & { readonly form: KeepingForm },
): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'tend', viewer, await lockCommunity(tx, viewer, community))
    const { doubted } = await lockStanding(tx, viewer, community, person)
    if (doubted === null) throw new Overtaken('joining.standing.settled')

    const kept = { kept_at: now, kept_by: signedIn(viewer), kept_because: form.reason, confirmed_at: now }
    await update(tx, { community, person }, { ...noDoubt, ...kept })

    await note(tx, viewer, 'membership.kept', { community, person, now })
  })
}

/** A membership in question ends, because somebody decided so. Gives why it was in question, for the letter that tells her. */
export function endDoubted(db: Db, viewer: Viewer, { community, person, now }: OfMember): Promise<Doubted> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'tend', viewer, await lockCommunity(tx, viewer, community))
    const { doubted } = await lockStanding(tx, viewer, community, person)
    if (doubted === null) throw new Overtaken('joining.standing.settled')
    await keepACoordinator(tx, await findMember(tx, viewer, community, person))

    const ended = { ended_at: now, ended_by: signedIn(viewer), ended_because: 'lapsed' }
    await update(tx, { community, person }, { ...noDoubt, ...ended })

    await note(tx, viewer, 'membership.lapsed', { community, person, now })
    return doubted
  })
}

/** Somebody is out of the room until a day on which it is looked at again. Her place and her roles are kept. */
export function suspendMember(
  db: Db,
  viewer: Viewer,
  { community, person, form, now }: OfMember & { readonly form: SuspensionForm },
): Promise<void> {
  return transaction(db, async (tx) => {
    await lockCommunity(tx, viewer, community)
    const member = await findMember(tx, viewer, community, person)
    authorize(memberRules, 'remove', viewer, member)
    await keepACoordinator(tx, member)

    const ended = { ended_at: now, ended_by: signedIn(viewer), ended_because: 'suspended' }
    const suspended = {
      review_at: now.add({ hours: form.days * 24 }),
      suspended_because: form.message,
      question_told_at: null,
    }
    await update(tx, { community, person }, { ...ended, ...suspended })

    await note(tx, viewer, 'membership.suspended', { community, person, now })
  })
}

/** She comes back, with the roles that she had. */
export function resumeMember(db: Db, viewer: Viewer, { community, person, now }: OfMember): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'tend', viewer, await lockCommunity(tx, viewer, community))
    const standing = await lockStanding(tx, viewer, community, person)
    if (standing.reviewAt === null) throw new Overtaken('joining.standing.settled')
    if (isForOfficers(standing, now)) throw new Conflict('joining.standing.forOfficers')

    await whereItMayOpen(() => update(tx, { community, person }, { ...open, ...noSuspension }))

    await note(tx, viewer, 'membership.resumed', { community, person, now })
  })
}

/** A suspension becomes an end. Whom a privacy officer keeps out is not taken in again before the day. */
export function endSuspended(db: Db, viewer: Viewer, { community, person, now }: OfMember): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'tend', viewer, await lockCommunity(tx, viewer, community))
    const { reviewAt } = await lockStanding(tx, viewer, community, person)
    if (reviewAt === null) throw new Overtaken('joining.standing.settled')

    await update(tx, { community, person }, { ended_because: 'removed', ...noSuspension })

    await note(tx, viewer, 'membership.lapsed', { community, person, now })
  })
}

const noDoubt = {
  in_question_since: null,
  in_question_because: null,
  in_question_until: null,
  question_told_at: null,
} as const
const open = { ended_at: null, ended_by: null, ended_because: null } as const
const noSuspension = { review_at: null, suspended_because: null } as const

type Changes = Updateable<Database['membership']>

async function update(tx: Tx, { community, person }: Omit<OfMember, 'now'>, changes: Changes): Promise<void> {
  await tx
    .updateTable('membership')
    .set(changes)
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .execute()
}

function note(tx: Tx, viewer: Viewer, kind: StandingEvent, { community, person, now }: OfMember): Promise<void> {
  return record<StandingEvent>(tx, viewer, kind, { subject: person, community, now })
}
