import { sql } from 'kysely'
import { z } from 'zod'
import type { CommunityId, PersonId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedRecheck } from '../../eligibility/index.ts'
import { unguardedAddresseeOf, unguardedPost } from '../../people/index.ts'
import type { StandingEvent } from './events.ts'
import { standingLetter, tellings, type Told } from './letters.ts'
import { askedEveryMonths, doubtDays } from './model.ts'

type Needs = Pick<Outside, 'system' | 'mailer' | 'wordsIn' | 'clock'>

const payload = z.object({ community: z.string(), person: z.string(), told: z.enum(tellings), message: z.string() })

export function standingJobs(outside: Needs): readonly Job[] {
  const { system, clock } = outside
  return [
    { name: 'askMembers', cron: '25 13 * * *', run: () => unguardedYearlyQuestion(system, clock()) },
    { name: 'recheckMembers', cron: '10 4 * * 1', run: () => unguardedRecheckAll(system, clock()) },
    { name: 'dueStandings', cron: '35 * * * *', run: () => unguardedDue(system, clock()) },
    { name: 'tellOfStanding', run: (given) => tell(outside, given) },
  ]
}

/** A letter about what was decided, whose reader may no longer see any page of the community. */
export async function unguardedStandingLetter(system: Db, told: Told): Promise<void> {
  await sql`select graphile_worker.add_job('tellOfStanding', ${JSON.stringify(told)}::json)`.execute(system)
}

async function tell({ system, mailer, wordsIn }: Needs, given: unknown): Promise<void> {
  const { told, message, ...ids } = payload.parse(given)
  const [community, person] = [parseId<CommunityId>(ids.community), parseId<PersonId>(ids.person)]
  if (community === null || person === null) return
  const addressee = await unguardedAddresseeOf(system, person)
  const place = await system
    .selectFrom('community')
    .where('id', '=', community)
    .select(['name_en as en', 'name_fr as fr', 'visibility'])
    .executeTakeFirst()
  if (!addressee || !place) return
  const words = wordsIn(addressee.language)
  await unguardedPost(system, mailer)(standingLetter({ addressee, words, community: place, told, message }))
}

/**
 * Asks members once a year whether a community is still theirs, where it asks; and puts in question who has not answered
 * for a month. Nobody's membership ends by it.
 */
export async function unguardedYearlyQuestion(system: Db, now: Temporal.Instant): Promise<void> {
  await transaction(system, async (tx) => {
    const since = sql`${now}::timestamptz - make_interval(months => ${askedEveryMonths})`
    await sql`with asked as (
        update membership m set asked_at = ${now} from community c
        where c.id = m.community_id and c.asks_yearly and c.closed_at is null
          and m.ended_at is null and m.on_leave_since is null
          and coalesce(m.confirmed_at, m.joined_at) < ${since} and (m.asked_at is null or m.asked_at < ${since})
        returning m.community_id, m.person_id
      ) ${recorded('membership.asked', now, 'asked')}`.execute(tx)
    await sql`with doubted as (
        update membership m set in_question_since = ${now}, in_question_because = 'unconfirmed',
          in_question_until = ${now.add({ hours: doubtDays * 24 })}
        from community c
        where c.id = m.community_id and c.asks_yearly and c.closed_at is null
          and m.ended_at is null and m.on_leave_since is null
          and m.in_question_since is null and m.asked_at > coalesce(m.confirmed_at, m.joined_at)
          and m.asked_at < ${now.subtract({ hours: doubtDays * 24 })}
        returning m.community_id, m.person_id
      ) ${recorded('membership.doubted', now, 'doubted')}`.execute(tx)
  })
}

/**
 * Asks again of everybody who belongs what the community's rule makes of what is on record. Whoever it does not fit any
 * more is in question, with a month for all to look at it; whoever it fits again is not. What cannot be told changes
 * nothing, nor does what somebody decided in the last year.
 */
export async function unguardedRecheckAll(system: Db, now: Temporal.Instant): Promise<void> {
  const ruled = await system
    .selectFrom('community')
    .innerJoin('umbrella', 'umbrella.id', 'community.umbrella_id')
    .innerJoin('eligibility_rule as rule', 'rule.community_id', 'community.id')
    .where('rule.superseded_at', 'is', null)
    .where('community.closed_at', 'is', null)
    .select(['community.id', 'community.umbrella_id as umbrellaId', 'umbrella.time_zone as timeZone'])
    .execute()
  for (const { id, umbrellaId, timeZone } of ruled) {
    const on = now.toZonedDateTimeISO(timeZone).toPlainDate()
    for await (const some of unguardedRecheck(system, { id, umbrellaId }, on)) {
      const who = (verdict: 'pass' | 'fail') =>
        some.filter(({ evaluation }) => evaluation.verdict === verdict).map(({ person }) => person)
      await doubt(system, id, who('fail'), now)
      await clear(system, id, who('pass'), now)
    }
  }
}

async function doubt(
  system: Db,
  community: CommunityId,
  people: readonly PersonId[],
  now: Temporal.Instant,
): Promise<void> {
  if (people.length === 0) return
  await sql`with doubted as (
      update membership set in_question_since = ${now}, in_question_because = 'eligibility',
        in_question_until = ${now.add({ hours: doubtDays * 24 })}, question_told_at = null
      where community_id = ${community} and person_id = any (${people}::uuid[]) and ended_at is null
        and in_question_because is distinct from 'eligibility'
        and (kept_at is null or kept_at < ${now}::timestamptz - make_interval(months => ${askedEveryMonths}))
      returning community_id, person_id
    ) ${recorded('membership.doubted', now, 'doubted')}`.execute(system)
}

async function clear(
  system: Db,
  community: CommunityId,
  people: readonly PersonId[],
  now: Temporal.Instant,
): Promise<void> {
  if (people.length === 0) return
  await sql`with cleared as (
      update membership set in_question_since = null, in_question_because = null, in_question_until = null
      where community_id = ${community} and person_id = any (${people}::uuid[]) and ended_at is null
        and in_question_because = 'eligibility'
      returning community_id, person_id
    ) ${recorded('membership.cleared', now, 'cleared')}`.execute(system)
}

/**
 * Tells those who coordinate, once, that the day has come on which they decide: a doubt, or a suspension. Where a membership
 * has ended, nobody is kept out of it after that day.
 */
export async function unguardedDue(system: Db, now: Temporal.Instant): Promise<void> {
  await sql`with due as (
      update membership set question_told_at = ${now}
      where question_told_at is null
        and ((in_question_until < ${now} and ended_at is null) or review_at < ${now})
      returning community_id, person_id
    ) ${recorded('membership.due', now, 'due')}`.execute(system)
  await sql`delete from kept_out k using membership m
    where m.community_id = k.community_id and m.person_id = k.person_id and m.ended_because <> 'suspended'
      and k.until <= ${now}`.execute(system)
}

function recorded(kind: StandingEvent, now: Temporal.Instant, from: string) {
  return sql`insert into event (kind, community_id, subject_id, facts, at)
    select ${kind}, community_id, person_id, '{}', ${now} from ${sql.ref(from)}`
}
