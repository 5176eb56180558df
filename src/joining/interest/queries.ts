import type { CommunityId, InterestId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { hashOf } from '../../people/index.ts'
import type { Interested } from './model.ts'

export const shownMax = 500

/** Those who said so and showed that it is they, to whoever coordinates the community; the first come first. */
export function listInterested(db: Db, viewer: Viewer, community: CommunityId): Promise<Interested[]> {
  return visibleInterests(db, viewer, community)
    .where('confirmed_at', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(shownMax)
    .execute()
}

/** Whether the viewer has said by her account that she would like to hear. */
export async function isInterested(db: Db, viewer: Viewer, community: CommunityId): Promise<boolean> {
  if (viewer.id === null) return false
  const own = db.selectFrom('interest').where('community_id', '=', community).where('person_id', '=', viewer.id)
  return (await own.select('id').executeTakeFirst()) !== undefined
}

/** The only way in: coordinators of the community, as the database says again. */
function visibleInterests(db: Db, viewer: Viewer, community: CommunityId) {
  const isHers = viewer.rolesIn(community).includes('coordinator')
  return db
    .selectFrom('interest')
    .where('community_id', '=', community)
    .where((where) => where.lit(isHers))
    .select(['id', 'name', 'words', 'created_at as createdAt'])
}

/** An interest, as whoever holds a link of one of its letters finds it. */
export interface OfLetter {
  readonly id: InterestId
  readonly communityId: CommunityId
  readonly community: Names
  readonly isPlanned: boolean
  readonly confirmedAt: Temporal.Instant | null
}

export async function unguardedInterestOfLetter(system: Db, secret: string): Promise<OfLetter | null> {
  const row = await system
    .selectFrom('interest')
    .innerJoin('interest_link as link', 'link.interest_id', 'interest.id')
    .innerJoin('community', 'community.id', 'interest.community_id')
    .where('link.token_hash', '=', hashOf(secret))
    .select(['interest.id', 'community.id as communityId', 'name_en', 'name_fr', 'confirmed_at as confirmedAt'])
    .select((select) => select('community.opened_at', 'is', null).as('isPlanned'))
    .executeTakeFirst()
  if (!row) return null
  const { name_en, name_fr, isPlanned, ...rest } = row
  return { ...rest, isPlanned: Boolean(isPlanned), community: { en: name_en, fr: name_fr } }
}

/** What a letter about it needs to know. */
export interface InterestAddress {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly umbrella: Names
  readonly community: Names & { readonly id: CommunityId }
}

/** To whom it is written; null where it was taken back. */
export async function unguardedInterestAddress(system: Db, id: InterestId): Promise<InterestAddress | null> {
  const row = await system
    .selectFrom('interest')
    .innerJoin('community', 'community.id', 'interest.community_id')
    .innerJoin('umbrella', 'umbrella.id', 'community.umbrella_id')
    .leftJoin('login', 'login.id', 'interest.person_id')
    .leftJoin('person', 'person.id', 'interest.person_id')
    .where('interest.id', '=', id)
    .select([
      'interest.email',
      'login.email as own',
      'interest.name',
      'interest.language',
      'person.language as ownLanguage',
    ])
    .select([
      'community.id',
      'community.name_en',
      'community.name_fr',
      'umbrella.name_en as roof_en',
      'umbrella.name_fr as roof_fr',
    ])
    .executeTakeFirst()
  const email = row?.own ?? row?.email
  if (!row || !email) return null
  return {
    email,
    name: row.name,
    language: row.ownLanguage ?? row.language,
    umbrella: { en: row.roof_en, fr: row.roof_fr },
    community: { id: row.id, en: row.name_en, fr: row.name_fr },
  }
}
