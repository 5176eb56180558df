import { sql } from 'kysely'
import type { JoinRequestId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { appealDays, canStillAppeal, type JoinRequest } from '../model.ts'
import { requestRules } from '../rules.ts'
import { unguardedClosedWayIn } from '../places/way-in-commands.ts'
import { unguardedStep } from '../steps-commands.ts'
import type { AnswerForm } from './forms.ts'

/** Somebody with a request of her own: by her account, or by the link in her letter. */
export interface Applicant {
  readonly db: Db
  readonly viewer: Viewer
  /** Her request, once whoever came before has done with it. */
  lock(tx: Tx): Promise<JoinRequest>
}

interface Answering {
  readonly form: AnswerForm
  readonly now: Temporal.Instant
}

/** Answers what the reviewers asked. The days in which they owe an answer begin again. */
export function answer({ db, viewer, lock }: Applicant, { form, now }: Answering): Promise<void> {
  return transaction(db, async (tx) => {
    const request = await lock(tx)
    authorize(requestRules, 'answer', viewer, request)

    const owed = tx.selectFrom('community').select('answer_days').where('id', '=', request.communityId)
    const { answer_days } = await owed.executeTakeFirstOrThrow()
    await tx
      .updateTable('join_request')
      .set({ state: 'under_review', answer_by: null, due_at: now.add({ hours: answer_days * 24 }) })
      .where('id', '=', request.id)
      .execute()

    await unguardedStep(tx, viewer, request, { kind: 'answered', message: form.message, now })
  })
}

/** Takes a request back. A place that was promised to her goes to somebody else. */
export function withdraw({ db, viewer, lock }: Applicant, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (tx) => {
    const request = await lock(tx)
    authorize(requestRules, 'withdraw', viewer, request)

    await setState(tx, request.id, 'withdrawn')
    await unguardedClosedWayIn(tx, [request.id], now)

    await unguardedStep(tx, viewer, request, { kind: 'withdrawn', now })
  })
}

/** Asks that somebody else look at a request that was declined. Once, and not for ever. */
export function appeal({ db, viewer, lock }: Applicant, { form, now }: Answering): Promise<void> {
  return transaction(db, async (tx) => {
    const request = await lock(tx)
    authorize(requestRules, 'appeal', viewer, request)
    if (!canStillAppeal(request, now)) throw new Conflict('joining.problems.appealTooLate', { days: appealDays })

    const owed = tx.selectFrom('community').select('answer_days').where('id', '=', request.communityId)
    const { answer_days } = await owed.executeTakeFirstOrThrow()
    await tx
      .updateTable('join_request')
      .set({
        state: 'under_review',
        appealed_at: now,
        handed_by: null,
        reason: null,
        due_at: now.add({ hours: answer_days * 24 }),
      })
      .where('id', '=', request.id)
      .execute()

    // That it is an appeal is told of below: whoever has to look at it hears of it once.
    await sql`select bring_above(${request.id}, ${now})`.execute(tx)
    await unguardedStep(tx, viewer, request, { kind: 'appealed', message: form.message, now })
  })
}

async function setState(tx: Tx, id: JoinRequestId, state: 'withdrawn'): Promise<void> {
  await tx.updateTable('join_request').set({ state, answer_by: null }).where('id', '=', id).execute()
}
