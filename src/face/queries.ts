import { sql, type RawBuilder } from 'kysely'
import type { CommunityId, FamilyId, PublicQuestionId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import { listCommunities, wasGivenUp, type Community } from '../communities/index.ts'
import type { JurisdictionCounts } from '../organisations/index.ts'
import { backUntil, type KeptQuestion, type Listed, type PublicFace, type PublicQuestion } from './model.ts'

/** An umbrella's name is public: whoever has the address may read what it tells everybody. */
export async function findFace(db: Db, id: UmbrellaId): Promise<PublicFace> {
  const { questions: _, ...face } = await faceWith(db, id, sql`null`)
  return face
}

/** The same with what it answers, in one statement. */
export function findFaceAnswering(db: Db, id: UmbrellaId): Promise<PublicFace & Answering> {
  return faceWith(db, id, sql`(select coalesce(json_agg(answered), '[]') from (${visibleQuestions(db, id)}) answered)`)
}

interface Answering {
  readonly questions: readonly PublicQuestion[]
}

async function faceWith(db: Db, id: UmbrellaId, questions: RawBuilder<unknown>): Promise<PublicFace & Answering> {
  const { rows } = await sql<PublicFace & Answering>`
    with recursive below (id) as (
      select ${id}::uuid union select umbrella.id from umbrella join below on umbrella.parent_id = below.id
    )
    select umbrella.id, json_build_object('en', umbrella.name_en, 'fr', umbrella.name_fr) as name,
      (select json_agg(below.id) from below) as umbrellas, umbrella.is_indexed as "isIndexed",
      (select coalesce(json_agg(u.id), '[]') from below join umbrella u on u.id = below.id where not u.is_indexed) as unlisted,
      exists (select from framework where framework.umbrella_id = umbrella.id and framework.superseded_at is null
        and coalesce(words_en, words_fr) is not null) as "hasFramework", ${questions} as questions
    from umbrella where umbrella.id = ${id}`.execute(db)
  const [face] = rows
  if (!face) throw new NotFound('errors.notFound')
  return face
}

/**
 * The public communities of these umbrellas, with from how many places their members come on that day; of one that is
 * closed, as on its last.
 */
export async function listPublic(
  db: Db,
  viewer: Viewer,
  umbrellas: readonly UmbrellaId[],
  on: Temporal.PlainDate,
): Promise<Listed[]> {
  const known = await listCommunities(db, viewer)
  const shown = known.filter(
    (one) => one.visibility === 'public' && umbrellas.includes(one.umbrellaId) && !wasGivenUp(one),
  )
  const ids = shown.map(({ id }) => id)
  const { rows } = await sql<Around>`
    select community.id, family.id as family, family.name_en as en, family.name_fr as fr,
      case when reach.community_id is not null then to_jsonb(reach) - 'community_id' end as reach
    from community left join family on family.id = community.family_id
    left join public_reach(${ids}::uuid[], ${on.toString()}::date) reach on reach.community_id = community.id
    where community.id = any (${ids}::uuid[])`.execute(db)
  const around = new Map(rows.map((row) => [row.id, row]))
  return shown.map((community) => listedWith(community, around.get(community.id) ?? null))
}

interface Around {
  readonly id: CommunityId
  readonly family: FamilyId | null
  readonly en: string | null
  readonly fr: string | null
  readonly reach: JurisdictionCounts | null
}

function listedWith(community: Community, around: Around | null): Listed {
  const family = around?.family ? { id: around.family, name: { en: around.en, fr: around.fr } } : null
  const { finalCount } = community
  const { provinces = 0, territories = 0, states = 0, districts = 0 } = finalCount ?? {}
  const atTheEnd = { provinces, territories, states, districts }
  return { community, family, reach: finalCount ? atTheEnd : (around?.reach ?? null) }
}

/** What an umbrella answers, in its order. */
export function listQuestions(db: Db, umbrella: UmbrellaId): Promise<PublicQuestion[]> {
  return visibleQuestions(db, umbrella).execute()
}

/** What was taken off and can come back, the latest first: the database shows it to those who look after the umbrella. */
export function listTakenOff(db: Db, umbrella: UmbrellaId, now: Temporal.Instant): Promise<PublicQuestion[]> {
  return visibleQuestions(db, umbrella, 'is not')
    .where('removed_at', '>', backUntil(now))
    .clearOrderBy()
    .orderBy('removed_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function findQuestion(db: Db, umbrella: UmbrellaId, id: PublicQuestionId): Promise<KeptQuestion> {
  const found = visibleQuestions(db, umbrella).where('id', '=', id).select('created_at as createdAt')
  const question = await found.executeTakeFirst()
  if (!question) throw new NotFound('errors.notFound')
  return question
}

/** The only way in: everybody may read these, and what was taken off those who look after the umbrella, as the second lock says. */
function visibleQuestions(db: Db, umbrella: UmbrellaId, takenOff: 'is' | 'is not' = 'is') {
  return db
    .selectFrom('public_question')
    .where('umbrella_id', '=', umbrella)
    .where('removed_at', takenOff, null)
    .orderBy('position')
    .orderBy('id')
    .select([
      'id',
      'umbrella_id as umbrellaId',
      sql<Names>`json_build_object('en', question_en, 'fr', question_fr)`.as('question'),
      sql<Names>`json_build_object('en', answer_en, 'fr', answer_fr)`.as('answer'),
    ])
}
