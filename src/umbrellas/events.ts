/** What can happen to an umbrella. Each carries the umbrella, and stands in its audit. */
export type UmbrellaEvent =
  | 'umbrella.founded'
  | 'umbrella.added'
  | 'umbrella.edited'
  | 'umbrella.secondStepAsked'
  | 'umbrella.secondStepWaived'
  | 'family.added'
  | 'family.edited'
  | 'administrator.ended'
  | 'privacyOffice.ended'
  | 'import.started'
  | 'import.ended'
