import type { PersonId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { hashCode, openText, sealText } from '../sealed.ts'
import { endOtherDevices } from '../sessions/commands.ts'
import { hasSecondStep } from './model.ts'
import { unguardedSecondSteps } from './queries.ts'
import { newCodes, plainCode } from './recovery-codes.ts'
import { newSecret, stepOf } from './totp.ts'

/** Begins with an app: a secret that counts for nothing until a code of it has come back. */
export async function beginApp(door: Db, secret: string, viewer: Viewer, now: Temporal.Instant): Promise<void> {
  const person = signedIn(viewer)

  const fresh = { secret: sealText(secret, person, newSecret()), created_at: now, last_step: '0' }
  await door
    .insertInto('authenticator')
    .values({ person_id: person, ...fresh })
    .onConflict((earlier) =>
      earlier.column('person_id').doUpdateSet(fresh).where('authenticator.confirmed_at', 'is', null),
    )
    .execute()
}

interface Confirming {
  readonly code: string
  readonly now: Temporal.Instant
}

/** Whether the app's first code is right; from then on it counts, and every other device is signed out. */
export function confirmApp(door: Db, secret: string, viewer: Viewer, { code, now }: Confirming): Promise<boolean> {
  const person = signedIn(viewer)

  return transaction(door, async (tx) => {
    const app = await tx
      .selectFrom('authenticator')
      .where('person_id', '=', person)
      .where('confirmed_at', 'is', null)
      .select('secret')
      .forUpdate()
      .executeTakeFirst()
    const step = app ? stepOf(openText(secret, person, app.secret), plainCode(code), now) : null
    if (step === null) return false
    await tx
      .updateTable('authenticator')
      .set({ confirmed_at: now, last_step: String(step) })
      .where('person_id', '=', person)
      .execute()
    await strengthen(tx, viewer, 'app')
    return true
  })
}

/** The session from which a second step was set up has shown it; those that have not are over. */
export async function strengthen(door: Db, viewer: Viewer, by: 'app' | 'passkey'): Promise<void> {
  const person = signedIn(viewer)

  await door
    .updateTable('session')
    .set({ second_step: by })
    .where('id', '=', viewer.sessionId)
    .where('person_id', '=', person)
    .execute()
  await endOtherDevices(door, viewer)
}

/** Ends the codes of an app. Where nothing else is left beside them, the recovery codes go too. */
export function removeApp(door: Db, viewer: Viewer): Promise<void> {
  const person = signedIn(viewer)

  return transaction(door, async (tx) => {
    await tx.deleteFrom('authenticator').where('person_id', '=', person).execute()
    await unguardedTidyCodes(tx, person)
  })
}

/** New recovery codes in place of all earlier ones. They are given back here, and cannot be read again. */
export function renewCodes(
  door: Db,
  secret: string,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const person = signedIn(viewer)
  const codes = newCodes()
  const hashed = codes.map((code) => ({
    person_id: person,
    hash: hashCode(secret, person, plainCode(code)),
    created_at: now,
  }))

  return transaction(door, async (tx) => {
    await tx.deleteFrom('recovery_code').where('person_id', '=', person).execute()
    await tx.insertInto('recovery_code').values(hashed).execute()
    return codes
  })
}

/** Recovery codes stand in for something: without it they are none. */
export async function unguardedTidyCodes(door: Db, person: PersonId): Promise<void> {
  if (!hasSecondStep(await unguardedSecondSteps(door, person)))
    await door.deleteFrom('recovery_code').where('person_id', '=', person).execute()
}
