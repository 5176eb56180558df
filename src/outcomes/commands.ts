import type { GatheringId, OutcomeActionId, OutcomeDecisionId, OutcomeLearningId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findGathering } from '../gatherings/index.ts'
import type { OutcomeEvent } from './events.ts'
import type { ActionForm, DecisionForm, LearningForm } from './forms.ts'
import { isAsRead, isForbidden, type Settling } from './model.ts'
import { holdWording, lockDecision } from './queries.ts'
import { decisionRules, outcomeRules } from './rules.ts'
import { findTaker } from './takers-queries.ts'
import { listVoices } from './voices-queries.ts'

interface Recording<Form> {
  readonly gathering: GatheringId
  readonly form: Form
  readonly now: Temporal.Instant
}

/** Writes down what a gathering decided, or puts a proposal to the members. Gives its id. */
export function recordDecision(
  db: Db,
  viewer: Viewer,
  { gathering, form, now }: Recording<DecisionForm>,
): Promise<OutcomeDecisionId> {
  return transaction(db, async (tx) => {
    const { communityId, isOver } = await findGathering(tx, viewer, gathering)
    authorize(outcomeRules, 'record', viewer, { communityId, isOver })

    const [id, by] = [newId<OutcomeDecisionId>(), signedIn(viewer)]
    const settled = form.state === 'proposed' ? {} : { settled_at: now, settled_by: by }
    const proposed = { proposed_at: now, proposed_by: by, worded_at: now }
    await tx
      .insertInto('outcome_decision')
      .values({ id, community_id: communityId, gathering_id: gathering, ...form, ...proposed, ...settled })
      .execute()

    await record<OutcomeEvent>(tx, viewer, 'decision.recorded', { subject: id, community: communityId, now })
    return id
  })
}

interface Acting {
  readonly id: OutcomeDecisionId
  readonly now: Temporal.Instant
}

/** Changes the proposal, to take up what was objected: what was said of the words before is said of other words. */
export function rewordDecision(
  db: Db,
  viewer: Viewer,
  { id, text, seen, now }: Acting & { readonly text: string; readonly seen?: number | undefined },
) {
  return transaction(db, async (tx) => {
    await holdWording(tx, id, 'alone')
    const decision = await lockDecision(tx, viewer, id)
    if (decision.state !== 'proposed') throw new Overtaken('outcomes.problems.settled')
    authorize(decisionRules, 'reword', viewer, decision)
    if (!isAsRead(decision, seen)) throw new Overtaken('outcomes.problems.reworded')
    if (decision.text === text) return

    await tx.updateTable('outcome_decision').set({ text, worded_at: now }).where('id', '=', id).execute()

    await record<OutcomeEvent>(tx, viewer, 'decision.reworded', { subject: id, community: decision.communityId, now })
  })
}

interface SettlingOf extends Acting {
  readonly as: Settling
  readonly seen?: number | undefined
}

/** Says what became of a proposal as it was read. What its rule forbids is not decided. */
export function settleDecision(db: Db, viewer: Viewer, { id, as, seen, now }: SettlingOf) {
  return transaction(db, async (tx) => {
    const decision = await lockDecision(tx, viewer, id)
    if (decision.state !== 'proposed') throw new Overtaken('outcomes.problems.settled')
    authorize(decisionRules, 'settle', viewer, decision)
    if (!isAsRead(decision, seen)) throw new Overtaken('outcomes.problems.reworded')
    if (as === 'decided' && isForbidden(decision.rule, await listVoices(tx, viewer, decision)))
      throw new Conflict(decision.rule === 'vote' ? 'outcomes.problems.outvoted' : 'outcomes.problems.objection')

    const settled = { state: as, settled_at: now, settled_by: signedIn(viewer) }
    await tx.updateTable('outcome_decision').set(settled).where('id', '=', id).execute()

    await record<OutcomeEvent>(tx, viewer, 'decision.settled', { subject: id, community: decision.communityId, now })
  })
}

/** Writes down who does what until when; what was parked and got an owner as well. */
export function recordAction(
  db: Db,
  viewer: Viewer,
  { gathering, form, isParked = false, now }: Recording<ActionForm> & { readonly isParked?: boolean },
): Promise<OutcomeActionId> {
  return transaction(db, async (tx) => {
    const { communityId, isOver } = await findGathering(tx, viewer, gathering)
    authorize(outcomeRules, 'record', viewer, { communityId, isOver })
    const owner = form.owner && (await findTaker(tx, viewer, { community: communityId, person: form.owner }))

    const id = newId<OutcomeActionId>()
    const made = { created_at: now, created_by: signedIn(viewer) }
    const what = { text: form.text, owner_id: owner, due: form.due, is_parked: isParked }
    await tx
      .insertInto('outcome_action')
      .values({ id, community_id: communityId, gathering_id: gathering, ...what, ...made })
      .execute()

    await record<OutcomeEvent>(tx, viewer, 'action.recorded', { subject: id, community: communityId, now })
    return id
  })
}

export function recordLearning(db: Db, viewer: Viewer, { gathering, form, now }: Recording<LearningForm>) {
  return transaction(db, async (tx) => {
    const { communityId, isOver } = await findGathering(tx, viewer, gathering)
    authorize(outcomeRules, 'learn', viewer, { communityId, isOver })

    const id = newId<OutcomeLearningId>()
    const made = { created_at: now, created_by: signedIn(viewer) }
    await tx
      .insertInto('outcome_learning')
      .values({ id, community_id: communityId, gathering_id: gathering, text: form.text, ...made })
      .execute()

    await record<OutcomeEvent>(tx, viewer, 'learning.recorded', { subject: id, community: communityId, now })
  })
}
