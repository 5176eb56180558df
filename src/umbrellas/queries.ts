import { sql } from 'kysely'
import type { FamilyId, PersonId, UmbrellaId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Family, OfficeHolder, Umbrella } from './model.ts'

export async function findUmbrella(db: Db, viewer: Viewer, id: UmbrellaId): Promise<Umbrella> {
  const row = await visibleUmbrellas(db, viewer).where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return umbrellaOf(row)
}

export async function lockUmbrella(tx: Tx, viewer: Viewer, id: UmbrellaId): Promise<Umbrella> {
  await tx.selectFrom('umbrella').select('id').where('id', '=', id).forUpdate().execute()
  return findUmbrella(tx, viewer, id)
}

/** All that the viewer administers, by name. */
export async function listUmbrellas(db: Db, viewer: Viewer): Promise<Umbrella[]> {
  const rows = await visibleUmbrellas(db, viewer)
    .orderBy(sql`coalesce(name_en, name_fr)`)
    .orderBy('id')
    .execute()
  return rows.map(umbrellaOf)
}

export async function listFamilies(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<Family[]> {
  const rows = await visibleFamilies(db, viewer)
    .where('umbrella_id', '=', umbrella)
    .orderBy(sql`coalesce(name_en, name_fr)`)
    .orderBy('id')
    .execute()
  return rows.map(familyOf)
}

export async function findFamily(db: Db, viewer: Viewer, umbrella: UmbrellaId, id: FamilyId): Promise<Family> {
  const families = visibleFamilies(db, viewer).where('umbrella_id', '=', umbrella)
  const row = await families.where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return familyOf(row)
}

export function listAdministrators(db: Db, umbrella: Umbrella): Promise<OfficeHolder[]> {
  return holders(db, 'umbrella_administrator', umbrella)
}

/** Those of the umbrella itself; those of the ones above it protect it too. */
export function listPrivacyOfficers(db: Db, umbrella: Umbrella): Promise<OfficeHolder[]> {
  return holders(db, 'privacy_officer', umbrella)
}

type Holding = { person_id: PersonId; umbrella_id: UmbrellaId; created_at: Temporal.Instant }

function holders(db: Db, table: 'umbrella_administrator' | 'privacy_officer', umbrella: Umbrella) {
  return db
    .selectFrom(sql<Holding>`${sql.table(table)}`.as('office'))
    .innerJoin('person', 'person.id', 'office.person_id')
    .where('office.umbrella_id', '=', umbrella.id)
    .orderBy('person.display_name')
    .orderBy('person.id')
    .select([
      'person.id as personId',
      'person.display_name as name',
      sql<boolean>`person.picture_at is not null`.as('hasPicture'),
      'office.created_at as since',
      sql<boolean>`holds_office_beyond(person.id, my_umbrellas())`.as('holdsMore'),
    ])
    .execute()
}

/** Whether nobody has set this installation up yet. */
export async function needsFirstRun(system: Db): Promise<boolean> {
  const first = await system.selectFrom('umbrella').select('id').limit(1).executeTakeFirst()
  return first === undefined
}

function umbrellaOf({ name_en, name_fr, ...rest }: Awaited<ReturnType<typeof oneUmbrella>>): Umbrella {
  return { ...rest, name: { en: name_en, fr: name_fr } }
}

function familyOf({ name_en, name_fr, ...rest }: Awaited<ReturnType<typeof oneFamily>>): Family {
  return { ...rest, name: { en: name_en, fr: name_fr } }
}

const oneUmbrella = (db: Db, viewer: Viewer) => visibleUmbrellas(db, viewer).executeTakeFirstOrThrow()
const oneFamily = (db: Db, viewer: Viewer) => visibleFamilies(db, viewer).executeTakeFirstOrThrow()

/** The only way in: says in SQL what `umbrellaRules.read` says in TypeScript. */
function visibleUmbrellas(db: Db, viewer: Viewer) {
  return db
    .selectFrom('umbrella')
    .where(sql<boolean>`id = any (${viewer.administers}::uuid[])`)
    .select([
      'id',
      'parent_id as parentId',
      'name_en',
      'name_fr',
      'exit_url as exitUrl',
      'time_zone as timeZone',
      'hue',
      'has_open_registration as hasOpenRegistration',
      sql<boolean>`strong_sign_in_since is not null`.as('asksSecondStep'),
      'is_indexed as isIndexed',
    ])
}

function visibleFamilies(db: Db, viewer: Viewer) {
  return db
    .selectFrom('family')
    .where(sql<boolean>`umbrella_id = any (${viewer.administers}::uuid[])`)
    .select(['id', 'umbrella_id as umbrellaId', 'name_en', 'name_fr', 'default_visibility as defaultVisibility'])
}
