import { sql } from 'kysely'
import type { GatheringId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findGathering } from '../gatherings/index.ts'
import type { FeedbackEvent } from './events.ts'
import type { AnswerForm, ChoiceForm } from './forms.ts'
import { findForm } from './queries.ts'
import { feedbackRules, feedbackTeamRules } from './rules.ts'

interface Answering {
  readonly id: GatheringId
  readonly form: AnswerForm
  readonly now: Temporal.Instant
}

/**
 * Takes what somebody says of a gathering, without her. Nothing is recorded: that she answered stands in one place, until the
 * form closes, and what she said in another (decision 54). 409 where she has answered already, or it is too late.
 */
export function answerFeedback(db: Db, viewer: Viewer, { id, form, now }: Answering): Promise<void> {
  return transaction(db, async (tx) => {
    const gathering = await findGathering(tx, viewer, id)
    const found = await findForm(tx, viewer, id)
    if (found === null) throw new Conflict('feedback.problems.shut')
    if (found.hasAnswered) throw new Conflict('feedback.problems.already')
    if (found.releasedAt !== null) throw new Conflict('feedback.problems.shut')
    authorize(feedbackRules, 'answer', viewer, { ...found, isOver: gathering.isOver })

    const steps = JSON.stringify(form.steps)
    const { rows } = await sql<{ became: string }>`select
      answer_feedback(${id}, ${steps}::jsonb, ${form.helped}, ${form.different}, ${now}) as became`.execute(tx)
    const became = rows[0]?.became ?? 'shut'
    if (became !== 'taken')
      throw new Conflict(became === 'already' ? 'feedback.problems.already' : 'feedback.problems.shut')
  })
}

interface Choosing {
  readonly id: GatheringId
  readonly form: ChoiceForm
  readonly now: Temporal.Instant
}

/** Chooses what is asked after the gatherings of a series from now on. A form that is open stays as it is. */
export function chooseQuestions(db: Db, viewer: Viewer, { id, form, now }: Choosing): Promise<void> {
  return transaction(db, async (tx) => {
    const { seriesId, communityId, isOver } = await findGathering(tx, viewer, id)
    authorize(feedbackTeamRules, 'choose', viewer, { communityId, isOver })

    // What was ticked when it was turned off is there again when it is turned on.
    const isKept = form.questions.length > 0 || form.words === 'yes'
    const asked = { questions: [...form.questions], asks_words: form.words === 'yes' || !isKept }
    const chosen = { ...asked, off_at: form.asking === 'off' ? now : null, chosen_at: now, chosen_by: signedIn(viewer) }
    await tx
      .insertInto('feedback_choice')
      .values({ series_id: seriesId, community_id: communityId, ...chosen })
      .onConflict((known) => known.column('series_id').doUpdateSet(chosen))
      .execute()

    await record<FeedbackEvent>(tx, viewer, 'feedback.chosen', { subject: seriesId, community: communityId, now })
  })
}
