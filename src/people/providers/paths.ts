import type { SignInProviderId } from '#database'
import { signInPath } from '#shell/index.ts'

export const providerPath = (id: SignInProviderId | ':id') => `${signInPath}/with/${id}`
/** Where a provider sends people back to. Its operator has to know it. */
export const providerReturnPath = `${signInPath}/back`
