import { sql } from 'kysely'
import type { CommunityId, FamilyId, ProgrammeStreamId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { CommunitySettings, FamilySettings } from './model.ts'

/** What the communities of each family under an umbrella do alike. */
export function listFamilySettings(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<FamilySettings[]> {
  return visibleFamilies(db, viewer)
    .where('umbrella_id', '=', umbrella)
    .orderBy(sql`lower(coalesce(name_en, name_fr))`)
    .orderBy('id')
    .execute()
}

export async function findFamilySettings(db: Db, viewer: Viewer, umbrella: UmbrellaId, id: FamilyId) {
  const found = (await listFamilySettings(db, viewer, umbrella)).find((one) => one.id === id)
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** What each community under an umbrella does by itself. */
export function listCommunitySettings(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<CommunitySettings[]> {
  return visibleCommunities(db, viewer)
    .where('umbrella_id', '=', umbrella)
    .orderBy(sql`lower(coalesce(name_en, name_fr))`)
    .orderBy('id')
    .execute()
}

export async function findCommunitySettings(db: Db, viewer: Viewer, umbrella: UmbrellaId, id: CommunityId) {
  const ofUmbrella = visibleCommunities(db, viewer).where('umbrella_id', '=', umbrella)
  const found = await ofUmbrella.where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

export type Settled = Pick<CommunitySettings, 'inboxAddress' | 'rhythmMonths'>

/** Of the row `community`: its own word, or its family's. */
export const settledBeside = sql<Settled>`(select json_build_object(
    'inboxAddress', coalesce(community.inbox_address, family.inbox_address),
    'rhythmMonths', coalesce(community.rhythm_months, family.rhythm_months))
  from (select community.family_id as id) its left join family on family.id = its.id)`

/** What counts for a community that the viewer may know of. */
export async function findSettled(db: Db, id: CommunityId): Promise<Settled> {
  const its = db.selectFrom('community').where('community.id', '=', id).select(settledBeside.as('settled'))
  return (await its.executeTakeFirst())?.settled ?? { inboxAddress: null, rhythmMonths: null }
}

const name = sql<Names>`json_build_object('en', name_en, 'fr', name_fr)`

/** The only way in: says in SQL what `recordRules.read` says in TypeScript. */
function visibleFamilies(db: Db, viewer: Viewer) {
  return db
    .selectFrom('family')
    .where(sql<boolean>`umbrella_id = any (${viewer.administers}::uuid[])`)
    .select([
      'id',
      'umbrella_id as umbrellaId',
      name.as('name'),
      'inbox_address as inboxAddress',
      'rhythm_months as rhythmMonths',
      'default_visibility as defaultVisibility',
    ])
}

function visibleCommunities(db: Db, viewer: Viewer) {
  return db
    .selectFrom('community')
    .where(sql<boolean>`umbrella_id = any (${viewer.administers}::uuid[])`)
    .select([
      'id',
      'umbrella_id as umbrellaId',
      'family_id as familyId',
      name.as('name'),
      'kind',
      'visibility',
      'inbox_address as inboxAddress',
      'rhythm_months as rhythmMonths',
      sql<ProgrammeStreamId[]>`coalesce((
        select json_agg(stream_id) from community_stream where community_id = community.id), '[]')`.as('streamIds'),
    ])
}
