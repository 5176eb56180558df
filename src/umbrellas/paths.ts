import type { FamilyId, InvitationId, PersonId, UmbrellaId } from '#database'

export const umbrellaPath = (id: UmbrellaId) => `/umbrellas/${id}`
export const umbrellaEditingPath = (id: UmbrellaId) => `${umbrellaPath(id)}/editing`
export const newUmbrellaPath = (parent: UmbrellaId) => `${umbrellaPath(parent)}/umbrellas/new`
export const umbrellasPath = (parent: UmbrellaId) => `${umbrellaPath(parent)}/umbrellas`
export const newFamilyPath = (id: UmbrellaId) => `${umbrellaPath(id)}/families/new`
export const familiesPath = (id: UmbrellaId) => `${umbrellaPath(id)}/families`
export const familyPath = (id: UmbrellaId, family: FamilyId) => `${familiesPath(id)}/${family}`
/** Who looks at requests to its communities. */
export const familyTeamPath = (id: UmbrellaId, family: FamilyId) => `${familyPath(id, family)}/team`
export const newCommunityPath = (id: UmbrellaId) => `${umbrellaPath(id)}/communities/new`
/** A new community in one of its families. */
export const newCommunityInPath = (id: UmbrellaId, family: FamilyId) => `${newCommunityPath(id)}?family=${family}`
export const foundingPath = (id: UmbrellaId) => `${umbrellaPath(id)}/communities`
export const administratorsPath = (id: UmbrellaId) => `${umbrellaPath(id)}/administrators`
export const administratorInvitationsPath = (id: UmbrellaId) => `${administratorsPath(id)}/invitations`
export const administratorInvitationAgainPath = (id: UmbrellaId, invitation: InvitationId) =>
  `${administratorInvitationsPath(id)}/${invitation}/again`
export const administratorInvitationWithdrawalPath = (id: UmbrellaId, invitation: InvitationId) =>
  `${administratorInvitationsPath(id)}/${invitation}/withdrawal`
export const officeHelpPath = (id: UmbrellaId, person: PersonId) => `${administratorsPath(id)}/${person}/help`
export const administrationEndPath = (id: UmbrellaId, person: PersonId) => `${administratorsPath(id)}/${person}/end`
export const privacyOfficeEndPath = (id: UmbrellaId, person: PersonId) =>
  `${umbrellaPath(id)}/privacy-officers/${person}/end`
/** Where the exchange brings in what was said elsewhere. */
export const importsPath = (id: UmbrellaId) => `${umbrellaPath(id)}/imports`
/** The words that it keeps for what its people do, and where. */
export const termsPath = (id: UmbrellaId) => `${umbrellaPath(id)}/terms`
/** What it says of the limits of confidentiality. */
export const limitsPath = (id: UmbrellaId) => `${umbrellaPath(id)}/limits`
/** What it means by a community of practice, for everybody. */
export const frameworkPath = (id: UmbrellaId) => `${umbrellaPath(id)}/framework`
/** What it tells everybody. `aboutPath` of the shell leads to that of the reader's own. */
export const facePath = (id: UmbrellaId) => `${umbrellaPath(id)}/about`
/** What is counted of it, with those below it. */
/** How its communities come together: `src/pulse/` answers there. */
export const gatheringUnderPath = (id: UmbrellaId) => `${umbrellaPath(id)}/rhythm`
export const figuresPath = (id: UmbrellaId) => `${umbrellaPath(id)}/figures`
/** The trainings that it announces. */
export const trainingsPath = (id: UmbrellaId) => `${umbrellaPath(id)}/trainings`
/** What it answers in public. */
export const publicQuestionsPath = (id: UmbrellaId) => `${umbrellaPath(id)}/questions`
/** What it keeps on record. */
export const recordPaths = (id: UmbrellaId) => ({
  organisations: `${umbrellaPath(id)}/organisations`,
  people: `${umbrellaPath(id)}/people`,
  initiatives: `${umbrellaPath(id)}/initiatives`,
  streams: `${umbrellaPath(id)}/streams`,
  files: `${umbrellaPath(id)}/files`,
  settings: `${umbrellaPath(id)}/settings`,
})
export const auditPath = (id: UmbrellaId) => `${umbrellaPath(id)}/audit`
