import { sql } from 'kysely'
import type { InterestId, PersonId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/words.ts'
import { hashOf, newSecret } from '../people/index.ts'
import type { StrangerInterestForm } from './forms.ts'
import { keptDays, keptMonths, type Subject } from './model.ts'

interface Showing {
  readonly of: Subject
  readonly language: Language
  readonly now: Temporal.Instant
}

type Own = Showing & { readonly person: PersonId; readonly name: string; readonly words: string }

/** Somebody who is signed in says that she would like to hear. Saying it again changes her words. No record is made: it is forgotten whole. */
export async function unguardedInterest(system: Db, { of, person, now, ...said }: Own): Promise<void> {
  await system
    .insertInto('interest')
    .values({
      id: newId<InterestId>(),
      ...columnsOf(of),
      person_id: person,
      ...said,
      created_at: now,
      confirmed_at: now,
    })
    .onConflict((known) => known.columns([column[of.kind], 'person_id']).doUpdateSet({ words: said.words }))
    .execute()
}

/**
 * Keeps what somebody without an account says, until the letter to her address shows that it is hers. Gives the letter's
 * secret. Where she has said so before, nothing changes but what was never confirmed.
 */
export function unguardedInterestByLetter(system: Db, showing: Showing & { form: StrangerInterestForm }) {
  const { of, form, language, now } = showing
  const said = { name: form.name, words: form.words, language }
  return transaction(system, async (tx) => {
    const { id } = await tx
      .insertInto('interest')
      .values({ id: newId<InterestId>(), ...columnsOf(of), email: form.email, ...said, created_at: now })
      .onConflict((known) =>
        known.columns([column[of.kind], 'email']).doUpdateSet({
          name: sql`case when interest.confirmed_at is null then excluded.name else interest.name end`,
          words: sql`case when interest.confirmed_at is null then excluded.words else interest.words end`,
        }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, secret: await unguardedInterestLink(tx, id) }
  })
}

/** A new link for a letter. Gives its secret; only a hash is kept. */
export async function unguardedInterestLink(tx: Tx, id: InterestId): Promise<string> {
  const secret = newSecret()
  await tx
    .insertInto('interest_link')
    .values({ token_hash: hashOf(secret), interest_id: id })
    .execute()
  return secret
}

/** The address is hers. */
export async function unguardedInterestConfirmation(system: Db, id: InterestId, now: Temporal.Instant): Promise<void> {
  await system
    .updateTable('interest')
    .set({ confirmed_at: now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** Nothing of it is left. */
export async function unguardedInterestEnd(system: Db, id: InterestId): Promise<void> {
  await system.deleteFrom('interest').where('id', '=', id).execute()
}

/** The same for her own, by her account. */
export async function unguardedOwnInterestEnd(system: Db, { kind, id }: Subject, person: PersonId): Promise<void> {
  await system.deleteFrom('interest').where(column[kind], '=', id).where('person_id', '=', person).execute()
}

/**
 * Forgets what has done its work: what nobody confirmed for a week, what was for a community that opened a while ago or
 * is closed or for a training that is over, and what waited for two years.
 */
export async function unguardedInterestForgetting(system: Db, now: Temporal.Instant): Promise<void> {
  const ago = (days: number) => now.subtract({ hours: days * 24 })
  const longAgo = now.toZonedDateTimeISO('UTC').subtract({ months: keptMonths }).toInstant()
  const afterTraining = ago(keptDays.training)
  await sql`delete from interest i where (i.confirmed_at is null and i.created_at < ${ago(7)}) or i.created_at < ${longAgo}
    or exists (select from community c where c.id = i.community_id
      and (c.opened_at < ${ago(keptDays.community)} or c.closed_at is not null))
    or exists (select from training t where t.id = i.training_id
      and (t.called_off_at < ${afterTraining} or t.ends_on < ${afterTraining}::timestamptz::date))`.execute(system)
}

const column = { community: 'community_id', training: 'training_id' } as const

function columnsOf(of: Subject) {
  return of.kind === 'community' ? { community_id: of.id } : { training_id: of.id }
}
