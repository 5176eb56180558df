import { sql } from 'kysely'
import type { CommunityId, InterestId, TrainingId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { hashOf } from '../people/index.ts'
import type { Interested, Subject } from './model.ts'

export const shownMax = 500

const column = { community: 'community_id', training: 'training_id' } as const

/** Those who said so and showed that it is they, to whoever may know it; the first come first. The database says again who may. */
export function listInterested(db: Db, viewer: Viewer, of: Subject): Promise<Interested[]> {
  return visibleInterests(db, viewer, of)
    .where('confirmed_at', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(shownMax)
    .execute()
}

/** Whether the viewer has said by her account that she is interested. */
export async function isInterested(db: Db, viewer: Viewer, { kind, id }: Subject): Promise<boolean> {
  if (viewer.id === null) return false
  const own = db.selectFrom('interest').where(column[kind], '=', id).where('person_id', '=', viewer.id)
  return (await own.select('id').executeTakeFirst()) !== undefined
}

/** The only way in: what the policies give whoever coordinates the community, or may announce the training; never the viewer's own. */
function visibleInterests(db: Db, viewer: Viewer, { kind, id }: Subject) {
  return db
    .selectFrom('interest')
    .where(column[kind], '=', id)
    .where(sql<boolean>`case when community_id is not null then community_id = any (my_coordinated())
      else exists (select from training t where t.id = training_id
        and (t.umbrella_id = any (${viewer.administers}::uuid[]) or t.community_id = any (my_coordinated()))) end`)
    .select(['id', 'name', 'words', 'created_at as createdAt'])
}

/** An interest, as whoever holds a link of one of its letters finds it. */
export interface OfLetter {
  readonly id: InterestId
  readonly of: Subject
  readonly name: Names
  readonly isOpen: boolean
  readonly confirmedAt: Temporal.Instant | null
}

export async function unguardedInterestOfLetter(system: Db, secret: string): Promise<OfLetter | null> {
  const row = await withSubject(system)
    .innerJoin('interest_link as link', 'link.interest_id', 'interest.id')
    .where('link.token_hash', '=', hashOf(secret))
    .select('confirmed_at as confirmedAt')
    .select(
      sql<boolean>`case when community.id is not null then community.opened_at is null
      else training.called_off_at is null and training.ends_on >= current_date end`.as('isOpen'),
    )
    .executeTakeFirst()
  const of = row && subjectOf(row)
  if (!row || !of) return null
  const { id, name, isOpen, confirmedAt } = row
  return { id, of, name, isOpen, confirmedAt }
}

/** What a letter about it needs to know. */
export interface InterestAddress {
  readonly email: string
  readonly hasAccount: boolean
  readonly name: string
  readonly language: Language
  readonly umbrella: Names
  readonly of: Subject
  readonly subject: Names
}

/** To whom it is written; null where it was taken back. */
export async function unguardedInterestAddress(system: Db, id: InterestId): Promise<InterestAddress | null> {
  const row = await withSubject(system)
    .innerJoin('umbrella', (on) =>
      on.on(sql<boolean>`umbrella.id = coalesce(community.umbrella_id, training.umbrella_id)`),
    )
    .leftJoin('login', 'login.id', 'interest.person_id')
    .leftJoin('person', 'person.id', 'interest.person_id')
    .where('interest.id', '=', id)
    .select(['interest.email', 'login.email as own', 'interest.name as called', 'interest.language'])
    .select(['person.language as ownLanguage', 'umbrella.name_en as roof_en', 'umbrella.name_fr as roof_fr'])
    .executeTakeFirst()
  const of = row && subjectOf(row)
  const email = row?.own ?? row?.email
  if (!row || !of || !email) return null
  const umbrella = { en: row.roof_en, fr: row.roof_fr }
  const language = row.ownLanguage ?? row.language
  return { email, of, umbrella, language, name: row.called, subject: row.name, hasAccount: row.own !== null }
}

function withSubject(system: Db) {
  return system
    .selectFrom('interest')
    .leftJoin('community', 'community.id', 'interest.community_id')
    .leftJoin('training', 'training.id', 'interest.training_id')
    .select(['interest.id', 'interest.community_id', 'interest.training_id'])
    .select(
      sql<Names>`json_build_object('en', coalesce(community.name_en, training.name_en),
        'fr', coalesce(community.name_fr, training.name_fr))`.as('name'),
    )
}

interface OfOne {
  readonly community_id: CommunityId | null
  readonly training_id: TrainingId | null
}

function subjectOf({ community_id, training_id }: OfOne): Subject | null {
  if (community_id !== null) return { kind: 'community', id: community_id }
  return training_id && { kind: 'training', id: training_id }
}
