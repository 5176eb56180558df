import { sql } from 'kysely'
import type { MemberOrganisationId, OrganisationMembershipId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { MemberOrganisation, OrganisationMembership, Period } from '../model.ts'
import type { ListForm } from './forms.ts'
import { soon, type StandingSought } from './model.ts'

export const pageSize = 50

/** An organisation as the list shows it. */
export interface ListedOrganisation extends MemberOrganisation {
  readonly periods: readonly Period[]
  readonly people: number
}

export interface OrganisationsPage {
  readonly organisations: readonly ListedOrganisation[]
  /** The last of these, where there are more after. */
  readonly next: MemberOrganisationId | null
}

interface Sought extends ListForm {
  readonly on: Temporal.PlainDate
}

/** Those under an umbrella that somebody looks for, by name, a page at a time. */
export async function listOrganisations(
  db: Db,
  viewer: Viewer,
  umbrella: UmbrellaId,
  { q, show, after, on }: Sought,
): Promise<OrganisationsPage> {
  const rows = await visibleOrganisations(db, viewer, umbrella)
    .where(standsAs(show, on))
    .$if(q !== '', (some) => some.where(isCalled(q)))
    .$if(after !== null, (some) => some.where(comesAfter(after)))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(pageSize + 1)
    .select([
      sql<readonly [string, string | null][]>`coalesce((
        select json_agg(json_build_array(starts_on, ends_on))
        from organisation_membership where organisation_id = member_organisation.id), '[]')`.as('spans'),
      sql<number>`(select count(distinct person_id)::int from employment
        where organisation_id = member_organisation.id and starts_on <= ${on} and coalesce(ends_on >= ${on}, true))`.as(
        'people',
      ),
    ])
    .execute()
  const organisations = rows.slice(0, pageSize).map(({ spans, ...row }) => ({ ...row, periods: spans.map(periodOf) }))
  return { organisations, next: rows.length > pageSize ? (organisations.at(-1)?.id ?? null) : null }
}

export interface Tally {
  readonly all: number
  readonly current: number
  /** Of those that belong now. */
  readonly jurisdictions: readonly string[]
}

/** How many there are, and where. */
export async function tallyOrganisations(db: Db, viewer: Viewer, umbrella: UmbrellaId, on: Temporal.PlainDate) {
  const { rows } = await sql<Tally>`
    select count(*)::int as all, count(*) filter (where is_current)::int as current,
           coalesce(array_agg(distinct jurisdiction) filter (where is_current), '{}') as jurisdictions
    from (${visibleOrganisations(db, viewer, umbrella).select(standsAs('current', on).as('is_current'))}) listed`.execute(
    db,
  )
  return rows[0] ?? { all: 0, current: 0, jurisdictions: [] }
}

export async function findOrganisation(
  db: Db,
  viewer: Viewer,
  umbrella: UmbrellaId,
  id: MemberOrganisationId,
): Promise<MemberOrganisation> {
  const found = await visibleOrganisations(db, viewer, umbrella).where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** The times in which it belonged, the newest first. */
export function listPeriods(db: Db, _viewer: Viewer, id: MemberOrganisationId): Promise<OrganisationMembership[]> {
  return visiblePeriods(db).where('organisation_id', '=', id).orderBy('starts_on', 'desc').execute()
}

export async function findPeriod(
  db: Db,
  viewer: Viewer,
  organisation: MemberOrganisation,
  id: OrganisationMembershipId,
): Promise<OrganisationMembership> {
  const all = await listPeriods(db, viewer, organisation.id)
  const found = all.find((period) => period.id === id)
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** All of an umbrella, for choosing one; only as many as a menu holds. */
export function listForChoosing(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<MemberOrganisation[]> {
  return visibleOrganisations(db, viewer, umbrella)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(500)
    .execute()
}

/** One that is called exactly so, or whose code it is. */
export async function findCalled(db: Db, viewer: Viewer, umbrella: UmbrellaId, text: string) {
  const found = await visibleOrganisations(db, viewer, umbrella)
    .where(sql<boolean>`(lower(name) = lower(${text}) or lower(code) = lower(${text}))`)
    .limit(2)
    .execute()
  return found.length === 1 ? found[0] : null
}

function isCalled(q: string) {
  return sql<boolean>`(position(lower(unaccent(${q})) in lower(unaccent(name))) > 0 or lower(code) = lower(${q}))`
}

function comesAfter(last: MemberOrganisationId | null) {
  return sql<boolean>`(lower(name), id) > (select lower(o.name), o.id from member_organisation o where o.id = ${last})`
}

function standsAs(show: StandingSought, on: Temporal.PlainDate) {
  const belongs = (day: Temporal.PlainDate) => sql<boolean>`exists (
    select from organisation_membership m where m.organisation_id = member_organisation.id
    and m.starts_on <= ${day} and coalesce(m.ends_on >= ${day}, true))`
  if (show === 'all') return sql<boolean>`true`
  if (show === 'current') return belongs(on)
  if (show === 'lapsing') return sql<boolean>`(${belongs(on)} and not ${belongs(on.add({ days: soon }))})`
  return sql<boolean>`not ${belongs(on)}`
}

function periodOf([startsOn, endsOn]: readonly [string, string | null]): Period {
  return {
    startsOn: Temporal.PlainDate.from(startsOn),
    endsOn: endsOn === null ? null : Temporal.PlainDate.from(endsOn),
  }
}

/** The only way in to their administration: says in SQL what `recordRules.read` says in TypeScript. */
function visibleOrganisations(db: Db, viewer: Viewer, umbrella: UmbrellaId) {
  return db
    .selectFrom('member_organisation')
    .where('umbrella_id', '=', umbrella)
    .where(sql<boolean>`umbrella_id = any (${viewer.administers}::uuid[])`)
    .select(['id', 'umbrella_id as umbrellaId', 'code', 'name', 'jurisdiction'])
}

/** Of an organisation that was found before. */
function visiblePeriods(db: Db) {
  return db
    .selectFrom('organisation_membership')
    .select(['id', 'organisation_id as organisationId', 'starts_on as startsOn', 'ends_on as endsOn'])
}
