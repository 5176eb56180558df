import type { PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { hashCode, openText } from '../sealed.ts'
import type { SecondStep } from './model.ts'
import { plainCode } from './recovery-codes.ts'
import { stepOf } from './totp.ts'

interface Given {
  readonly person: PersonId
  readonly code: string
  readonly now: Temporal.Instant
}

/** What the code is, used up by being looked at; null where it is none, or was taken before. */
export async function unguardedCode(door: Db, secret: string, given: Given): Promise<SecondStep | null> {
  const code = plainCode(given.code)
  if (/^\d{6}$/.test(code)) return (await unguardedAppCode(door, secret, { ...given, code })) ? 'app' : null
  if (await unguardedRecoveryCode(door, secret, { ...given, code })) return 'recovery'
  return (await unguardedHelperCode(door, secret, { ...given, code })) ? 'helper' : null
}

async function unguardedHelperCode(door: Db, secret: string, { person, code, now }: Given): Promise<boolean> {
  const used = await door
    .deleteFrom('helper_code')
    .where('person_id', '=', person)
    .where('hash', '=', hashCode(secret, person, code))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return used.numDeletedRows > 0n
}

/** The same code a second time is somebody who read it over a shoulder: of two at once, one is too late. */
async function unguardedAppCode(door: Db, secret: string, { person, code, now }: Given): Promise<boolean> {
  const app = await door
    .selectFrom('authenticator')
    .where('person_id', '=', person)
    .where('confirmed_at', 'is not', null)
    .select('secret')
    .executeTakeFirst()
  const step = app ? stepOf(openText(secret, person, app.secret), code, now) : null
  if (step === null) return false

  const taken = await door
    .updateTable('authenticator')
    .set({ last_step: String(step) })
    .where('person_id', '=', person)
    .where('last_step', '<', String(step))
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

async function unguardedRecoveryCode(door: Db, secret: string, { person, code, now }: Given): Promise<boolean> {
  const used = await door
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', person)
    .where('hash', '=', hashCode(secret, person, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}
