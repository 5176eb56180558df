import type { PasskeyId } from '#database'
import { secondStepPath, signInPath } from '#shell/index.ts'

export const passkeyEntryPath = `${signInPath}/passkey`
export const newPasskeyPath = `${secondStepPath}/passkey`
export const passkeyRemovalPath = (id: PasskeyId | ':id') => `${secondStepPath}/passkeys/${id}/removal`
