import { sql } from 'kysely'
import type { FeedbackAbout, FeedbackQuestion } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { daysOpen, fewest, release, usual } from './model.ts'

/** So long after its end a gathering is still asked about, should the program have rested. */
const daysLate = 2
/** A room that nobody ends is over by then. */
const hoursOver = 3
/** None lasts longer; said of its beginning, it lets an index find them. */
const daysLongest = 2

/** Opens a form for each gathering that has ended, once, and says so of all that opened. */
export async function unguardedOpening(system: Db, now: Temporal.Instant): Promise<void> {
  await sql`with due as (
      insert into feedback_form (gathering_id, community_id, questions, asks_words, opened_at, closes_at)
      select g.id, g.community_id, coalesce(chosen.questions, ${[...usual.questions]}::feedback_question[]),
        coalesce(chosen.asks_words, ${usual.asksWords}), ${now}, ${now.add({ hours: 24 * daysOpen })}
      from gathering g join community c on c.id = g.community_id
      left join feedback_choice chosen on chosen.series_id = g.series_id
      cross join lateral (select coalesce(g.ended_at, g.starts_at + make_interval(mins => g.minutes,
        hours => case when g.live_at is null then 0 else ${hoursOver}::int end)) as at) ended
      where g.starts_at between ${now.subtract({ hours: 24 * (daysLate + daysLongest + 1) })} and ${now}
        and ended.at between ${now.subtract({ hours: 24 * daysLate })} and ${now}
        and g.cancelled_at is null and c.closed_at is null and chosen.off_at is null
      on conflict do nothing
      returning *
    ), boxes as (
      insert into feedback_box (gathering_id) select gathering_id from due
    ), tallies as (
      insert into feedback_tally (gathering_id, question)
      select gathering_id, question from due, unnest(questions) question
    )
    insert into event (kind, community_id, subject_id, facts, at)
    select 'feedback.opened', community_id, gathering_id, '{}', ${now} from due`.execute(system)
}

/** Of forms that are open, tells again where somebody was noted as there since: who was told already is not told twice. */
export async function unguardedTellingLater(system: Db, now: Temporal.Instant): Promise<void> {
  await sql`with later as (
      update feedback_form f set told_at = ${now}
      where f.released_at is null and f.closes_at > ${now} and exists (select from attendance a
        where a.gathering_id = f.gathering_id and a.state in ('present', 'late', 'left')
          and a.noted_at > coalesce(f.told_at, f.opened_at))
      returning f.community_id, f.gathering_id
    )
    insert into event (kind, community_id, subject_id, facts, at)
    select 'feedback.opened', community_id, gathering_id, '{}', ${now} from later`.execute(system)
}

const batch = 200

/**
 * Closes what is due: of five answers or more, what may be told of them is kept, and nothing of fewer. Who answered and what
 * was answered are deleted with it.
 */
export async function unguardedReleasing(system: Db, now: Temporal.Instant): Promise<void> {
  let closed = batch
  while (closed === batch) closed = await transaction(system, (tx) => releaseBatch(tx, now))
}

interface Box {
  readonly gathering: string
  readonly community: string
  readonly answered: number
  readonly said: readonly { readonly about: FeedbackAbout; readonly words: string }[]
  readonly tallies: readonly { readonly question: FeedbackQuestion; readonly steps: readonly number[] }[]
}

async function releaseBatch(tx: Tx, now: Temporal.Instant): Promise<number> {
  // One that somebody is just answering is left for the next round: she counts.
  const { rows: due } = await sql<{ id: string }>`select gathering_id as id from feedback_form
    where released_at is null and closes_at <= ${now} order by closes_at, gathering_id limit ${batch}
    for update skip locked`.execute(tx)
  if (due.length === 0) return 0
  const ids = due.map(({ id }) => id)
  const boxes = await readBoxes(tx, ids)
  await keepWhatMayBeTold(
    tx,
    boxes.filter(({ answered }) => answered >= fewest),
  )
  await sql`update feedback_form f set released_at = ${now}, answers = case when b.answered >= ${fewest} then b.answered end
    from feedback_box b where b.gathering_id = f.gathering_id and f.gathering_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from feedback_token where gathering_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from feedback_box where gathering_id = any (${ids}::uuid[])`.execute(tx)
  return due.length
}

async function readBoxes(tx: Tx, ids: readonly string[]): Promise<readonly Box[]> {
  const { rows } = await sql<Box>`select f.gathering_id as gathering, f.community_id as community, b.answered,
      (select coalesce(json_agg(json_build_object('about', one.about, 'words', one.words)), '[]') from (
        select 'helped' as about, unnest(b.helped) as words union all select 'different', unnest(b.different)) one) as said,
      (select coalesce(json_agg(json_build_object('question', t.question, 'steps', t.steps)), '[]')
        from feedback_tally t where t.gathering_id = f.gathering_id) as tallies
    from feedback_form f join feedback_box b on b.gathering_id = f.gathering_id
    where f.gathering_id = any (${ids}::uuid[])`.execute(tx)
  return rows
}

async function keepWhatMayBeTold(tx: Tx, boxes: readonly Box[]): Promise<void> {
  const results = boxes.flatMap(({ gathering, community, tallies }) =>
    tallies.flatMap(({ question, steps }) => {
      const told = release(question, steps)
      return told === null ? [] : [{ gathering, community, ...told }]
    }),
  )
  const said = boxes.flatMap((box) =>
    box.said.map((one) => ({ gathering: box.gathering, community: box.community, ...one })),
  )
  await sql`insert into feedback_result (gathering_id, community_id, question, leaning, tenths, parts)
    select gathering, community, question, leaning, tenths, parts from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      as r (gathering uuid, community uuid, question feedback_question, leaning feedback_leaning, tenths smallint, parts jsonb)`.execute(
    tx,
  )
  await sql`insert into feedback_said (gathering_id, community_id, about, words)
    select gathering, community, about, words from jsonb_to_recordset(${JSON.stringify(said)}::jsonb)
      as s (gathering uuid, community uuid, about feedback_about, words text) order by gen_random_uuid()`.execute(tx)
}
