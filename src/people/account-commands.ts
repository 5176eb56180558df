import type { PersonId, UmbrellaId } from '#database'
import { brokenConstraint, transaction, type Db } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/words.ts'

export interface NewPerson {
  readonly name: string
  readonly language: Language
  readonly timeZone: string
  readonly umbrellaId: UmbrellaId | null
  readonly now: Temporal.Instant
}

export interface NewAccount extends NewPerson {
  readonly email: string
  /** From `hashPassword`; null for somebody who signs in by mail link only. */
  readonly passwordHash: string | null
}

/** Somebody with a way to sign in. For the first run, invitations and seeds: nobody asks here who may. */
export function unguardedAccount(system: Db, account: NewAccount): Promise<PersonId> {
  return transaction(system, async (tx) => {
    const id = await unguardedPerson(tx, account)
    await unguardedLogin(tx, id, account)
    return id
  })
}

/** Somebody known by name who cannot sign in yet, such as the author of an imported conversation. */
export async function unguardedPerson(
  system: Db,
  { name, language, timeZone, umbrellaId, now }: NewPerson,
): Promise<PersonId> {
  const id = newId<PersonId>()
  await system
    .insertInto('person')
    .values({ id, display_name: name, language, time_zone: timeZone, umbrella_id: umbrellaId, created_at: now })
    .execute()
  return id
}

type NewLogin = Pick<NewAccount, 'name' | 'email' | 'passwordHash' | 'now'>

/** Gives somebody a way to sign in. The address counts as verified: what leads here came by mail to it. */
export function unguardedLogin(system: Db, id: PersonId, { name, email, passwordHash, now }: NewLogin): Promise<void> {
  return transaction(system, async (tx) => {
    const times = { created_at: now, updated_at: now }
    try {
      const login = { id, email: email.toLowerCase(), email_verified: true, name, ...times }
      await tx.insertInto('login').values(login).execute()
    } catch (error) {
      const broken = brokenConstraint(error)
      if (broken === 'login_email_key') throw new Conflict('people.errors.emailTaken')
      if (broken === 'login_pkey') throw new Conflict('people.errors.hasLogin')
      throw error
    }
    if (passwordHash !== null) await unguardedPassword(tx, id, passwordHash, now)
  })
}

/** Sets or replaces the password, as better-auth keeps it. */
export async function unguardedPassword(door: Db, id: PersonId, hash: string, now: Temporal.Instant): Promise<void> {
  const replaced = await door
    .updateTable('credential')
    .set({ password: hash, updated_at: now })
    .where('person_id', '=', id)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  if (replaced.numUpdatedRows > 0n) return

  const times = { created_at: now, updated_at: now }
  await door
    .insertInto('credential')
    .values({ id: newId(), person_id: id, account_id: id, provider_id: 'credential', password: hash, ...times })
    .execute()
}
