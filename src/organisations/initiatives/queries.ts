import { sql } from 'kysely'
import type { InitiativeId, InitiativeRoleId, PersonId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { namesOnRecord } from '../employments/queries.ts'
import type { Recorded } from '../employments/model.ts'
import type { Initiative, InitiativeRole } from '../model.ts'

export interface ListedInitiative extends Initiative {
  /** How many hold a part in it on that day. */
  readonly holders: number
}

/** The initiatives of an umbrella, by kind and name. */
export function listInitiatives(
  db: Db,
  viewer: Viewer,
  umbrella: UmbrellaId,
  on: Temporal.PlainDate,
): Promise<ListedInitiative[]> {
  return visibleInitiatives(db, viewer)
    .where('umbrella_id', '=', umbrella)
    .orderBy('kind')
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(1000)
    .select(
      sql<number>`(select count(distinct person_id)::int from initiative_role
        where initiative_id = initiative.id and starts_on <= ${on} and coalesce(ends_on >= ${on}, true))`.as('holders'),
    )
    .execute()
}

export async function findInitiative(
  db: Db,
  viewer: Viewer,
  umbrella: UmbrellaId,
  id: InitiativeId,
): Promise<Initiative> {
  const ofUmbrella = visibleInitiatives(db, viewer).where('umbrella_id', '=', umbrella)
  const found = await ofUmbrella.where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

export interface NamedPart extends InitiativeRole {
  readonly person: Recorded
}

/** Who holds a part in it, or did, the latest first. */
export async function listParts(db: Db, viewer: Viewer, { id, umbrellaId }: Initiative): Promise<NamedPart[]> {
  const rows = await visibleParts(db, viewer)
    .where('initiative_role.initiative_id', '=', id)
    .orderBy(sql`initiative_role.ends_on desc nulls first`)
    .orderBy('initiative_role.starts_on', 'desc')
    .orderBy('initiative_role.id')
    .limit(200)
    .execute()
  const holders = rows.map(({ personId }) => personId)
  const names = await namesOnRecord(db, umbrellaId, holders)
  return rows.flatMap((row) => {
    const person = names.get(row.personId)
    return person ? [{ ...row, person }] : []
  })
}

export async function findPart(
  db: Db,
  viewer: Viewer,
  initiative: Initiative,
  id: InitiativeRoleId,
): Promise<NamedPart> {
  const found = (await listParts(db, viewer, initiative)).find((one) => one.id === id)
  if (!found) throw new NotFound('errors.notFound')
  return found
}

export interface HeldPart extends InitiativeRole {
  readonly initiative: string
}

interface Whose {
  readonly umbrella: UmbrellaId
  readonly person: PersonId
}

/** The parts that somebody holds, or held, under an umbrella. */
export function listPartsOf(db: Db, viewer: Viewer, { umbrella, person }: Whose): Promise<HeldPart[]> {
  return visibleParts(db, viewer)
    .where('initiative.umbrella_id', '=', umbrella)
    .where('initiative_role.person_id', '=', person)
    .orderBy('initiative_role.starts_on', 'desc')
    .orderBy('initiative_role.id')
    .select('initiative.name as initiative')
    .execute()
}

/** The only way in to their administration: says in SQL what `recordRules.read` says in TypeScript. */
function visibleInitiatives(db: Db, viewer: Viewer) {
  return db
    .selectFrom('initiative')
    .where(sql<boolean>`umbrella_id = any (${viewer.administers}::uuid[])`)
    .select(['id', 'umbrella_id as umbrellaId', 'kind', 'name', 'region'])
}

function visibleParts(db: Db, viewer: Viewer) {
  return db
    .selectFrom('initiative_role')
    .innerJoin('initiative', 'initiative.id', 'initiative_role.initiative_id')
    .where(sql<boolean>`initiative.umbrella_id = any (${viewer.administers}::uuid[])`)
    .select([
      'initiative_role.id',
      'initiative_role.initiative_id as initiativeId',
      'initiative_role.person_id as personId',
      'initiative_role.role',
      'initiative_role.starts_on as startsOn',
      'initiative_role.ends_on as endsOn',
    ])
}
