import type { SignInProviderId } from '#database'
import { signInPath } from '#shell/index.ts'

export const providerPath = (id: SignInProviderId | ':id') => `${signInPath}/with/${id}`
/** The same on a shared computer. A link has no box to tick, so it is another link. */
export const sharedProviderPath = (id: SignInProviderId | ':id') => `${providerPath(id)}/shared`
/** Where a provider sends people back to. Its operator has to know it. */
export const providerReturnPath = `${signInPath}/back`
