import type { CommunityId, FunderId, MemberOrganisationId, PersonId, ProgrammeStreamId } from '#database'
import { newId } from '#kernel/id.ts'
import type { World } from '#world/world.ts'
import { morning } from '#world/people.ts'
import type { Rule } from '../model.ts'

const date = (text: string) => Temporal.PlainDate.from(text)

/** What Harbour has on record: two streams that the Ministry pays for, and Seaside House, which belongs since 2020. */
export async function keepFacts({ db, communities: { harbour: umbrella_id } }: Pick<World, 'db' | 'communities'>) {
  const kept = {
    ministry: newId<FunderId>(),
    outreach: newId<ProgrammeStreamId>(),
    languages: newId<ProgrammeStreamId>(),
    seaside: newId<MemberOrganisationId>(),
  }
  const shared = { umbrella_id, created_at: morning }
  await db
    .insertInto('funder')
    .values({ ...shared, id: kept.ministry, name_en: 'the Ministry', name_fr: 'le Ministère' })
    .execute()
  const stream = { ...shared, funder_id: kept.ministry }
  await db
    .insertInto('programme_stream')
    .values([
      { ...stream, id: kept.outreach, code: 'ORS', name_en: 'Outreach', name_fr: 'Liaison' },
      {
        ...stream,
        id: kept.languages,
        code: 'MORS',
        name_en: 'Multicultural Outreach',
        name_fr: 'Liaison multiculturelle',
      },
    ])
    .execute()
  await db
    .insertInto('member_organisation')
    .values({ ...shared, id: kept.seaside, name: 'Seaside House', jurisdiction: 'CA-BC' })
    .execute()
  await db
    .insertInto('organisation_membership')
    .values({ id: newId(), organisation_id: kept.seaside, starts_on: date('2020-01-01'), created_at: morning })
    .execute()
  return kept
}

export type Kept = Awaited<ReturnType<typeof keepFacts>>

interface Employing {
  readonly person: PersonId
  readonly stream: ProgrammeStreamId
  readonly hasCaseload?: boolean | null
  readonly endsOn?: string
  readonly roleTitle?: string
}

/** A job at Seaside House since 2024, in one stream. */
export async function employ(
  { db, communities }: World,
  { seaside }: Kept,
  { person, stream, hasCaseload = true, endsOn, roleTitle = 'Outreach worker' }: Employing,
): Promise<void> {
  const id = newId<never>()
  await db
    .insertInto('employment')
    .values({
      id,
      umbrella_id: communities.harbour,
      person_id: person,
      organisation_id: seaside,
      role_title: roleTitle,
      carries_caseload: hasCaseload,
      streams_known: true,
      starts_on: date('2024-01-15'),
      ends_on: endsOn === undefined ? null : date(endsOn),
      created_at: morning,
    })
    .execute()
  await db.insertInto('employment_stream').values({ employment_id: id, stream_id: stream }).execute()
}

/** A rule, as if somebody had made it before. */
export async function haveRule({ db }: Pick<World, 'db'>, community_id: CommunityId, rule: Rule): Promise<void> {
  const row = { community_id, version: 1, tree: JSON.stringify(rule), made_at: morning }
  await db.insertInto('eligibility_rule').values(row).execute()
}
