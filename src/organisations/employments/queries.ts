import { sql } from 'kysely'
import type { EmploymentId, PersonId, ProgrammeStreamId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Names, type Viewer } from '#kernel/viewer.ts'
import type { Employment, MemberOrganisation } from '../model.ts'
import type { PeopleListForm } from './forms.ts'
import type { Recorded } from './model.ts'

const pageSize = 50

export interface RecordedPage {
  readonly people: readonly Recorded[]
  /** The last of these, where there are more after. */
  readonly next: PersonId | null
}

const columns = sql`person_id as "personId", display_name as name, language, email, has_account as "hasAccount"`

/** Of whom an umbrella keeps facts, by name, a page at a time. */
export async function listRecorded(db: Db, umbrella: UmbrellaId, { q, after }: PeopleListForm): Promise<RecordedPage> {
  const last = after && (await maybeRecorded(db, umbrella, after))
  const { rows } = await sql<Recorded>`select ${columns} from find_on_record(
    ${umbrella}, ${q}, ${last ? last.name.toLowerCase() : null}, ${last ? last.personId : null}, ${pageSize + 1})`.execute(
    db,
  )
  const people = rows.slice(0, pageSize)
  return { people, next: rows.length > pageSize ? (people.at(-1)?.personId ?? null) : null }
}

/** Those on record whose address this is, or who are called so. */
export async function findCalledSo(db: Db, umbrella: UmbrellaId, text: string): Promise<Recorded[]> {
  if (!text.includes('@')) {
    const { rows } =
      await sql<Recorded>`select ${columns} from find_on_record(${umbrella}, ${text}, null, null, 50)`.execute(db)
    return rows.filter(({ name }) => name.toLowerCase() === text.toLowerCase())
  }
  const person = await findByAddress(db, umbrella, text)
  const found = person && (await maybeRecorded(db, umbrella, person))
  return found ? [found] : []
}

/** Who is on record under this address. */
export async function findByAddress(db: Db, umbrella: UmbrellaId, address: string): Promise<PersonId | null> {
  const known = db.selectFrom('person_on_record').select('person_id').where('umbrella_id', '=', umbrella)
  const found = await known.where('email', '=', address.toLowerCase()).executeTakeFirst()
  return found?.person_id ?? null
}

export async function findRecorded(db: Db, umbrella: UmbrellaId, person: PersonId): Promise<Recorded> {
  const found = await maybeRecorded(db, umbrella, person)
  if (!found) throw new NotFound('errors.notFound')
  return found
}

async function maybeRecorded(db: Db, umbrella: UmbrellaId, person: PersonId): Promise<Recorded | null> {
  const { rows } = await sql<Recorded>`select ${columns} from on_record(${umbrella}, ${[person]}::uuid[])`.execute(db)
  return rows[0] ?? null
}

/** The names of several at once. */
export async function namesOnRecord(db: Db, umbrella: UmbrellaId, people: readonly PersonId[]) {
  if (people.length === 0) return new Map<PersonId, Recorded>()
  const { rows } = await sql<Recorded>`select ${columns} from on_record(${umbrella}, ${[...people]}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map((one) => [one.personId, one]))
}

interface Whose {
  readonly umbrella: UmbrellaId
  readonly person: PersonId
}

/** Where somebody works and worked, the latest first, as one umbrella has it on record. */
export function listEmployments(db: Db, viewer: Viewer, { umbrella, person }: Whose): Promise<Employment[]> {
  return visibleEmployments(db, viewer)
    .where('employment.umbrella_id', '=', umbrella)
    .where('employment.person_id', '=', person)
    .orderBy('employment.starts_on', 'desc')
    .orderBy('employment.id')
    .execute()
}

/** Who works for an organisation, or did, the latest first. */
export async function listStaff(db: Db, viewer: Viewer, { id, umbrellaId }: MemberOrganisation) {
  const rows = await visibleEmployments(db, viewer)
    .where('employment.organisation_id', '=', id)
    .orderBy(sql`employment.ends_on desc nulls first`)
    .orderBy('employment.id')
    .limit(200)
    .execute()
  const names = await namesOnRecord(
    db,
    umbrellaId,
    rows.map(({ personId }) => personId),
  )
  return rows.flatMap((row) => {
    const person = names.get(row.personId)
    return person ? [{ ...row, person }] : []
  })
}

export async function findEmployment(db: Db, viewer: Viewer, id: EmploymentId): Promise<Employment> {
  const found = await visibleEmployments(db, viewer).where('employment.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** An employment of this person as this umbrella has it: any other does not exist here. */
export async function findEmploymentOf(db: Db, viewer: Viewer, whose: Whose, id: EmploymentId): Promise<Employment> {
  const found = (await listEmployments(db, viewer, whose)).find((one) => one.id === id)
  if (!found) throw new NotFound('errors.notFound')
  return found
}

export interface OwnEmployment extends Employment {
  readonly umbrella: Names
  readonly streams: readonly { readonly code: string; readonly name: Names }[]
}

/** Where the viewer works, as all her umbrellas have it on record. */
export function listMyEmployments(db: Db, viewer: Viewer): Promise<OwnEmployment[]> {
  return visibleEmployments(db, viewer)
    .innerJoin('umbrella', 'umbrella.id', 'employment.umbrella_id')
    .where('employment.person_id', '=', signedIn(viewer))
    .orderBy('employment.starts_on', 'desc')
    .orderBy('employment.id')
    .select([
      sql<Names>`json_build_object('en', umbrella.name_en, 'fr', umbrella.name_fr)`.as('umbrella'),
      sql<OwnEmployment['streams']>`coalesce((
        select json_agg(json_build_object('code', s.code, 'name', json_build_object('en', s.name_en, 'fr', s.name_fr))
                        order by s.code)
        from employment_stream e join programme_stream s on s.id = e.stream_id
        where e.employment_id = employment.id), '[]')`.as('streams'),
    ])
    .execute()
}

/** The only way in: says in SQL what `employmentRules.read` says in TypeScript. */
function visibleEmployments(db: Db, viewer: Viewer) {
  return db
    .selectFrom('employment')
    .leftJoin('member_organisation', 'member_organisation.id', 'employment.organisation_id')
    .where(
      sql<boolean>`(employment.person_id = ${viewer.id} or employment.umbrella_id = any (${viewer.administers}::uuid[]))`,
    )
    .select([
      'employment.id',
      'employment.umbrella_id as umbrellaId',
      'employment.person_id as personId',
      'employment.organisation_id as organisationId',
      sql<string>`coalesce(member_organisation.name, employment.organisation_name)`.as('organisationName'),
      'employment.role_title as roleTitle',
      'employment.carries_caseload as carriesCaseload',
      sql<ProgrammeStreamId[] | null>`case when employment.streams_known then coalesce((
        select json_agg(stream_id) from employment_stream where employment_id = employment.id), '[]') end`.as(
        'streamIds',
      ),
      'employment.starts_on as startsOn',
      'employment.ends_on as endsOn',
    ])
}
