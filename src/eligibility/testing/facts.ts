import type { EmploymentId, FunderId, MemberOrganisationId, ProgrammeStreamId } from '#database'
import { newId } from '#kernel/id.ts'
import {
  nothingDeclared,
  type Facts,
  type Known,
  type RecordedEmployment,
  type DeclaredEmployment,
} from '../facts/model.ts'

/** Streams, funders and an organisation that invented rules speak of. */
export const outreach = newId<ProgrammeStreamId>()
export const languages = newId<ProgrammeStreamId>()
export const counselling = newId<ProgrammeStreamId>()
export const oldStream = newId<ProgrammeStreamId>()
export const ministry = newId<FunderId>()
export const county = newId<FunderId>()
export const seaside = newId<MemberOrganisationId>()
export const job = newId<EmploymentId>()

const stream = (id: ProgrammeStreamId, name: string, funderId: FunderId | null, isRetired = false) => ({
  id,
  name: { en: name, fr: `${name} (fr)` },
  funderId,
  isRetired,
})

export const known: Known = {
  streams: [
    stream(outreach, 'Outreach', ministry),
    stream(languages, 'Languages', county),
    stream(counselling, 'Counselling', null),
    stream(oldStream, 'Old', ministry, true),
  ],
  funders: [
    { id: ministry, name: { en: 'the Ministry', fr: 'le Ministère' } },
    { id: county, name: { en: 'the County', fr: 'le Comté' } },
  ],
}

export const on = Temporal.PlainDate.from('2026-03-02')

/** A job on record that all is known of: a caseload in Outreach at Seaside, which belongs. */
export const employment: RecordedEmployment = {
  id: job,
  organisationId: seaside,
  organisation: 'Seaside House',
  roleTitle: 'Outreach worker',
  carriesCaseload: true,
  streams: [outreach],
  startsOn: '2024-01-15',
  endsOn: null,
}

export const said: DeclaredEmployment = {
  about: null,
  organisationId: null,
  organisation: null,
  isMember: null,
  roleTitle: null,
  carriesCaseload: null,
  streams: null,
  funders: null,
  worksAs: {},
}

export const facts: Facts = {
  employments: [employment],
  initiativeRoles: [],
  memberships: { [seaside]: [{ startsOn: '2020-01-01', endsOn: null }] },
  said: nothingDeclared,
  known,
}
