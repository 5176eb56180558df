/** What somebody shows at sign-in beside her password or the link in her mail. */
export interface SecondSteps {
  /** Since when codes of an app count, or null. */
  readonly appSince: Temporal.Instant | null
  readonly passkeys: number
  /** Recovery codes not used yet. */
  readonly codesLeft: number
}

/** What a code turned out to be. */
export type SecondStep = 'app' | 'recovery' | 'passkey' | 'helper'

/** With any of them, neither a password nor the mail opens an account alone. */
export function hasSecondStep({ appSince, passkeys }: SecondSteps): boolean {
  return appSince !== null || passkeys > 0
}

/** With so few codes left it is time for new ones. */
export function needsCodes(steps: SecondSteps): boolean {
  return hasSecondStep(steps) && steps.codesLeft <= 2
}
