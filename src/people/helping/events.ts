/** Somebody was helped in person to sign in again. Carries the umbrella, and stands in its audit. */
export type HelpEvent = 'account.helped'
