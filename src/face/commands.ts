import { sql } from 'kysely'
import type { PublicQuestionId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { lockUmbrella, umbrellaRules } from '../umbrellas/index.ts'
import type { FaceEvent } from './events.ts'
import type { Direction, QuestionForm } from './forms.ts'
import { backUntil, printOf, questionsMax, type PublicQuestion } from './model.ts'
import { findQuestion, listQuestions } from './queries.ts'

interface OfUmbrella {
  readonly umbrella: UmbrellaId
  readonly now: Temporal.Instant
}

interface Changing extends OfUmbrella {
  readonly question: PublicQuestionId
}

/** The umbrella is locked first, so that its questions stay few and in one order. */
export function addQuestion(db: Db, viewer: Viewer, adding: OfUmbrella & { form: QuestionForm }): Promise<void> {
  const { umbrella, form, now } = adding

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const place = { umbrella_id: umbrella, position: await roomFor(tx, umbrella) }

    await tx
      .insertInto('public_question')
      .values({ id: newId<PublicQuestionId>(), ...place, ...columnsOf(form), created_at: now })
      .execute()

    await changed(tx, viewer, { umbrella, now })
  })
}

interface Editing extends Changing {
  readonly form: QuestionForm
  /** The print of what whoever saves began with. */
  readonly seen: string
}

/** Whether it was saved: somebody else may have been faster. */
export function editQuestion(db: Db, viewer: Viewer, editing: Editing): Promise<boolean> {
  const { umbrella, question, form, seen, now } = editing

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const found = await findQuestion(tx, umbrella, question)
    if (printOf(found) !== seen) return false
    if (saysSame(found, columnsOf(form))) return true

    await keepAsItWas(tx, viewer, { question: found.id, now })
    await tx.updateTable('public_question').set(columnsOf(form)).where('id', '=', found.id).execute()

    await changed(tx, viewer, { umbrella, now })
    return true
  })
}

/** One place up or down. At the end of the list it stays where it is. */
export function moveQuestion(db: Db, viewer: Viewer, moving: Changing & { direction: Direction }): Promise<void> {
  const { umbrella, question, direction, now } = moving

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const { id } = await findQuestion(tx, umbrella, question)
    const ids = (await listQuestions(tx, umbrella)).map((one) => one.id)
    const from = ids.indexOf(id)
    const to = Math.max(0, Math.min(ids.length - 1, from + (direction === 'up' ? -1 : 1)))

    const order = ids.toSpliced(from, 1).toSpliced(to, 0, id)
    await sql`update public_question set position = placed.at
      from unnest(${order}::uuid[]) with ordinality placed (id, at) where public_question.id = placed.id`.execute(tx)

    await changed(tx, viewer, { umbrella, now })
  })
}

/** What was taken off a month ago goes for good. */
export function removeQuestion(db: Db, viewer: Viewer, { umbrella, question, now }: Changing): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const { id } = await findQuestion(tx, umbrella, question)

    await tx.updateTable('public_question').set({ removed_at: now }).where('id', '=', id).execute()
    await tx
      .deleteFrom('public_question')
      .where('umbrella_id', '=', umbrella)
      .where('removed_at', '<=', backUntil(now))
      .execute()

    await changed(tx, viewer, { umbrella, now })
  })
}

/** Where it was before. */
export function returnQuestion(db: Db, viewer: Viewer, { umbrella, question, now }: Changing): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    await roomFor(tx, umbrella)

    const returned = await tx
      .updateTable('public_question')
      .set({ removed_at: null })
      .where('id', '=', question)
      .where('umbrella_id', '=', umbrella)
      .where('removed_at', '>', backUntil(now))
      .returning('id')
      .executeTakeFirst()
    if (!returned) throw new NotFound('errors.notFound')

    await changed(tx, viewer, { umbrella, now })
  })
}

/** The place after the last one. */
async function roomFor(tx: Tx, umbrella: UmbrellaId): Promise<number> {
  const { count, last } = await tx
    .selectFrom('public_question')
    .where('umbrella_id', '=', umbrella)
    .select([
      sql<number>`count(*) filter (where removed_at is null)::int`.as('count'),
      sql<number>`coalesce(max(position), 0)`.as('last'),
    ])
    .executeTakeFirstOrThrow()
  if (count >= questionsMax) throw new Conflict('face.questions.tooMany')
  return last + 1
}

function changed(tx: Tx, viewer: Viewer, { umbrella, now }: OfUmbrella): Promise<void> {
  return record<FaceEvent>(tx, viewer, 'publicQuestions.changed', { subject: umbrella, umbrella, now })
}

/** What it said until now can be brought back. */
async function keepAsItWas(
  tx: Tx,
  viewer: Viewer,
  { question, now }: Pick<Changing, 'question' | 'now'>,
): Promise<void> {
  await sql`insert into public_question_version
      (question_id, umbrella_id, version, question_en, question_fr, answer_en, answer_fr, changed_at, changed_by)
    select id, umbrella_id, (select coalesce(max(version), 0) + 1 from public_question_version where question_id = q.id),
      question_en, question_fr, answer_en, answer_fr, ${now.toString()}, ${signedIn(viewer)}
    from public_question q where id = ${question}`.execute(tx)
}

function saysSame({ question, answer }: PublicQuestion, columns: ReturnType<typeof columnsOf>): boolean {
  return (
    question.en === columns.question_en &&
    question.fr === columns.question_fr &&
    answer.en === columns.answer_en &&
    answer.fr === columns.answer_fr
  )
}

function columnsOf({ questionEn, answerEn, questionFr, answerFr }: QuestionForm) {
  return {
    question_en: questionEn || null,
    answer_en: answerEn || null,
    question_fr: questionFr || null,
    answer_fr: answerFr || null,
  }
}
