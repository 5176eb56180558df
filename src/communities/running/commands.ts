import { sql } from 'kysely'
import type { CommunityId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { CommunityEvent, RunningEvent } from '../events.ts'
import { canStillReopen, reopenDays } from '../model.ts'
import { findCommunity, lockCommunity } from '../queries.ts'
import { communityRules } from '../rules.ts'
import type { DatesForm } from './forms.ts'

interface OfCommunity {
  readonly community: CommunityId
  readonly now: Temporal.Instant
}

/** Says from when to when a community is meant to be there. */
export function sayDates(db: Db, viewer: Viewer, saying: OfCommunity & { form: DatesForm }): Promise<void> {
  const { community: id, form, now } = saying

  return transaction(db, async (tx) => {
    const community = await lockCommunity(tx, viewer, id)
    authorize(communityRules, 'edit', viewer, community)
    const umbrella = community.umbrellaId

    await tx
      .updateTable('community')
      .set({ starts_on: form.startsOn, ends_on: form.endsOn })
      .where('id', '=', id)
      .execute()

    await record<CommunityEvent>(tx, viewer, 'community.edited', { subject: id, umbrella, now })
  })
}

/** A planned community begins: from now on people can ask to join. */
export function openCommunity(db: Db, viewer: Viewer, { community: id, now }: OfCommunity): Promise<void> {
  return transaction(db, async (tx) => {
    const community = await lockCommunity(tx, viewer, id)
    authorize(communityRules, 'open', viewer, community)

    await tx.updateTable('community').set({ opened_at: now }).where('id', '=', id).execute()

    await record<CommunityEvent>(tx, viewer, 'community.opened', { subject: id, umbrella: community.umbrellaId, now })
    await record<RunningEvent>(tx, viewer, 'running.opened', { subject: id, community: id, now })
  })
}

/**
 * From now on it is read by its members, and by nobody written in. Whoever is writing at this moment comes before, or is
 * refused. What everybody is told of how many belonged stays as it is now.
 */
export function closeCommunity(db: Db, viewer: Viewer, { community: id, now }: OfCommunity): Promise<void> {
  const today = now.toZonedDateTimeISO(viewer.timeZone).toPlainDate().toString()

  return transaction(db, async (tx) => {
    const community = await lockCommunity(tx, viewer, id)
    authorize(communityRules, 'close', viewer, community)

    const reach = sql`coalesce((select to_jsonb(reach) - 'community_id'
      from public_reach(array[${id}::uuid], ${today}::date) reach), '{}')`
    await tx
      .updateTable('community')
      .set({
        closed_at: now,
        closed_by: viewer.id,
        final_count: sql`jsonb_build_object('members', member_count) || ${reach}`,
      })
      .where('id', '=', id)
      .execute()

    await record<CommunityEvent>(tx, viewer, 'community.closed', { subject: id, umbrella: community.umbrellaId, now })
    await record<RunningEvent>(tx, viewer, 'running.closed', { subject: id, community: id, now })
  })
}

/** As it was before, for some days. Nobody's request that was answered meanwhile comes back. */
export function reopenCommunity(db: Db, viewer: Viewer, { community: id, now }: OfCommunity): Promise<void> {
  return transaction(db, async (tx) => {
    const community = await lockCommunity(tx, viewer, id)
    authorize(communityRules, 'reopen', viewer, community)
    if (!canStillReopen(community, now)) throw new Conflict('communities.running.tooLate', { days: reopenDays })

    await tx
      .updateTable('community')
      .set({ closed_at: null, closed_by: null, final_count: null })
      .where('id', '=', id)
      .execute()

    await record<CommunityEvent>(tx, viewer, 'community.reopened', { subject: id, umbrella: community.umbrellaId, now })
    await record<RunningEvent>(tx, viewer, 'running.reopened', { subject: id, community: id, now })
  })
}

interface Succeeding extends OfCommunity {
  /** Null where it goes on nowhere. */
  readonly successor: CommunityId | null
}

/** Says where a community that is over goes on: in one that whoever says so may know of. */
export function nameSuccessor(db: Db, viewer: Viewer, { community: id, successor, now }: Succeeding): Promise<void> {
  return transaction(db, async (tx) => {
    const community = await lockCommunity(tx, viewer, id)
    authorize(communityRules, 'succeed', viewer, community)
    if (successor === id) throw new NotFound('errors.notFound')
    const next = successor && (await findCommunity(tx, viewer, successor)).id

    await tx.updateTable('community').set({ successor_id: next }).where('id', '=', id).execute()

    await record<CommunityEvent>(tx, viewer, 'community.edited', { subject: id, umbrella: community.umbrellaId, now })
  })
}
