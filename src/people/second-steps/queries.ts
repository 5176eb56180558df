import { sql } from 'kysely'
import type { PersonId, SessionId } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { openText } from '../sealed.ts'
import type { SecondSteps } from './model.ts'

export function findMySecondSteps(door: Db, viewer: Viewer): Promise<SecondSteps> {
  return unguardedSecondSteps(door, signedIn(viewer))
}

export async function unguardedSecondSteps(door: Db, person: PersonId): Promise<SecondSteps> {
  const { rows } = await sql<SecondSteps>`
    select (select confirmed_at from authenticator where person_id = ${person}) as "appSince",
           (select count(*)::int from passkey where person_id = ${person}) as passkeys,
           (select count(*)::int from recovery_code where person_id = ${person} and used_at is null) as "codesLeft"
  `.execute(door)
  const [row] = rows
  if (!row) throw new Error('counting gave no row')
  return row
}

/** The secret of an app that is being set up, or null. One that is in use is never shown again. */
export async function findMyNewSecret(door: Db, secret: string, viewer: Viewer): Promise<string | null> {
  const person = signedIn(viewer)
  const row = await door
    .selectFrom('authenticator')
    .where('person_id', '=', person)
    .where('confirmed_at', 'is', null)
    .select('secret')
    .executeTakeFirst()
  return row ? openText(secret, person, row.secret) : null
}

/** Somebody who has shown the first of two. */
export interface HalfIn {
  readonly sessionId: SessionId
  readonly personId: PersonId
  readonly isShared: boolean
}

export async function unguardedHalfIn(door: Db, token: string, now: Temporal.Instant): Promise<HalfIn | null> {
  const row = await door
    .selectFrom('session')
    .where('token', '=', token)
    .where('awaits_second_step', '=', true)
    .where('expires_at', '>', now)
    .select(['id as sessionId', 'person_id as personId', 'is_shared as isShared'])
    .executeTakeFirst()
  return row ?? null
}
