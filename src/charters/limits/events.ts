/** What can happen to an umbrella's words on the limits of confidentiality. It carries the umbrella, and stands in its audit. */
export type LimitsEvent = 'limits.worded'
