import type { PersonId } from '#database'
import type { Settings } from '#kernel/outside.ts'
import type { Reader } from '#kernel/reader.ts'
import { newChallenge, type Purpose } from './challenge.ts'
import type { Passkey } from './model.ts'

type Seal = Pick<Settings, 'origin' | 'secret'>

/** The name that keys are bound to: they answer no other address. */
export function hostOf({ origin }: Pick<Seal, 'origin'>): string {
  return new URL(origin).hostname
}

/** What keys may sign by: EdDSA, ES256, RS256. */
export const algorithms = [-8, -7, -257]

type Known = Pick<Passkey, 'credentialId' | 'transports'>

interface Asking {
  readonly purpose: Purpose
  /** Any of these; none is whichever the browser has for this address. */
  readonly passkeys: readonly Known[]
  readonly now: Temporal.Instant
}

/** What the browser is asked for when a key is to be shown. A finger, a face or a PIN is always asked for with it. */
export function showingOptions(seal: Seal, { purpose, passkeys, now }: Asking): string {
  return JSON.stringify({
    challenge: newChallenge(seal.secret, purpose, now),
    rpId: hostOf(seal),
    userVerification: 'required',
    allowCredentials: passkeys.map(described),
  })
}

/** The same for coming in: whichever key the browser has for this address. */
export function entryKeys(seal: Seal, { now }: Pick<Reader, 'now'>): string {
  return showingOptions(seal, { purpose: 'enter', passkeys: [], now })
}

interface Making extends Asking {
  readonly person: PersonId
  readonly place: string
  readonly email: string
  readonly name: string
}

/** What the browser is asked for when a key is to be made. */
export function makingOptions(seal: Seal, { purpose, passkeys, now, person, place, email, name }: Making): string {
  return JSON.stringify({
    challenge: newChallenge(seal.secret, purpose, now),
    rp: { id: hostOf(seal), name: place },
    user: { id: Buffer.from(person).toString('base64url'), name: email, displayName: name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    attestation: 'none',
    excludeCredentials: passkeys.map(described),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  })
}

function described({ credentialId, transports }: Known) {
  return { type: 'public-key', id: credentialId, transports }
}
