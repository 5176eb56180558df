import type { PersonId, UmbrellaId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { hashCode } from '../sealed.ts'
import { newCode, plainCode } from '../second-steps/recovery-codes.ts'
import type { HelpEvent } from './events.ts'
import { helpMinutes } from './model.ts'

interface Helping {
  readonly person: PersonId
  readonly name: string
  readonly umbrella: UmbrellaId
  readonly now: Temporal.Instant
}

interface Rooms {
  readonly tx: Tx
  readonly door: Db
  readonly secret: string
}

/**
 * A code that stands in for somebody's second step, once. Whoever gives it has been authorized by those who know who
 * may help whom. The names are kept as they are now: whoever reads the audit may meet neither of the two.
 */
export async function unguardedHelp(
  { tx, door, secret }: Rooms,
  viewer: Viewer,
  { person, name, umbrella, now }: Helping,
): Promise<string> {
  const code = newCode(10)
  const fresh = { hash: hashCode(secret, person, plainCode(code)), expires_at: now.add({ minutes: helpMinutes }) }
  const facts = { helper: viewer.name, helped: name }
  await record<HelpEvent>(tx, viewer, 'account.helped', { subject: person, umbrella, facts, now })
  await door
    .insertInto('helper_code')
    .values({ person_id: person, ...fresh })
    .onConflict((earlier) => earlier.column('person_id').doUpdateSet(fresh))
    .execute()
  return code
}
