import type { Passkey } from '../passkeys/model.ts'

/** By what somebody can show that it is she. */
export interface Means {
  /** Then a code of the app or a recovery code is wanted, or a passkey, and neither password nor letter is enough. */
  readonly hasSecondStep: boolean
  readonly passkeys: readonly Pick<Passkey, 'credentialId' | 'transports'>[]
  readonly passwordHash: string | null
}

/** What the fields of the page that asks are called. They never reach the act itself. */
export const confirmingFields = {
  password: 'confirmPassword',
  code: 'confirmCode',
  passkey: 'confirmPasskey',
  letter: 'confirmLetter',
} as const

/** How long a code in a letter counts. */
export const letterCodeMinutes = 15
