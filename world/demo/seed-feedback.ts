import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { daysOpen, release, usual } from '../../src/feedback/model.ts'
import { feedbackSteps, feedbackWords } from './feedback.ts'

/** Of each gathering that was, those who came are asked; of most, enough have answered, and the last are still open. */
export async function makeFeedback(tx: Tx, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: GatheringId; community: string; ended: Temporal.Instant; came: number }>`
    select g.id, g.community_id as community, g.starts_at + make_interval(mins => g.minutes) as ended,
      (select count(*)::int from asked_for_feedback(g.id)) as came
    from gathering g where g.cancelled_at is null and g.live_at is null
      and g.starts_at + make_interval(mins => g.minutes) < ${now} order by g.starts_at`.execute(tx)
  for (const [turn, gathering] of rows.entries()) await tellOf(tx, { ...gathering, turn, now })
}

interface Told {
  readonly id: GatheringId
  readonly community: string
  readonly ended: Temporal.Instant
  readonly came: number
  readonly turn: number
  readonly now: Temporal.Instant
}

async function tellOf(tx: Tx, { id, community, ended, came, turn, now }: Told): Promise<void> {
  const closes = ended.add({ hours: 24 * daysOpen })
  const isOpen = Temporal.Instant.compare(now, closes) < 0
  const answers = came < 5 ? null : Math.min(came, 11)
  const of = { gathering_id: id, community_id: community }
  const shut = isOpen ? {} : { released_at: closes, answers }
  const form = { questions: [...usual.questions], asks_words: true, opened_at: ended, closes_at: closes, ...shut }
  await tx
    .insertInto('feedback_form')
    .values({ ...of, ...form })
    .execute()
  if (isOpen) {
    await sql`insert into feedback_box (gathering_id) values (${id})`.execute(tx)
    await sql`insert into feedback_tally (gathering_id, question)
      select ${id}, unnest(${[...usual.questions]}::feedback_question[])`.execute(tx)
    return
  }
  if (answers !== null) await tellResult(tx, of, turn)
}

async function tellResult(
  tx: Tx,
  of: { gathering_id: GatheringId; community_id: string },
  turn: number,
): Promise<void> {
  for (const question of usual.questions) {
    const told = release(question, feedbackSteps[turn % feedbackSteps.length]?.[question] ?? [])
    if (told === null) continue
    const { leaning, tenths, parts } = told
    await tx
      .insertInto('feedback_result')
      .values({ ...of, question, leaning, tenths, parts: JSON.stringify(parts) })
      .execute()
  }
  for (const about of ['helped', 'different'] as const)
    for (const words of feedbackWords[about])
      await tx
        .insertInto('feedback_said')
        .values({ ...of, about, words })
        .execute()
}
