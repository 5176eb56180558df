import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { GatheringId, GatheringSeriesId } from '#database'
import type { Db } from '#kernel/db.ts'
import { hasRole, type Viewer } from '#kernel/viewer.ts'
import type { Gathering } from '../gatherings/index.ts'
import {
  usual,
  type FeedbackChoice,
  type FeedbackForm,
  type FeedbackPart,
  type FeedbackResult,
  type FeedbackSaid,
  type FeedbackSpell,
} from './model.ts'

/** What is asked after a gathering, once it has ended; null where nothing is. */
export async function findForm(db: Db, viewer: Viewer, gathering: GatheringId): Promise<FeedbackForm | null> {
  const form = await visibleForms(db, viewer)
    .where('f.gathering_id', '=', gathering)
    .select([
      'f.gathering_id as gatheringId',
      'g.community_id as communityId',
      sql<boolean>`c.closed_at is not null`.as('isOver'),
      'f.questions',
      'f.asks_words as asksWords',
      'f.closes_at as closesAt',
      'f.released_at as releasedAt',
      'f.answers',
      sql<boolean>`i_am_asked_for_feedback(f.gathering_id)`.as('isAsked'),
      sql<boolean>`exists (select from feedback_token t where t.gathering_id = f.gathering_id
        and t.person_id = ${viewer.id})`.as('hasAnswered'),
    ])
    .executeTakeFirst()
  return form ?? null
}

/** What is asked after the gatherings of a series, as chosen or as is usual. */
export async function findChoice(db: Db, viewer: Viewer, series: GatheringSeriesId): Promise<FeedbackChoice> {
  const mine = viewer.belongings.map(({ id }) => id)
  const chosen = await db
    .selectFrom('feedback_choice as f')
    .where('f.series_id', '=', series)
    .where(sql<boolean>`f.community_id = any (${mine}::uuid[])`)
    .select(['f.questions', 'f.asks_words as asksWords', sql<boolean>`f.off_at is not null`.as('isOff')])
    .executeTakeFirst()
  return chosen ?? usual
}

/** What the group says, of a form that is closed. */
export async function listResults(db: Db, viewer: Viewer, gathering: GatheringId): Promise<FeedbackResult[]> {
  const rows = await resultsOf(db)
    .where(
      'r.gathering_id',
      'in',
      visibleForms(db, viewer).where('f.gathering_id', '=', gathering).select('f.gathering_id'),
    )
    .execute()
  return rows
}

/** The open words, in an order that is nobody's, for those who convene. */
export async function listSaid(db: Db, viewer: Viewer, { id, communityId }: Gathering): Promise<FeedbackSaid[]> {
  if (!hasRole(viewer, communityId, 'facilitator', 'coordinator')) return []
  return db
    .selectFrom('feedback_said as s')
    .where('s.gathering_id', 'in', visibleForms(db, viewer).where('f.gathering_id', '=', id).select('f.gathering_id'))
    .orderBy('s.id')
    .select(['s.about', 's.words'])
    .execute()
}

/** What was said of the gatherings of a series, the latest first; of those that enough spoke of. For those who convene. */
export async function listSpells(
  db: Db,
  viewer: Viewer,
  { seriesId, communityId }: Gathering,
): Promise<FeedbackSpell[]> {
  if (!hasRole(viewer, communityId, 'facilitator', 'coordinator')) return []
  const rows = await visibleForms(db, viewer)
    .where('g.series_id', '=', seriesId)
    .where('f.answers', 'is not', null)
    .orderBy('g.starts_at', 'desc')
    .limit(sql.lit(12))
    .select([
      'f.gathering_id as gatheringId',
      'g.starts',
      sql<number>`f.answers`.as('answers'),
      jsonArrayFrom(resultsOf(db).where(sql<boolean>`r.gathering_id = f.gathering_id`)).as('results'),
    ])
    .execute()
  return rows
}

function resultsOf(db: Db) {
  return db
    .selectFrom('feedback_result as r')
    .orderBy('r.question')
    .select(['r.question', 'r.leaning', 'r.tenths', sql<FeedbackPart[]>`r.parts`.as('parts')])
}

/** The only way in: says in SQL what `feedbackRules.read` says. */
function visibleForms(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('feedback_form as f')
    .innerJoin('gathering as g', 'g.id', 'f.gathering_id')
    .innerJoin('community as c', 'c.id', 'f.community_id')
    .where(sql<boolean>`f.community_id = any (${mine}::uuid[])`)
}
