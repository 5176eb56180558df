/** What can become of a membership over the years. Each carries the community; whose it is, is its subject. */
export type StandingEvent =
  | 'membership.asked'
  | 'membership.confirmed'
  | 'membership.doubted'
  | 'membership.cleared'
  | 'membership.kept'
  | 'membership.lapsed'
  | 'membership.due'
  | 'membership.wentOnLeave'
  | 'membership.cameBack'
  | 'membership.suspended'
  | 'membership.resumed'
