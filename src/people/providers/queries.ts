import { sql } from 'kysely'
import type { PersonId, SignInProviderId } from '#database'
import type { Db } from '#kernel/db.ts'
import { openText } from '../sealed.ts'
import type { KnownProvider, Said, SignInProvider } from './model.ts'

export function listProviders(door: Db): Promise<SignInProvider[]> {
  return door.selectFrom('sign_in_provider').orderBy('name').orderBy('id').select(['id', 'name']).execute()
}

export async function unguardedProvider(door: Db, secret: string, id: SignInProviderId): Promise<KnownProvider | null> {
  const row = await door
    .selectFrom('sign_in_provider')
    .where('id', '=', id)
    .select(['id', 'name', 'umbrella_id as umbrellaId', 'issuer', 'client_id as clientId', 'client_secret'])
    .executeTakeFirst()
  if (!row) return null
  const { client_secret: sealed, ...rest } = row
  return { ...rest, clientSecret: openText(secret, row.umbrellaId, sealed) }
}

/** Whoever came by this provider before. */
export async function unguardedKnownTo(door: Db, { id }: SignInProvider, { subject }: Said): Promise<PersonId | null> {
  const row = await door
    .selectFrom('credential')
    .where('provider_id', '=', id)
    .where('account_id', '=', subject)
    .select('person_id')
    .executeTakeFirst()
  return row?.person_id ?? null
}

/**
 * Who has this address and lives under the provider's umbrella or one below it: it speaks for nobody else. Whoever has
 * come by it under another name is somebody else to it.
 */
export async function unguardedOfUmbrella(
  system: Db,
  { id, umbrellaId }: KnownProvider,
  email: string,
): Promise<PersonId | null> {
  const { rows } = await sql<{ id: PersonId }>`
    with recursive below as (
      select ${umbrellaId}::uuid as id union select u.id from umbrella u join below on u.parent_id = below.id
    )
    select login.id from login join person on person.id = login.id
    where login.email = ${email.toLowerCase()} and person.umbrella_id in (select below.id from below)
      and not exists (select from credential c where c.person_id = login.id and c.provider_id = ${id}::text)
  `.execute(system)
  return rows[0]?.id ?? null
}
