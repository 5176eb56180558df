import type {
  CommunityId,
  EmploymentId,
  FactImportId,
  FamilyId,
  FunderId,
  InitiativeId,
  InitiativeRoleId,
  MemberOrganisationId,
  OrganisationMembershipId,
  PersonId,
  ProgrammeStreamId,
  UmbrellaId,
} from '#database'
import { myEmploymentsPath } from '#shell/index.ts'
import { umbrellaPath } from '../umbrellas/index.ts'

/** Where to write to a community: no path that search engines are let into. */
export const contactPath = (id: CommunityId) => `/contact/${id}`
export const streamsPath = (id: UmbrellaId) => `${umbrellaPath(id)}/streams`
export const streamPath = (id: UmbrellaId, stream: ProgrammeStreamId) => `${streamsPath(id)}/${stream}`
export const streamActPath = (id: UmbrellaId, stream: ProgrammeStreamId, act: 'retirement' | 'return' | 'removal') =>
  `${streamPath(id, stream)}/${act}`
export const fundersPath = (id: UmbrellaId) => `${umbrellaPath(id)}/funders`
export const funderPath = (id: UmbrellaId, funder: FunderId) => `${fundersPath(id)}/${funder}`
export const funderRemovalPath = (id: UmbrellaId, funder: FunderId) => `${funderPath(id, funder)}/removal`

export const organisationsPath = (id: UmbrellaId) => `${umbrellaPath(id)}/organisations`
export const newOrganisationPath = (id: UmbrellaId) => `${organisationsPath(id)}/new`
export const organisationPath = (id: UmbrellaId, organisation: MemberOrganisationId) =>
  `${organisationsPath(id)}/${organisation}`
export const organisationEditingPath = (id: UmbrellaId, organisation: MemberOrganisationId) =>
  `${organisationPath(id, organisation)}/editing`
export const organisationRemovalPath = (id: UmbrellaId, organisation: MemberOrganisationId) =>
  `${organisationPath(id, organisation)}/removal`
export const periodsPath = (id: UmbrellaId, organisation: MemberOrganisationId) =>
  `${organisationPath(id, organisation)}/periods`

interface OfOrganisation {
  readonly umbrella: UmbrellaId
  readonly organisation: MemberOrganisationId
}

export const periodPath = ({ umbrella, organisation }: OfOrganisation, period: OrganisationMembershipId) =>
  `${periodsPath(umbrella, organisation)}/${period}`

export const initiativesPath = (id: UmbrellaId) => `${umbrellaPath(id)}/initiatives`
export const newInitiativePath = (id: UmbrellaId) => `${initiativesPath(id)}/new`
export const initiativePath = (id: UmbrellaId, initiative: InitiativeId) => `${initiativesPath(id)}/${initiative}`
export const initiativeEditingPath = (id: UmbrellaId, initiative: InitiativeId) =>
  `${initiativePath(id, initiative)}/editing`
export const partsPath = (id: UmbrellaId, initiative: InitiativeId) => `${initiativePath(id, initiative)}/parts`

interface OfInitiative {
  readonly umbrella: UmbrellaId
  readonly initiative: InitiativeId
}

export const partPath = ({ umbrella, initiative }: OfInitiative, part: InitiativeRoleId) =>
  `${partsPath(umbrella, initiative)}/${part}`

export const recordedPath = (id: UmbrellaId) => `${umbrellaPath(id)}/people`
export const newRecordedPath = (id: UmbrellaId) => `${recordedPath(id)}/new`
export const recordedPersonPath = (id: UmbrellaId, person: PersonId) => `${recordedPath(id)}/${person}`
export const employmentsPath = (id: UmbrellaId, person: PersonId) => `${recordedPersonPath(id, person)}/employments`
export const newEmploymentPath = (id: UmbrellaId, person: PersonId) => `${employmentsPath(id, person)}/new`

interface OfPerson {
  readonly umbrella: UmbrellaId
  readonly person: PersonId
}

export const employmentPath = ({ umbrella, person }: OfPerson, employment: EmploymentId) =>
  `${employmentsPath(umbrella, person)}/${employment}`

export const myEmploymentEndPath = (employment: EmploymentId) => `${myEmploymentsPath}/${employment}/end`

/** Where facts come in and go out as files. */
export const factFilesPath = (id: UmbrellaId) => `${umbrellaPath(id)}/files`
export const factFilePath = (id: UmbrellaId, file: FactImportId) => `${factFilesPath(id)}/${file}`
export const exportsPath = (id: UmbrellaId) => `${umbrellaPath(id)}/exports`

/** What families' communities do alike, and what each does by itself. */
export const settingsPath = (id: UmbrellaId) => `${umbrellaPath(id)}/settings`
export const familySettingsPath = (id: UmbrellaId, family: FamilyId) => `${settingsPath(id)}/families/${family}`
export const communitySettingsPath = (id: UmbrellaId, community: CommunityId) =>
  `${settingsPath(id)}/communities/${community}`
