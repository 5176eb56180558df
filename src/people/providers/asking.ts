import type { Configuration } from 'openid-client'
import type { Going, KnownProvider, Said } from './model.ts'

interface Place {
  /** Where the provider sends people back to. */
  readonly back: string
  /** A provider on this machine may speak without encryption; in production none does. */
  readonly mayBePlain: boolean
}

/** Where somebody is sent, and what her browser has to bring back. Null where the provider does not answer. */
export async function askProvider(
  known: KnownProvider,
  place: Place,
  way: Pick<Going, 'isShared' | 'to'>,
): Promise<[URL, Going] | null> {
  const client = await import('openid-client')
  const config = await unlessAway(() => configured(known, place))
  if (config === null) return null
  const going = {
    provider: known.id,
    verifier: client.randomPKCECodeVerifier(),
    state: client.randomState(),
    nonce: client.randomNonce(),
    ...way,
  }
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: place.back,
    scope: 'openid email',
    code_challenge: await client.calculatePKCECodeChallenge(going.verifier),
    code_challenge_method: 'S256',
    state: going.state,
    nonce: going.nonce,
  })
  return [url, going]
}

/** What the provider says of whoever came back, or null where it says nothing that can be believed. */
export async function hearProvider(
  known: KnownProvider,
  place: Place,
  going: Going,
  query: string,
): Promise<Said | null> {
  const client = await import('openid-client')
  return unlessAway(async () => {
    const config = await configured(known, place)
    const tokens = await client.authorizationCodeGrant(config, new URL(place.back + query), {
      pkceCodeVerifier: going.verifier,
      expectedState: going.state,
      expectedNonce: going.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return null
    const said =
      claims['email'] === undefined ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : claims
    const { email, email_verified: isVerified } = said
    return { subject: claims.sub, email: typeof email === 'string' && isVerified === true ? email : null }
  })
}

/** What a provider says of itself is asked for once in a while, not by everybody who presses the button. */
const minutesKnown = 10
const configurations = new Map<string, { readonly until: number; readonly config: Configuration }>()

async function configured(known: KnownProvider, { mayBePlain }: Place): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = known
  const key = JSON.stringify([issuer, clientId, clientSecret])
  const earlier = configurations.get(key)
  if (earlier && earlier.until > performance.now()) return earlier.config
  const client = await import('openid-client')
  const execute = mayBePlain ? [client.allowInsecureRequests] : []
  const config = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 10 })
  configurations.set(key, { until: performance.now() + minutesKnown * 60_000, config })
  return config
}

// A provider that is away, refuses, or says what cannot be believed is the same to whoever wants to come in.
async function unlessAway<T>(ask: () => Promise<T>): Promise<T | null> {
  const [asked] = await Promise.allSettled([ask()])
  return asked?.status === 'fulfilled' ? asked.value : null
}
