import { sql } from 'kysely'
import type { PublicQuestionId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { KeptQuestion, QuestionVersion } from '../model.ts'

const shownMax = 100

/** All that a question ever said, as it is now first: whoever changed a version made the next one. */
export async function listQuestionVersions(
  db: Db,
  viewer: Viewer,
  current: KeptQuestion,
): Promise<readonly [QuestionVersion, ...QuestionVersion[]]> {
  const before = await visibleVersions(db, viewer, current.id)
    .orderBy('version', 'desc')
    .limit(shownMax + 1)
    .execute()
  const { question, answer, createdAt } = current
  const made = (at: number) => {
    const change = before[at]
    return { madeAt: change?.changedAt ?? createdAt, madeByName: change?.changedByName ?? null }
  }
  const now = { version: (before[0]?.version ?? 0) + 1, question, answer, ...made(0) }
  const earlier = before.slice(0, shownMax).map((one, at) => ({ ...one, ...made(at + 1) }))
  return [now, ...earlier]
}

/** The only way in: what was said before is for those who look after the umbrella. */
function visibleVersions(db: Db, viewer: Viewer, question: PublicQuestionId) {
  return db
    .selectFrom('public_question_version as version')
    .leftJoin('person', 'person.id', 'version.changed_by')
    .where('version.question_id', '=', question)
    .where(sql<boolean>`version.umbrella_id = any (${viewer.administers}::uuid[])`)
    .select([
      'version.version',
      sql<Names>`json_build_object('en', version.question_en, 'fr', version.question_fr)`.as('question'),
      sql<Names>`json_build_object('en', version.answer_en, 'fr', version.answer_fr)`.as('answer'),
      'version.changed_at as changedAt',
      'person.display_name as changedByName',
    ])
}
