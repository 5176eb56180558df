import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import { forgiven, heardAt, minutesRemembered, type Trier } from '../guessing.ts'

export interface Try {
  readonly id: string
  /** Until when nothing is heard, or null where the try counts. */
  readonly heardAt: Temporal.Instant | null
  /** Whether it is the address that has to wait, whatever the account. */
  readonly isOfAddress: boolean
}

/** Counts a try as a failure before it is looked at, so that many at once do not slip through together. */
export async function unguardedTry(door: Db, { account, address }: Trier, now: Temporal.Instant): Promise<Try> {
  const { id } = await door
    .insertInto('sign_in_attempt')
    .values({ account, address, succeeded: false, at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const earlier = await findEarlier(door, { account, address }, id, now)
  const ofAccount = heardAt({ count: earlier.accountCount, last: earlier.accountLast }, forgiven.account)
  const ofAddress = heardAt({ count: earlier.addressCount, last: earlier.addressLast }, forgiven.address)
  const isOfAddress = isAhead(ofAddress, now)
  const heard = isOfAddress ? ofAddress : ofAccount
  if (!isAhead(heard, now)) return { id, heardAt: null, isOfAddress }

  // What is not heard does not count, or asking again would lengthen the wait.
  await door.deleteFrom('sign_in_attempt').where('id', '=', id).execute()
  return { id, heardAt: heard, isOfAddress }
}

export async function unguardedSuccess(door: Db, id: string): Promise<void> {
  await door.updateTable('sign_in_attempt').set({ succeeded: true }).where('id', '=', id).execute()
}

interface Earlier {
  readonly accountCount: number
  readonly accountLast: Temporal.Instant | null
  readonly addressCount: number
  readonly addressLast: Temporal.Instant | null
}

/** A success wipes the account's failures, never the address's: an attacker may have an account of her own. */
async function findEarlier(door: Db, { account, address }: Trier, id: string, now: Temporal.Instant): Promise<Earlier> {
  const since = now.subtract({ minutes: minutesRemembered })
  const { rows } = await sql<Earlier>`
    select count(*) filter (where t.account = ${account} and t.id > coalesce(s.id, 0))::int as "accountCount",
           max(t.at) filter (where t.account = ${account} and t.id > coalesce(s.id, 0)) as "accountLast",
           count(*) filter (where t.address = ${address})::int as "addressCount",
           max(t.at) filter (where t.address = ${address}) as "addressLast"
    from sign_in_attempt t
    cross join (select max(id) as id from sign_in_attempt where account = ${account} and succeeded and at > ${since}) s
    where (t.account = ${account} or t.address = ${address}) and not t.succeeded and t.at > ${since} and t.id < ${id}
  `.execute(door)
  const [row] = rows
  if (!row) throw new Error('counting gave no row')
  return row
}

function isAhead(moment: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return moment !== null && Temporal.Instant.compare(moment, now) > 0
}
