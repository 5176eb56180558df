/** What can happen to the rule of a community. It carries the umbrella, and stands in its audit. */
export type EligibilityEvent = 'eligibility.changed'
