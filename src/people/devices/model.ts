import type { StrangeDeviceId } from '#database'

/** What a device is to whoever comes from it: one that her owner has not spoken of yet is asked about. */
export type Standing = 'known' | 'askedAbout' | 'strange'

/** A sign-in from a device not known, as its account's owner sees it. */
export interface StrangeDevice {
  readonly id: StrangeDeviceId
  readonly userAgent: string
  readonly at: Temporal.Instant
  /** Whether the viewer may say that it was she: not from a device that is asked about itself. */
  readonly mayVouch: boolean
}
