import type { PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import { signedIn } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'

/** Somebody who can get letters, and whose house they come from. */
export interface Addressee {
  readonly id: PersonId
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly timeZone: string
  readonly umbrella: Names
}

/** Who signs in with this address, or null. What comes of it must not show in the answer. */
export async function unguardedAddressee(system: Db, email: string): Promise<Addressee | null> {
  const row = await addressees(system).where('login.email', '=', email).executeTakeFirst()
  return row ? addresseeOf(row) : null
}

/** Somebody as her letters know her, or null where she has no way to sign in. */
export async function unguardedAddresseeOf(system: Db, person: PersonId): Promise<Addressee | null> {
  const row = await addressees(system).where('login.id', '=', person).executeTakeFirst()
  return row ? addresseeOf(row) : null
}

/** The viewer as her letters know her. */
export async function findMyAddress(system: Db, viewer: Viewer): Promise<Addressee> {
  return addresseeOf(await addressees(system).where('login.id', '=', signedIn(viewer)).executeTakeFirstOrThrow())
}

type Row = Awaited<ReturnType<ReturnType<typeof addressees>['executeTakeFirstOrThrow']>>

function addresseeOf({ nameEn, nameFr, ...rest }: Row): Addressee {
  return { ...rest, umbrella: { en: nameEn ?? nameFr ?? 'Hearth', fr: nameFr } }
}

function addressees(system: Db) {
  return system
    .selectFrom('login')
    .innerJoin('person', 'person.id', 'login.id')
    .leftJoin('umbrella', 'umbrella.id', 'person.umbrella_id')
    .select([
      'login.id',
      'login.email',
      'person.display_name as name',
      'person.language',
      'person.time_zone as timeZone',
      'umbrella.name_en as nameEn',
      'umbrella.name_fr as nameFr',
    ])
}
