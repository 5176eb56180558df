import type { CommunityId, InvitationId, PersonId } from '#database'
import { mePath, mutedPath } from '#shell/index.ts'

export const communitiesPath = '/communities'
export const communityPath = (id: CommunityId) => `/communities/${id}`
export const communityEditingPath = (id: CommunityId) => `${communityPath(id)}/editing`
export const peoplePath = (id: CommunityId) => `${communityPath(id)}/people`
export const peopleAfterPath = (id: CommunityId, last: PersonId) => `${peoplePath(id)}?after=${last}`
export const memberPath = (id: CommunityId, person: PersonId) => `${peoplePath(id)}/${person}`
export const rolesPath = (id: CommunityId, person: PersonId) => `${memberPath(id, person)}/roles`
export const mutingPath = (id: CommunityId, person: PersonId) => `${memberPath(id, person)}/muting`
export const blockingPath = (id: CommunityId, person: PersonId) => `${memberPath(id, person)}/blocking`
/** Ends either, also where the two no longer meet. */
export const mutedEndPath = (person: PersonId) => `${mutedPath}/${person}/end`
export const unmutingPath = (id: CommunityId, person: PersonId) => `${memberPath(id, person)}/unmuting`
export const removalPath = (id: CommunityId, person: PersonId) => `${memberPath(id, person)}/removal`
/** Keeping a member out for a while. */
export const suspensionPath = (id: CommunityId, person: PersonId) => `${memberPath(id, person)}/suspension`
export const helpPath = (id: CommunityId, person: PersonId) => `${memberPath(id, person)}/help`
export const returnPath = (id: CommunityId, person: PersonId) => `${memberPath(id, person)}/return`
export const leavingPath = (id: CommunityId) => `${communityPath(id)}/leaving`
/** Whether it is planned, runs or is over. */
export const runningPath = (id: CommunityId) => `${communityPath(id)}/running`
export const openingPath = (id: CommunityId) => `${runningPath(id)}/opening`
export const closingPath = (id: CommunityId) => `${runningPath(id)}/closing`
export const reopeningPath = (id: CommunityId) => `${runningPath(id)}/reopening`
/** Where it goes on. */
export const successorPath = (id: CommunityId) => `${runningPath(id)}/successor`
export const groupsPath = (id: CommunityId) => `${communityPath(id)}/groups`
/** Those who belonged before and stay in touch. */
export const alumniPath = (id: CommunityId) => `${communityPath(id)}/alumni`
/** Where one belonged before. */
export const pastPath = `${mePath}/past`
export const pastPutAwayPath = (id: CommunityId) => `${pastPath}/${id}/put-away`
export const pastAlumniPath = (id: CommunityId) => `${pastPath}/${id}/alumni`
export const invitationsPath = (id: CommunityId) => `${communityPath(id)}/invitations`
export const invitationAgainPath = (id: CommunityId, invitation: InvitationId) =>
  `${invitationsPath(id)}/${invitation}/again`
export const invitationWithdrawalPath = (id: CommunityId, invitation: InvitationId) =>
  `${invitationsPath(id)}/${invitation}/withdrawal`
export const additionsPath = (id: CommunityId) => `${communityPath(id)}/additions`
