import { sql } from 'kysely'
import type { CommunityId, FunderId, ProgrammeStreamId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { Funder, ProgrammeStream } from '../model.ts'

/** Who pays for streams under an umbrella, by name. */
export function listFunders(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<Funder[]> {
  return visibleFunders(db, umbrella).orderBy(inHerLanguage(viewer)).orderBy('id').execute()
}

/** The streams of an umbrella by their codes, those retired last. */
export function listStreams(db: Db, _viewer: Viewer, umbrella: UmbrellaId): Promise<ProgrammeStream[]> {
  return visibleStreams(db, umbrella)
    .orderBy(sql`retired_at is not null`)
    .orderBy(sql`lower(code)`)
    .execute()
}

/** Asks what streams are called that run under any of the umbrellas the viewer lives under, by their names. */
export function streamsFor(db: Db, viewer: Viewer) {
  return db
    .selectFrom('programme_stream')
    .where(sql<boolean>`umbrella_id = any (${viewer.roofs}::uuid[])`)
    .where('retired_at', 'is', null)
    .select(['id', names.as('name')])
    .orderBy(inHerLanguage(viewer))
    .orderBy('id')
}

export async function findFunder(db: Db, _viewer: Viewer, umbrella: UmbrellaId, id: FunderId): Promise<Funder> {
  const found = await visibleFunders(db, umbrella).where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

export async function findStream(
  db: Db,
  _viewer: Viewer,
  umbrella: UmbrellaId,
  id: ProgrammeStreamId,
): Promise<ProgrammeStream> {
  const found = await visibleStreams(db, umbrella).where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

export interface StreamUse {
  readonly employments: number
  readonly communities: number
  /** The communities that the viewer may know of and whose rule of who can join names it. */
  readonly ruled: readonly Ruled[]
}

export interface Ruled {
  readonly id: CommunityId
  readonly name: Names
}

/** What names a stream, so that nobody retires it unawares. */
export async function countUse(db: Db, stream: ProgrammeStreamId): Promise<StreamUse> {
  const { rows } = await sql<StreamUse>`
    select (select count(*)::int from employment_stream where stream_id = ${stream}) as employments,
           (select count(*)::int from community_stream where stream_id = ${stream}) as communities,
           ${ruledBy(stream)} as ruled`.execute(db)
  return rows[0] ?? { employments: 0, communities: 0, ruled: [] }
}

/** The communities whose rules that hold name a funder, as far as the viewer may know of them. */
export async function listRuled(db: Db, funder: FunderId): Promise<readonly Ruled[]> {
  const { rows } = await sql<{ ruled: readonly Ruled[] }>`select ${ruledBy(funder)} as ruled`.execute(db)
  return rows[0]?.ruled ?? []
}

/** The database shows the rules of those communities alone that the viewer may know of. */
const ruledBy = (id: ProgrammeStreamId | FunderId) =>
  sql<readonly Ruled[]>`(select coalesce(json_agg(json_build_object('id', community.id,
      'name', json_build_object('en', community.name_en, 'fr', community.name_fr))
      order by coalesce(community.name_en, community.name_fr), community.id), '[]')
    from eligibility_rule rule join community on community.id = rule.community_id
    where rule.superseded_at is null and community.closed_at is null and strpos(rule.tree::text, ${id}) > 0)`

const names = sql<Names>`json_build_object('en', name_en, 'fr', name_fr)`
const inHerLanguage = ({ language }: Viewer) => sql`lower(coalesce(${sql.ref(`name_${language}`)}, name_en, name_fr))`

/** The only way in: names of streams and funders are public facts of their umbrella. */
function visibleFunders(db: Db, umbrella: UmbrellaId) {
  return db
    .selectFrom('funder')
    .where('umbrella_id', '=', umbrella)
    .select(['id', 'umbrella_id as umbrellaId', names.as('name')])
}

function visibleStreams(db: Db, umbrella: UmbrellaId) {
  return db
    .selectFrom('programme_stream')
    .where('umbrella_id', '=', umbrella)
    .select([
      'id',
      'umbrella_id as umbrellaId',
      'code',
      names.as('name'),
      'funder_id as funderId',
      'retired_at as retiredAt',
    ])
}
