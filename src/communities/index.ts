export type { Community, Headcount, Member } from './model.ts'
export { convenes, headcount, isOver, rolesToSay, wasGivenUp } from './model.ts'
export { communityRules, memberRules } from './rules.ts'
export { keepACoordinator } from './memberships/last-coordinator.ts'
export { findMember } from './memberships/queries.ts'
export {
  communityBeside,
  enterBeside,
  enterCommunity,
  findCommunity,
  listCommunities,
  listCommunitiesUnder,
  lockCommunity,
} from './queries.ts'
export { isOverOf } from './running/over-queries.ts'
export { isMutedBy } from './muting/queries.ts'
export {
  communitiesPath,
  communityPath,
  leavingPath,
  memberPath,
  peoplePath,
  suspensionPath,
  unmutingPath,
} from './paths.ts'
export type { Face } from './faces.ts'
export type { CommunityEvent, GroupEvent, MembershipEvent, RunningEvent } from './events.ts'
export { unguardedMembership } from './memberships/opening-commands.ts'
export { whereItMayOpen } from './memberships/may-open.ts'
export type { CommunityCan, PlaceName } from './places.ts'
export { communityItem } from './views/communities-page.ts'
export { communityPage, membersSaid, placePage } from './views/frame.ts'
export { monthSaid, monthsSaid } from './running/views/months.ts'
export { communityRoutes, type Lives } from './routes.ts'
export { communitiesUnder } from './founding-routes.ts'
export { firstRunRoutes } from './first-run/routes.ts'
export { setupCode } from './first-run/setup-code.ts'
export { firstRunPath } from './first-run/steps.ts'
export { membershipJobs } from './memberships/jobs.ts'
