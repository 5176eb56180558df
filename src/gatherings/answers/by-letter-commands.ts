import { sql } from 'kysely'
import type { GatheringAnswerGiven, GatheringId, PersonId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import type { Language } from '#kernel/words.ts'
import { hasEnded } from '../model.ts'

/** Whom a letter asks, and of what. */
export interface LetterAsks {
  readonly person: PersonId
  readonly gathering: GatheringId
}

/** A gathering as whoever holds a letter about it may know it: when it is, whether it is held, what she said. No name of anything. */
export interface AskedByLetter {
  readonly startsAt: Temporal.Instant
  readonly starts: Temporal.PlainDateTime
  readonly minutes: number
  readonly endedAt: Temporal.Instant | null
  readonly zone: string
  readonly isOff: boolean
  /** Whether its community is closed. */
  readonly isClosed: boolean
  /** What she said of the time that holds. */
  readonly answer: GatheringAnswerGiven | null
  readonly language: Language
  readonly timeZone: string
}

/** Null where she belongs to its community no longer, or it is gone: both look the same. */
export async function unguardedAskedByLetter(system: Db, asks: LetterAsks): Promise<AskedByLetter | null> {
  return (await unguardedAsked(system, asks).executeTakeFirst()) ?? null
}

/**
 * Keeps what she said by a letter's link, for the time that she saw; what she needs, and how she comes, stays as she said it
 * before. Gives false, and keeps nothing, where that is not held any more, or at another time by now.
 */
export function unguardedAnswerByLetter(
  system: Db,
  { answer, startsAt, now, ...asks }: LetterAsks & Said,
): Promise<boolean> {
  return transaction(system, async (tx) => {
    // Whoever moves it or calls it off comes before or after.
    await sql`select from gathering where id = ${asks.gathering} for share`.execute(tx)
    const asked = await unguardedAsked(tx, asks).executeTakeFirst()
    if (!asked || asked.isOff || asked.isClosed || hasEnded(asked, now) || !asked.startsAt.equals(startsAt))
      return false

    await sql`insert into gathering_answer (gathering_id, community_id, person_id, answer, said_at)
      select id, community_id, ${asks.person}, ${answer}::gathering_answer_given, ${now} from gathering where id = ${asks.gathering}
      on conflict (gathering_id, person_id) do update set answer = excluded.answer, said_at = excluded.said_at,
        way = case when excluded.answer <> 'cannot' then gathering_answer.way end`.execute(tx)
    return true
  })
}

interface Said {
  readonly answer: GatheringAnswerGiven
  readonly startsAt: Temporal.Instant
  readonly now: Temporal.Instant
}

function unguardedAsked(system: Db, { person, gathering }: LetterAsks) {
  return system
    .selectFrom('gathering as g')
    .innerJoin('community as c', 'c.id', 'g.community_id')
    .innerJoin('membership as m', 'm.community_id', 'g.community_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('gathering_answer as a', (on) =>
      on.onRef('a.gathering_id', '=', 'g.id').onRef('a.person_id', '=', 'm.person_id'),
    )
    .where('g.id', '=', gathering)
    .where('m.person_id', '=', person)
    .where('m.ended_at', 'is', null)
    .select([
      'g.starts_at as startsAt',
      'g.starts',
      'g.minutes',
      'g.ended_at as endedAt',
      'g.zone',
      sql<boolean>`g.cancelled_at is not null`.as('isOff'),
      sql<boolean>`c.closed_at is not null`.as('isClosed'),
      sql<GatheringAnswerGiven | null>`case when a.said_at >= g.time_set_at then a.answer end`.as('answer'),
      'p.language',
      'p.time_zone as timeZone',
    ])
}
