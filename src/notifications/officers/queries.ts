import { sql } from 'kysely'
import type { Letters, PersonId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Masks } from '#kernel/masks.ts'

/** Something that waits for whoever protects the privacy of an umbrella. */
export interface Waiting {
  readonly umbrella: UmbrellaId
  readonly since: Temporal.Instant
  /** Who wrote the words that it is about: she neither decides about them nor hears that somebody will. */
  readonly author: PersonId | null
}

interface Row extends Waiting {
  readonly sealed: Buffer | null
}

/** What nobody has settled: words flagged or held, questions who is behind a mask, people kept out until today. With whoever wears a mask. */
export async function unguardedWaiting(system: Db, masks: Masks, now: Temporal.Instant): Promise<Waiting[]> {
  const { rows } = await sql<Row>`
    select waiting.umbrella_id as umbrella, waiting.since, waiting.author, mask.sealed
    from (
      select flag.umbrella_id, flag.flagged_at as since, post.author_id as author
      from flag join post on post.id = flag.post_id where flag.settled_at is null
      union all
      select umbrella_id, held_at, author_id from held_post where let_through_at is null and returned_at is null
      union all
      select umbrella_id, began_at, opened_by from emergency where began_at > ${now}::timestamptz - interval '2 days'
      union all
      select umbrella_id, asked_at, mask_id from unmasking where agreed_at is null and refused_at is null
      union all
      select community.umbrella_id, membership.review_at, kept_out.person_id
      from kept_out join community on community.id = kept_out.community_id
      join membership using (community_id, person_id) where membership.review_at <= ${now}
    ) waiting
    left join mask on mask.id = waiting.author`.execute(system)
  return rows.map(({ sealed, author, ...waiting }) => ({
    ...waiting,
    author: author !== null && sealed !== null ? masks.open(author, sealed) : author,
  }))
}

/** Somebody who protects privacy, and wants letters. */
export interface Officer {
  readonly id: PersonId
  readonly letters: Exclude<Letters, 'none'>
  readonly timeZone: string
  /** Her umbrellas, with those below. */
  readonly umbrellas: readonly UmbrellaId[]
  readonly toldAt: Temporal.Instant | null
}

export async function unguardedOfficers(system: Db): Promise<Officer[]> {
  const { rows } = await sql<Officer>`
    with recursive below as (
      select umbrella_id as office, umbrella_id as id from privacy_officer
      union select below.office, umbrella.id from umbrella join below on umbrella.parent_id = below.id
    )
    select person.id, person.letters, person.time_zone as "timeZone", array_agg(distinct below.id) as umbrellas,
      officer_letter.told_at as "toldAt"
    from privacy_officer
    join below on below.office = privacy_officer.umbrella_id
    join person on person.id = privacy_officer.person_id
    left join officer_letter on officer_letter.person_id = person.id
    where person.letters <> 'none'
    group by person.id, officer_letter.told_at`.execute(system)
  return rows
}
