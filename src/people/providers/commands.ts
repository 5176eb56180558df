import type { PersonId, SignInProviderId, UmbrellaId } from '#database'
import { brokenConstraint, transaction, type Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { sealText } from '../sealed.ts'
import type { Said, SignInProvider } from './model.ts'

interface Joining {
  readonly provider: SignInProvider
  readonly said: Said
  readonly now: Temporal.Instant
}

/** Remembers by what name the provider knows somebody, so that her address may change. */
export async function unguardedJoined(door: Db, person: PersonId, { provider, said, now }: Joining): Promise<boolean> {
  const times = { created_at: now, updated_at: now }
  const known = { provider_id: provider.id, account_id: said.subject }
  try {
    await door
      .insertInto('credential')
      .values({ id: newId(), person_id: person, ...known, ...times })
      .execute()
    return true
  } catch (error) {
    if (brokenConstraint(error) === 'credential_of_provider') return false
    throw error
  }
}

interface Setting {
  readonly umbrella: UmbrellaId
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly now: Temporal.Instant
}

/**
 * For the command line alone: a provider can say that it is anybody. One with another issuer is another provider, where
 * the same name may be somebody else's.
 */
export async function unguardedSetProvider(system: Db, secret: string, setting: Setting): Promise<void> {
  const { umbrella, name, issuer, clientId, clientSecret, now } = setting
  const fresh = { name, issuer, client_id: clientId, client_secret: sealText(secret, umbrella, clientSecret) }
  await transaction(system, async (tx) => {
    const others = tx.selectFrom('sign_in_provider').where('umbrella_id', '=', umbrella).where('issuer', '!=', issuer)
    if (await others.select('id').executeTakeFirst()) await unguardedForgetProvider(tx, umbrella)
    await tx
      .insertInto('sign_in_provider')
      .values({ id: newId<SignInProviderId>(), umbrella_id: umbrella, ...fresh, created_at: now })
      .onConflict((earlier) => earlier.column('umbrella_id').doUpdateSet(fresh))
      .execute()
  })
}

/** What people were known by there is forgotten with it. */
export async function unguardedForgetProvider(system: Db, umbrella: UmbrellaId): Promise<boolean> {
  const gone = await system
    .deleteFrom('sign_in_provider')
    .where('umbrella_id', '=', umbrella)
    .returning('id')
    .executeTakeFirst()
  if (gone) await system.deleteFrom('credential').where('provider_id', '=', gone.id).execute()
  return gone !== undefined
}
