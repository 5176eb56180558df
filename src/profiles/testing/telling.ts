import type { ProfileAudience, ProfileKey, ProfileTermId, UmbrellaId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Persona } from '#world/people.ts'
import { morning, type World } from '#world/world.ts'

export interface Terms {
  readonly counsellor: ProfileTermId
  readonly advocate: ProfileTermId
  readonly north: ProfileTermId
  readonly coast: ProfileTermId
}

type Place = Pick<World, 'db'> & { readonly communities: { readonly harbour: UmbrellaId } }

/** Two roles and two regions on the list of Harbour. */
export async function keepTerms({ db, communities }: Place): Promise<Terms> {
  const terms = {
    counsellor: newId<ProfileTermId>(),
    advocate: newId<ProfileTermId>(),
    north: newId<ProfileTermId>(),
    coast: newId<ProfileTermId>(),
  }
  const shared = { umbrella_id: communities.harbour, created_at: morning }
  await db
    .insertInto('profile_term')
    .values([
      { ...shared, id: terms.counsellor, kind: 'role', name_en: 'Counsellor', name_fr: 'Conseillère' },
      { ...shared, id: terms.advocate, kind: 'role', name_en: 'Advocate', name_fr: 'Intervenante' },
      { ...shared, id: terms.north, kind: 'region', name_en: 'North', name_fr: 'Nord' },
      { ...shared, id: terms.coast, kind: 'region', name_en: 'Coast', name_fr: 'Côte' },
    ])
    .execute()
  return terms
}

type Told = Partial<Readonly<Record<ProfileKey, readonly [value: string, audience: ProfileAudience]>>>

/** Somebody tells this of herself, and nothing else, through the front door. */
export function tell({ ask }: Pick<World, 'ask'>, who: Persona, told: Told, asItIs = '') {
  const fields = Object.entries(told).flatMap(([key, [value, audience]]) => [
    [key, value],
    [`${key}Audience`, audience],
  ])
  return ask(who, 'POST', '/me/profile', Object.fromEntries([...fields, ['asItIs', asItIs]]))
}
