import type { OutcomeActionId, OutcomeDecisionId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { OutcomeEvent } from './events.ts'
import type { VoiceForm } from './forms.ts'
import { isAsRead, type Action, type Decision } from './model.ts'
import { findDecision, holdWording, lockAction } from './queries.ts'
import { actionRules, decisionRules } from './rules.ts'

interface Acting {
  readonly id: OutcomeActionId
  readonly now: Temporal.Instant
}

/**
 * Says with her name what she makes of a proposal as she read it; the last word counts. Others find it where they look, so
 * nothing is recorded. Whoever settles it at the same moment comes before or after, by a trigger of the database.
 */
export function sayOfDecision(
  db: Db,
  viewer: Viewer,
  { id, form, now }: { readonly id: OutcomeDecisionId; readonly form: VoiceForm; readonly now: Temporal.Instant },
): Promise<Decision> {
  return transaction(db, async (tx) => {
    await holdWording(tx, id, 'together')
    const decision = await findDecision(tx, viewer, id)
    if (decision.state !== 'proposed') throw new Overtaken('outcomes.problems.settled')
    authorize(decisionRules, 'say', viewer, decision)
    if (!isAsRead(decision, form.seen)) throw new Overtaken('outcomes.problems.reworded')

    const { seen: _seen, ...voice } = form
    const said = { ...voice, said_at: now }
    await tx
      .insertInto('outcome_voice')
      .values({ decision_id: id, community_id: decision.communityId, person_id: signedIn(viewer), ...said })
      .onConflict((known) => known.columns(['decision_id', 'person_id']).doUpdateSet(said))
      .execute()

    return decision
  })
}

/** Says that it is done, or needed no more. Twice is once. */
export function closeAction(
  db: Db,
  viewer: Viewer,
  { id, as, now }: Acting & { readonly as: 'done' | 'dropped' },
): Promise<Action> {
  return transaction(db, async (tx) => {
    const action = await lockAction(tx, viewer, id)
    if (action.state !== 'open') return action
    authorize(actionRules, 'close', viewer, action)

    const closed = { state: as, closed_at: now, closed_by: signedIn(viewer) }
    await tx.updateTable('outcome_action').set(closed).where('id', '=', id).execute()

    await record<OutcomeEvent>(tx, viewer, 'action.closed', { subject: id, community: action.communityId, now })
    return action
  })
}

export function reopenAction(db: Db, viewer: Viewer, { id, now }: Acting): Promise<Action> {
  return transaction(db, async (tx) => {
    const action = await lockAction(tx, viewer, id)
    if (action.state === 'open') return action
    authorize(actionRules, 'reopen', viewer, action)

    const open = { state: 'open' as const, closed_at: null, closed_by: null }
    await tx.updateTable('outcome_action').set(open).where('id', '=', id).execute()

    await record<OutcomeEvent>(tx, viewer, 'action.reopened', { subject: id, community: action.communityId, now })
    return action
  })
}

/** Takes up what nobody does yet. Of two who take it up at once, the second is told. */
export function takeAction(db: Db, viewer: Viewer, { id, now }: Acting): Promise<Action> {
  return transaction(db, async (tx) => {
    const action = await lockAction(tx, viewer, id)
    if (action.ownerId !== null || action.state !== 'open') throw new Overtaken('outcomes.problems.taken')
    authorize(actionRules, 'take', viewer, action)

    await tx
      .updateTable('outcome_action')
      .set({ owner_id: signedIn(viewer) })
      .where('id', '=', id)
      .execute()

    await record<OutcomeEvent>(tx, viewer, 'action.taken', { subject: id, community: action.communityId, now })
    return action
  })
}

/** Hands back what one has taken on: nobody does it then, and it can be taken up. Twice is once. */
export function handBackAction(db: Db, viewer: Viewer, { id, now }: Acting): Promise<Action> {
  return transaction(db, async (tx) => {
    const action = await lockAction(tx, viewer, id)
    if (action.ownerId === null) return action
    authorize(actionRules, 'handBack', viewer, action)

    await tx.updateTable('outcome_action').set({ owner_id: null }).where('id', '=', id).execute()

    await record<OutcomeEvent>(tx, viewer, 'action.handedBack', { subject: id, community: action.communityId, now })
    return action
  })
}
