import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { hashCode } from '../sealed.ts'
import type { SecondStep } from '../second-steps/model.ts'
import { newCode, plainCode } from '../second-steps/recovery-codes.ts'
import { letterCodeMinutes } from './model.ts'

interface Shown {
  /** The second step that was shown, or null where it was less. */
  readonly by: SecondStep | null
  readonly now: Temporal.Instant
}

/** Notes that whoever is there has just shown that it is she; a session opened by less is strong from then on. */
export async function noteConfirmed(door: Db, viewer: Viewer, { by, now }: Shown): Promise<void> {
  await door
    .updateTable('session')
    .set({ confirmed_at: now, ...(by && { second_step: by }) })
    .where('id', '=', viewer.sessionId)
    .where('person_id', '=', signedIn(viewer))
    .execute()
}

/** A code to send by letter. It ends the one before. */
export async function makeLetterCode(door: Db, secret: string, viewer: Viewer, now: Temporal.Instant): Promise<string> {
  const person = signedIn(viewer)
  const code = newCode(8)
  const fresh = { hash: hashCode(secret, person, plainCode(code)), expires_at: now.add({ minutes: letterCodeMinutes }) }

  await door
    .insertInto('letter_code')
    .values({ person_id: person, ...fresh })
    .onConflict((earlier) => earlier.column('person_id').doUpdateSet(fresh))
    .execute()
  return code
}

interface Given {
  readonly code: string
  readonly now: Temporal.Instant
}

/** Whether this is the code of her letter. It is used up by that. */
export async function takeLetterCode(door: Db, secret: string, viewer: Viewer, { code, now }: Given): Promise<boolean> {
  const person = signedIn(viewer)
  const taken = await door
    .deleteFrom('letter_code')
    .where('person_id', '=', person)
    .where('hash', '=', hashCode(secret, person, plainCode(code)))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return taken.numDeletedRows > 0n
}
