import type {
  EmploymentId,
  FunderId,
  InitiativeId,
  InitiativeRoleId,
  MemberOrganisationId,
  OrganisationMembershipId,
  PersonId,
  ProgrammeStreamId,
  UmbrellaId,
} from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { ministry, streams } from './eligibility.ts'
import { network } from './network.ts'
import {
  communityStreams,
  employments,
  familySettings,
  furtherStreams,
  initiatives,
  organisations,
  ownRhythms,
  type DemoEmployment,
} from './organisations.ts'
import { named, namesOf, type Known } from './seed-network.ts'

interface Making {
  readonly tx: Tx
  readonly known: Known
  readonly today: Temporal.PlainDate
  readonly created_at: Temporal.Instant
}

/** What the umbrellas have on record: organisations, streams, initiatives, and where people work. */
export async function makeOrganisations(tx: Tx, known: Known, now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO('America/Vancouver').toPlainDate()
  const making = { tx, known, today, created_at: now.subtract({ hours: 24 * 200 }) }
  const codes = await makeStreams(making)
  const members = await makeMembers(making)
  await makeRecords(making)
  await makeEmployments(making, { codes, members })
  await makeInitiatives(making)
  await settle(making, codes)
}

async function makeStreams({ tx, known, created_at }: Making) {
  const umbrella_id = named(known.umbrellas, 'coast-and-valley')
  const funder_id = newId<FunderId>()
  await tx
    .insertInto('funder')
    .values({ id: funder_id, umbrella_id, ...namesOf(ministry), created_at })
    .execute()
  const rows = Object.entries({ ...streams, ...furtherStreams }).map(([code, name]) => ({
    id: newId<ProgrammeStreamId>(),
    umbrella_id,
    code,
    funder_id,
    ...namesOf(name),
    created_at,
  }))
  await tx.insertInto('programme_stream').values(rows).execute()
  return new Map(rows.map(({ code, id }) => [code, id]))
}

async function makeMembers({ tx, known, today, created_at }: Making) {
  const rows = organisations.map(({ umbrella, code, name, jurisdiction }) => ({
    id: newId<MemberOrganisationId>(),
    umbrella_id: named(known.umbrellas, umbrella),
    code,
    name,
    jurisdiction,
    created_at,
  }))
  await tx.insertInto('member_organisation').values(rows).execute()
  const members = new Map(rows.map(({ code, id, umbrella_id }) => [code, { id, umbrella: umbrella_id }]))
  const periods = organisations.flatMap(({ code, periods: spans }) =>
    spans.map((span) => ({
      id: newId<OrganisationMembershipId>(),
      organisation_id: named(members, code).id,
      ...daysOf(today, span),
      created_at,
    })),
  )
  await tx.insertInto('organisation_membership').values(periods).execute()
  await tellOf(
    { tx, known, today, created_at },
    rows.map(({ id, umbrella_id, code, name, jurisdiction }) => ({
      id,
      umbrella_id,
      after: { code, name, jurisdiction },
    })),
  )
  return members
}

interface Added {
  readonly id: MemberOrganisationId
  readonly umbrella_id: UmbrellaId
  readonly after: Readonly<Record<string, string>>
}

/** Who wrote them down, as their history tells it. */
async function tellOf({ tx, known, created_at }: Making, added: readonly Added[]): Promise<void> {
  const administrators = new Map(
    network.umbrellas.map(({ slug, administrators: [first = ''] }) => [named(known.umbrellas, slug), first]),
  )
  const rows = added.map(({ id, umbrella_id, after }) => ({
    umbrella_id,
    kind: 'organisation.added',
    subject_id: id,
    actor_id: named(known.people, named(administrators, umbrella_id)),
    after: JSON.stringify(after),
    at: created_at,
  }))
  await tx.insertInto('fact_change').values(rows).execute()
}

/** By which address the umbrella's files know people. */
async function makeRecords({ tx, known, created_at }: Making): Promise<void> {
  const parts = initiatives.flatMap(({ parts: held }) => held)
  const handles = new Set([...employments, ...parts].map(({ person }) => person))
  const rows = network.people
    .filter(({ handle }) => handles.has(handle))
    .map(({ handle, umbrella, email }) => ({
      umbrella_id: named(known.umbrellas, umbrella),
      person_id: named(known.people, handle),
      email,
      created_at,
    }))
  await tx.insertInto('person_on_record').values(rows).execute()
}

interface Members {
  readonly codes: ReadonlyMap<string, ProgrammeStreamId>
  readonly members: ReadonlyMap<string, { readonly id: MemberOrganisationId; readonly umbrella: UmbrellaId }>
}

async function makeEmployments({ tx, known, today, created_at }: Making, { codes, members }: Members): Promise<void> {
  const rows = employments.map((one) => {
    const member = members.get(one.at)
    return {
      id: newId<EmploymentId>(),
      umbrella_id: member?.umbrella ?? named(known.umbrellas, 'coast-and-valley'),
      person_id: named(known.people, one.person),
      organisation_id: member?.id ?? null,
      organisation_name: member ? null : one.at,
      role_title: titleOf(one),
      carries_caseload: one.caseload,
      streams_known: one.streams !== null,
      ...daysOf(today, one),
      created_at,
    }
  })
  await tx.insertInto('employment').values(rows).execute()
  const tied = employments.flatMap(({ streams: those }, n) =>
    (those ?? []).map((code) => ({ employment_id: idAt(rows, n), stream_id: named(codes, code) })),
  )
  await tx.insertInto('employment_stream').values(tied).execute()
}

function titleOf({ person }: DemoEmployment): string {
  const found = network.people.find(({ handle }) => handle === person)
  if (!found) throw new Error(`nobody is called ${person}`)
  return found.title[found.language]
}

function idAt(rows: readonly { readonly id: EmploymentId }[], n: number): EmploymentId {
  const row = rows[n]
  if (!row) throw new Error('each has a row')
  return row.id
}

async function makeInitiatives({ tx, known, today, created_at }: Making): Promise<void> {
  for (const { kind, name, region, parts } of initiatives) {
    const id = newId<InitiativeId>()
    const umbrella_id = named(known.umbrellas, 'coast-and-valley')
    await tx.insertInto('initiative').values({ id, umbrella_id, kind, name, region, created_at }).execute()
    const rows = parts.map((part) => ({
      id: newId<InitiativeRoleId>(),
      initiative_id: id,
      person_id: named<PersonId>(known.people, part.person),
      role: part.role,
      ...daysOf(today, part),
      created_at,
    }))
    await tx.insertInto('initiative_role').values(rows).execute()
  }
}

async function settle({ tx, known }: Making, codes: ReadonlyMap<string, ProgrammeStreamId>): Promise<void> {
  for (const { slug, name } of network.families) {
    const settled = Object.entries(familySettings).find(([family]) => family === slug)?.[1]
    if (settled) await tx.updateTable('family').set(settled).where('name_en', '=', name.en).execute()
  }
  for (const [community, rhythm_months] of Object.entries(ownRhythms)) {
    const id = named(known.communities, community)
    await tx.updateTable('community').set({ rhythm_months }).where('id', '=', id).execute()
  }
  const tied = Object.entries(communityStreams).flatMap(([community, those]) =>
    those.map((code) => ({ community_id: named(known.communities, community), stream_id: named(codes, code) })),
  )
  await tx.insertInto('community_stream').values(tied).execute()
}

interface Span {
  readonly from: number
  readonly to?: number
}

function daysOf(today: Temporal.PlainDate, { from, to }: Span) {
  return { starts_on: today.add({ days: from }), ends_on: to === undefined ? null : today.add({ days: to }) }
}
