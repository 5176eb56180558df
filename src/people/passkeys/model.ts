import type { PasskeyId } from '#database'

/** A key of somebody's, as she alone sees it. */
export interface Passkey {
  readonly id: PasskeyId
  /** What the browser knows it by. */
  readonly credentialId: string
  readonly transports: readonly string[]
  readonly name: string
  readonly createdAt: Temporal.Instant
  readonly usedAt: Temporal.Instant | null
}
