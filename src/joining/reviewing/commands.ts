import type { JoinRequestId, PersonId, RequestState } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, NotFound, Overtaken } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { whereItMayOpen } from '../../communities/index.ts'
import { answerDays, isOpen, mayBecome, outcomes, type JoinRequest } from '../model.ts'
import { listOthersToDecide, listSteps, lockRequest } from '../queries.ts'
import { requestRules } from '../rules.ts'
import { unguardedStep } from '../steps-commands.ts'
import { unguardedAbove } from './above-commands.ts'
import { findJudged, markOf, type JudgedRequest } from './judging-queries.ts'
import { needsWhy } from './model.ts'
import type { DecisionForm, HandingForm, QuestionForm } from './forms.ts'

interface Doing<Form> {
  readonly id: JoinRequestId
  readonly form: Form
  readonly now: Temporal.Instant
}

/** Says that the viewer looks at a request, so that nobody else begins as well. */
export function takeOn(db: Db, viewer: Viewer, { id, now }: Omit<Doing<never>, 'form'>): Promise<void> {
  return transaction(db, async (tx) => {
    const request = await lockRequest(tx, viewer, id)
    authorize(requestRules, 'takeOn', viewer, request)

    await take(tx, viewer, request, now)
  })
}

/** Asks the applicant for more. The days in which an answer is owed to her begin again when she gives hers. */
export function askForMore(db: Db, viewer: Viewer, { id, form, now }: Doing<QuestionForm>): Promise<void> {
  return transaction(db, async (tx) => {
    const request = await lockOpen(tx, viewer, id)
    authorize(requestRules, 'ask', viewer, request)

    await passThroughReview(tx, viewer, { request, to: 'info_requested', now })
    await update(tx, id, {
      state: 'info_requested',
      answer_by: now.add({ hours: answerDays * 24 }),
      held_by: signedIn(viewer),
    })

    await unguardedStep(tx, viewer, request, { kind: 'asked', message: form.message, now })
  })
}

interface Decision extends DecisionForm {
  /** How the rule came out on the page from which it is sent (`markOf`); null where none is held against it. */
  readonly seen: string | null
}

/**
 * Settles a request, or puts it on the waiting list. Of two who decide at once, the second is told what happened; a
 * community that has become full meanwhile takes nobody more.
 */
export function decide(db: Db, viewer: Viewer, { id, form, now }: Doing<Decision>): Promise<JoinRequest> {
  return transaction(db, async (tx) => {
    const request = await lockOpen(tx, viewer, id)
    authorize(requestRules, 'decide', viewer, request)
    if (request.state === form.outcome) throw await settledMeanwhile(tx, request)

    await passThroughReview(tx, viewer, { request, to: form.outcome, now })
    const judged = await findJudged(tx, request, now.toZonedDateTimeISO(viewer.timeZone).toPlainDate())
    if (form.seen !== null && form.seen !== markOf(judged)) throw new Overtaken('joining.problems.turned')
    if (judged) await keepJudgement(tx, id, { ...judged, why: whyOf(judged, form) })
    const settled = { decided_at: now, decided_by: viewer.id, reason: form.reason, held_by: null, answer_by: null }
    const waiting = { waits_since: now, held_by: null, answer_by: null }
    await whereItMayOpen(() =>
      update(tx, id, { state: form.outcome, ...(form.outcome === 'waitlisted' ? waiting : settled) }),
    )

    const isUpheld = form.outcome === 'declined' && request.appealedAt !== null
    await unguardedStep(tx, viewer, request, { kind: isUpheld ? 'upheld' : form.outcome, message: form.message, now })
    return request
  })
}

/** Asks a second pair of eyes. Whoever hands a request over decides about it no more. */
export function handOver(db: Db, viewer: Viewer, { id, form, now }: Doing<HandingForm>): Promise<void> {
  return transaction(db, async (tx) => {
    const request = await lockOpen(tx, viewer, id)
    authorize(requestRules, 'handOver', viewer, request)
    await requireOther(tx, request, form.to)

    const state = request.state === 'submitted' ? 'under_review' : request.state
    await update(tx, id, { state, held_by: form.to, handed_by: signedIn(viewer) })

    await unguardedStep(tx, viewer, request, { kind: 'handedOver', note: form.note, now })
  })
}

