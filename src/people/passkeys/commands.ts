import { sql } from 'kysely'
import type { PasskeyId, PersonId } from '#database'
import { brokenConstraint, transaction, type Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { strengthen, unguardedTidyCodes } from '../second-steps/commands.ts'
import type { Seal } from '../session.ts'
import { isChallenge, spent, type Purpose } from './challenge.ts'
import { transportsOf, type madeKey, type ShownKey } from './forms.ts'
import { algorithms, hostOf } from './options.ts'

interface Showing {
  readonly shown: ShownKey
  readonly purpose: Purpose
  readonly now: Temporal.Instant
}

/** Whose key it is, or null where it is nobody's, was made for another address, or was shown before. */
export async function unguardedShownKey(
  door: Db,
  seal: Seal,
  { shown, purpose, now }: Showing,
): Promise<PersonId | null> {
  const key = await door
    .selectFrom('passkey')
    .where('credential_id', '=', shown.id)
    .select(['id', 'person_id', 'public_key', 'counter', 'transports'])
    .executeTakeFirst()
  if (!key) return null

  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const credential = {
    id: shown.id,
    publicKey: new Uint8Array(key.public_key),
    counter: Number(key.counter),
    transports: transportsOf(key.transports),
  }
  let challenge = ''
  const proof = await unlessWrong(() =>
    verifyAuthenticationResponse({
      response: shown,
      expectedChallenge: (given) => isChallenge(seal.secret, purpose, (challenge = given), now),
      expectedOrigin: seal.origin,
      expectedRPID: hostOf(seal),
      credential,
      requireUserVerification: true,
    }),
  )
  if (!proof?.verified || !(await unguardedSpend(door, challenge, now))) return null
  const counter = String(proof.authenticationInfo.newCounter)
  await door.updateTable('passkey').set({ counter, used_at: now }).where('id', '=', key.id).execute()
  return key.person_id
}

interface Making {
  readonly made: NonNullable<ReturnType<typeof madeKey>>
  readonly name: string
  readonly now: Temporal.Instant
}

/** Whether the key is taken: from then on it is asked for beside a password, and every other device is signed out. */
export async function addPasskey(door: Db, seal: Seal, viewer: Viewer, making: Making): Promise<boolean> {
  const person = signedIn(viewer)
  const { made, name, now } = making
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  let challenge = ''
  const proof = await unlessWrong(() =>
    verifyRegistrationResponse({
      response: made,
      supportedAlgorithmIDs: algorithms,
      expectedChallenge: (given) => isChallenge(seal.secret, `register ${viewer.sessionId}`, (challenge = given), now),
      expectedOrigin: seal.origin,
      expectedRPID: hostOf(seal),
      requireUserVerification: true,
    }),
  )
  if (!proof?.verified || !(await unguardedSpend(door, challenge, now))) return false

  const { id, publicKey, counter } = proof.registrationInfo.credential
  const key = { credential_id: id, public_key: Buffer.from(publicKey), counter: String(counter) }
  const row = { id: newId<PasskeyId>(), person_id: person, ...key, name, created_at: now }
  return transaction(door, async (tx) => {
    const transports = sql<string[]>`${made.response.transports}::text[]`
    const added = await tx
      .insertInto('passkey')
      .values({ ...row, transports })
      .onConflict((known) => known.column('credential_id').doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 0n) return false
    await strengthen(tx, viewer, 'passkey')
    return true
  })
}

/** Forgets a key of the viewer's. One that is gone already is no mistake. */
export function removePasskey(door: Db, viewer: Viewer, id: PasskeyId): Promise<void> {
  const person = signedIn(viewer)

  return transaction(door, async (tx) => {
    await tx.deleteFrom('passkey').where('id', '=', id).where('person_id', '=', person).execute()
    await unguardedTidyCodes(tx, person)
  })
}

/** Whether nobody has signed this before: of two at once, one is too late. */
async function unguardedSpend(door: Db, challenge: string, now: Temporal.Instant): Promise<boolean> {
  try {
    await door.insertInto('spent_challenge').values(spent(challenge, now)).execute()
    return true
  } catch (error) {
    if (brokenConstraint(error) === 'spent_challenge_pkey') return false
    throw error
  }
}

// The library says by an error of no kind in particular what is wrong with a key; nothing else is done in here.
async function unlessWrong<T>(verify: () => Promise<T>): Promise<T | null> {
  const [proof] = await Promise.allSettled([verify()])
  return proof?.status === 'fulfilled' ? proof.value : null
}
