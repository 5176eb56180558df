export {
  holds,
  overlap,
  type Employment,
  type Funder,
  type Initiative,
  type InitiativeRole,
  type MemberOrganisation,
  type OrganisationMembership,
  type Period,
  type ProgrammeStream,
} from './model.ts'
export {
  countJurisdictions,
  jurisdictionName,
  jurisdictionOf,
  jurisdictions,
  type Jurisdiction,
  type JurisdictionCounts,
} from './jurisdictions.ts'
export { listFunders, listStreams } from './queries.ts'