/**
 * Says that the viewer is too near to decide. The request is hers to look at no longer; where nobody else in the team may
 * decide, it comes to those who administer the umbrella.
 */
export function recuse(db: Db, viewer: Viewer, { id, now }: Omit<Doing<never>, 'form'>): Promise<void> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    const request = await lockRequest(tx, viewer, id)
    authorize(requestRules, 'recuse', viewer, request)

    if (request.heldBy === person) await update(tx, id, { held_by: null })
    await unguardedStep(tx, viewer, request, { kind: 'recused', now })
    await tx.insertInto('join_recusal').values({ request_id: id, person_id: person, at: now }).execute()
    await unguardedAbove(tx, viewer, { id, now })
  })
}

/** The request, if nobody has settled it in the moment before. */
async function lockOpen(tx: Tx, viewer: Viewer, id: JoinRequestId): Promise<JoinRequest> {
  const request = await lockRequest(tx, viewer, id)
  if (!request.isMine && !isOpen(request)) throw await settledMeanwhile(tx, request)
  return request
}

/** By whom, and how: whoever comes second knows both who review with her. */
async function settledMeanwhile(tx: Tx, request: JoinRequest): Promise<Conflict> {
  const last = (await listSteps(tx, request)).findLast(({ kind }) => outcomes.some((outcome) => outcome === kind))
  if (!last?.actorName) return new Overtaken('joining.problems.decidedMeanwhile')
  return new Overtaken('joining.problems.decidedBy', { name: last.actorName, outcome: last.kind })
}

interface Passing {
  readonly request: JoinRequest
  readonly to: RequestState
  readonly now: Temporal.Instant
}

/** A decision on what nobody has looked at yet is looking at it. */
async function passThroughReview(tx: Tx, viewer: Viewer, { request, to, now }: Passing): Promise<void> {
  if (request.state === to || mayBecome(request.state, to)) return
  if (!mayBecome(request.state, 'under_review')) throw new Overtaken('joining.problems.decidedMeanwhile')
  await take(tx, viewer, request, now)
}

async function take(tx: Tx, viewer: Viewer, request: JoinRequest, now: Temporal.Instant): Promise<void> {
  await update(tx, request.id, { state: 'under_review', held_by: signedIn(viewer), answer_by: null })
  await unguardedStep(tx, viewer, request, { kind: 'takenOn', now })
}

/** Only whoever may decide is handed a request: nobody who stepped back from it, or decided what is appealed against. */
async function requireOther(tx: Tx, { id }: JoinRequest, to: PersonId): Promise<void> {
  const others = await listOthersToDecide(tx, id)
  if (!others.some(({ personId }) => personId === to)) throw new NotFound('errors.notFound')
}

interface Changes {
  readonly state?: RequestState
  readonly held_by?: PersonId | null
  readonly handed_by?: PersonId | null
  readonly answer_by?: Temporal.Instant | null
  readonly waits_since?: Temporal.Instant
  readonly decided_at?: Temporal.Instant
  readonly decided_by?: PersonId | null
  readonly reason?: string | null
}

/** Whoever does not fit is taken in for a reason that is kept with the decision. */
function whyOf({ evaluation }: JudgedRequest, { outcome, why }: Pick<Decision, 'outcome' | 'why'>): string {
  if (!needsWhy(outcome, evaluation)) return ''
  if (why === '') throw new Conflict('joining.forms.whyNeeded')
  return why
}

/** Keeps how the rule came out with the decision; the latest, where one was decided again. */
async function keepJudgement(tx: Tx, id: JoinRequestId, kept: JudgedRequest & { readonly why: string }): Promise<void> {
  const { evaluation, version, why } = kept
  const judged = { evaluation: JSON.stringify(evaluation), rule_version: version, why }
  await tx
    .insertInto('join_judgement')
    .values({ request_id: id, ...judged })
    .onConflict((known) => known.column('request_id').doUpdateSet(judged))
    .execute()
}

async function update(tx: Tx, id: JoinRequestId, changes: Changes): Promise<void> {
  await tx.updateTable('join_request').set(changes).where('id', '=', id).execute()
}
