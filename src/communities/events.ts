/** What can happen to a community. Administrators' acts carry the umbrella, and stand in its audit. */
export type CommunityEvent =
  | 'community.founded'
  | 'community.edited'
  | 'community.shownDifferently'
  | 'community.opened'
  | 'community.closed'
  | 'community.reopened'

/** The same as its members are told of it. */
export type RunningEvent = 'running.opened' | 'running.closed' | 'running.reopened'

/** What can happen to the small groups of a community. */
export type GroupEvent = 'groups.made' | 'groups.arranged' | 'groups.ended'

/** What can happen to somebody's time in a community. Told inside it only. Joining by invitation is people's. */
export type MembershipEvent =
  | 'member.added'
  | 'member.rolesChanged'
  | 'member.left'
  | 'member.removed'
  | 'member.returned'
  | 'membership.alumna'
  | 'membership.alumnaEnded'
