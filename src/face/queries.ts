import { sql } from 'kysely'
import type { CommunityId, PublicQuestionId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import { listCommunities } from '../communities/index.ts'
import type { JurisdictionCounts } from '../organisations/index.ts'
import type { Listed, PublicFace, PublicQuestion } from './model.ts'

/** An umbrella's name is public: whoever has the address may read what it tells everybody. */
export async function findFace(db: Db, id: UmbrellaId): Promise<PublicFace> {
  const { rows } = await sql<PublicFace>`
    with recursive below (id) as (
      select ${id}::uuid union select umbrella.id from umbrella join below on umbrella.parent_id = below.id
    )
    select umbrella.id, json_build_object('en', umbrella.name_en, 'fr', umbrella.name_fr) as name,
      (select json_agg(below.id) from below) as umbrellas, umbrella.is_indexed as "isIndexed"
    from umbrella where umbrella.id = ${id}`.execute(db)
  const [face] = rows
  if (!face) throw new NotFound('errors.notFound')
  return face
}

/** The public communities under an umbrella, with from how many places their members come on that day. */
export async function listPublic(
  db: Db,
  viewer: Viewer,
  { umbrellas }: PublicFace,
  on: Temporal.PlainDate,
): Promise<Listed[]> {
  const known = await listCommunities(db, viewer)
  const shown = known.filter((one) => one.visibility === 'public' && umbrellas.includes(one.umbrellaId))
  const ids = shown.map(({ id }) => id)
  const { rows } = await sql<JurisdictionCounts & { id: CommunityId }>`
    select community_id as id, provinces, territories, states, districts
    from public_reach(${ids}::uuid[], ${on.toString()}::date)`.execute(db)
  const reaches = new Map(rows.map(({ id, ...reach }) => [id, reach]))
  return shown.map((community) => ({ community, reach: reaches.get(community.id) ?? null }))
}

/** What an umbrella answers, in its order. */
export function listQuestions(db: Db, umbrella: UmbrellaId): Promise<PublicQuestion[]> {
  return visibleQuestions(db, umbrella).execute()
}

export async function findQuestion(db: Db, umbrella: UmbrellaId, id: PublicQuestionId): Promise<PublicQuestion> {
  const question = await visibleQuestions(db, umbrella).where('id', '=', id).executeTakeFirst()
  if (!question) throw new NotFound('errors.notFound')
  return question
}

/** The only way in: everybody may read these, but not what was taken off. */
function visibleQuestions(db: Db, umbrella: UmbrellaId) {
  return db
    .selectFrom('public_question')
    .where('umbrella_id', '=', umbrella)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .select([
      'id',
      'umbrella_id as umbrellaId',
      sql<Names>`json_build_object('en', question_en, 'fr', question_fr)`.as('question'),
      sql<Names>`json_build_object('en', answer_en, 'fr', answer_fr)`.as('answer'),
    ])
}
