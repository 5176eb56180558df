export type { Family, OfficeHolder, Umbrella } from './model.ts'
export { umbrellaRules } from './rules.ts'
export { hasName, line, nameNeeded, nameShape, passage, umbrellaForm, type UmbrellaForm } from './forms.ts'
export { unguardedAppointment, unguardedFirstUmbrella } from './commands.ts'
export { namesOf } from './forms.ts'
export { findFamily, findUmbrella, listFamilies, listUmbrellas, lockUmbrella, needsFirstRun } from './queries.ts'
export {
  facePath,
  figuresPath,
  gatheringUnderPath,
  familyPath,
  newCommunityInPath,
  familyTeamPath,
  foundingPath,
  frameworkPath,
  limitsPath,
  publicQuestionsPath,
  termsPath,
  trainingsPath,
  umbrellaPath,
} from './paths.ts'
export type { UmbrellaEvent } from './events.ts'
export { nameFields, umbrellaFields } from './views/fields.ts'
export { formPage } from './views/umbrella-form-page.ts'
export { umbrellaRoutes, type CommunitiesUnder } from './routes.ts'
export { invitationFields } from './administrators/forms.ts'
export { isOwnAddress, linkToHandOver, sendLetter, yourself } from './administrators/inviting.ts'
export { handOver, pendingInvitations, whomToInvite } from './administrators/views/invitations.ts'
