import type { SignInProviderId, UmbrellaId } from '#database'

/** An organisation's own sign-in, as a page offers it. */
export interface SignInProvider {
  readonly id: SignInProviderId
  readonly name: string
}

/** What it takes to ask it. */
export interface KnownProvider extends SignInProvider {
  readonly umbrellaId: UmbrellaId
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What a provider says of somebody. */
export interface Said {
  readonly subject: string
  /** Null where the provider does not vouch for it. */
  readonly email: string | null
}

/** What a browser carries while its owner is with the provider. */
export interface Going {
  readonly provider: SignInProviderId
  readonly verifier: string
  readonly state: string
  readonly nonce: string
  readonly isShared: boolean
  readonly to: string
}
