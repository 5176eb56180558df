import type { JoinRequestId, Visibility } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'

/** What a letter to her who asked needs to know. */
export interface Addressed {
  readonly request: JoinRequestId
  readonly email: string
  readonly name: string
  readonly language: Language
  /** Whether she has an account, where she follows her request. */
  readonly hasAccount: boolean
  readonly umbrella: Names
  readonly community: Names & { readonly visibility: Visibility }
}

/** To whom a request's letters go; null where nobody can be written to. */
export async function unguardedAddressed(system: Db, id: JoinRequestId): Promise<Addressed | null> {
  const row = await system
    .selectFrom('join_request as request')
    .innerJoin('community', 'community.id', 'request.community_id')
    .innerJoin('umbrella', 'umbrella.id', 'request.umbrella_id')
    .leftJoin('login', 'login.id', 'request.person_id')
    .leftJoin('person', 'person.id', 'request.person_id')
    .where('request.id', '=', id)
    .select([
      'request.id as request',
      'request.email',
      'login.email as own',
      'request.name',
      'request.language',
      'person.language as ownLanguage',
      'umbrella.name_en as umbrellaEn',
      'umbrella.name_fr as umbrellaFr',
      'community.name_en as en',
      'community.name_fr as fr',
      'community.visibility',
    ])
    .executeTakeFirst()
  const email = row?.own ?? row?.email
  if (!row || !email) return null
  const { request, name, language, ownLanguage, umbrellaEn, umbrellaFr, en, fr, visibility } = row
  return {
    request,
    email,
    name,
    language: ownLanguage ?? language,
    hasAccount: row.own !== null,
    umbrella: { en: umbrellaEn, fr: umbrellaFr },
    community: { en, fr, visibility },
  }
}

/** What a step says to her, with whose request it belongs to; null where it is gone. */
export async function unguardedStepToSend(system: Db, step: string) {
  const row = await system
    .selectFrom('join_step')
    .where('id', '=', step)
    .select(['request_id as request', 'message', 'kind'])
    .executeTakeFirst()
  return row ?? null
}
