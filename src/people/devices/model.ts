import type { StrangeDeviceId } from '#database'

/** A sign-in from a device not known, as its account's owner sees it. */
export interface StrangeDevice {
  readonly id: StrangeDeviceId
  readonly userAgent: string
  readonly at: Temporal.Instant
}
