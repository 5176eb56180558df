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
export type { OrganisationEvent } from './events.ts'
export { dayIn, isInOrder, optionalDay, orderNeeded, periodShape } from './days/forms.ts'
export { day, span, today } from './days/day.ts'
export { listFunders, listStreams, streamsFor } from './streams/queries.ts'
export { settledFace } from './families/face.ts'
export { findSettled } from './families/queries.ts'
export { encodingOf, textOf } from './files/decoding.ts'
export { csvLine } from './files/formulas.ts'
export { factImportJobs } from './files/jobs.ts'
export { organisationRoutes } from './routes.ts'
