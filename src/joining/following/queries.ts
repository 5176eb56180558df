import { sql } from 'kysely'
import type { Db, Tx } from '#kernel/db.ts'
import { hashOf } from '../../people/index.ts'
import type { JoinRequest } from '../model.ts'
import { requestOf, requestsOf } from '../queries.ts'

export interface Followed {
  readonly request: JoinRequest
  /** Whether its link is too old to lead there still: a new one can be sent to the same address. */
  readonly isOver: boolean
}

/** The request that a letter's link leads to, to whoever holds it; null where no link has this secret. */
export async function unguardedFollowed(system: Db, secret: string, now: Temporal.Instant): Promise<Followed | null> {
  const row = await requestsOf(system)
    .innerJoin('join_link as link', 'link.request_id', 'request.id')
    .where('link.token_hash', '=', hashOf(secret))
    .select([
      'link.expires_at',
      sql<boolean>`true`.as('isMine'),
      sql<boolean>`false`.as('isReviewer'),
      sql<boolean>`false`.as('isOnlooker'),
      sql<boolean>`false`.as('isRecused'),
    ])
    .executeTakeFirst()
  if (!row) return null
  const { expires_at, ...request } = row
  return { request: requestOf(request), isOver: Temporal.Instant.compare(expires_at, now) <= 0 }
}

/** Locks what a letter's link leads to, until whoever has it is done. */
export async function unguardedLocked(tx: Tx, { request }: Followed, secret: string, now: Temporal.Instant) {
  await tx.selectFrom('join_request').select('id').where('id', '=', request.id).forUpdate().execute()
  return (await unguardedFollowed(tx, secret, now))?.request ?? request
}
