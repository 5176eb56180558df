import type { ColleagueGroupId, CommunityId, FamilyId, JoinRequestId, PersonId, UmbrellaId } from '#database'
import { communityPath, requestsPath } from '#shell/index.ts'
import { familyTeamPath } from '../umbrellas/index.ts'

/** Where somebody asks to join. */
export const askingPath = (community: CommunityId) => `${communityPath(community)}/request`
/** The word of a link, and of its form, that says with which colleagues somebody asks. */
export const withColleagues = 'with'
export const askingWithPath = (community: CommunityId, colleagues: ColleagueGroupId) =>
  `${askingPath(community)}?${withColleagues}=${colleagues}`
/** How a community takes people in. */
export const doorPath = (community: CommunityId) => `${communityPath(community)}/joining`
export { requestsPath }
export const decisionsPath = `${requestsPath}/decisions`
export const requestPath = (id: JoinRequestId) => `${requestsPath}/${id}`
/** Where whoever asked without an account follows her request. The secret is in the path, so no page links elsewhere. */
export const followingPath = (secret: string) => `${requestsPath}/by-letter/${secret}`
export const decisionPath = (id: JoinRequestId) => `${requestPath(id)}/decision`
export const teamPath = familyTeamPath
export const teamEndPath = (umbrella: UmbrellaId, family: FamilyId, person: PersonId) =>
  `${teamPath(umbrella, family)}/${person}/end`
