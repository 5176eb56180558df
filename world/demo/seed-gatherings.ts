import { sql } from 'kysely'
import type { CommunityId, GatheringSeriesId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { unguardedExtension, unguardedWriteOut } from '../../src/gatherings/planning/writing-out-commands.ts'
import { nthOf, weekdayOf, type Rule } from '../../src/gatherings/rhythm/model.ts'
import { written } from '../../src/gatherings/rhythm/rule.ts'
import { cycle, needs, series, type DemoSeries } from './gatherings.ts'
import { named, type Known } from './seed-network.ts'

const zone = 'America/Vancouver'

/** When communities come together: rhythms that began long ago, a cycle, and who comes. */
export async function makeGatherings(tx: Tx, known: Known, now: Temporal.Instant): Promise<void> {
  for (const one of series) await makeSeries(tx, known, { one, now })
  await makeCycle(tx, known, now)
  await unguardedExtension(tx, now)
  await makeAnswers(tx, now)
}

async function makeSeries(
  tx: Tx,
  { communities, people }: Known,
  { one, now }: { one: DemoSeries; now: Temporal.Instant },
) {
  const [id, community] = [newId<GatheringSeriesId>(), named(communities, one.community)]
  const next = nextOn(one, now)
  const on = { nth: nthOf(next), weekday: weekdayOf(next) }
  const starts = dayIn(next.subtract({ months: one.every * 4 }), on).toPlainDateTime(one.time)
  const rule: Rule = { every: 'month', interval: one.every, on, ends: null }
  const rhythm = {
    kind: 'series' as const,
    starts,
    zone,
    rule: written(rule),
    minutes: one.minutes,
    made_until: starts,
  }
  const made = { created_at: now.subtract({ hours: 24 * 800 }), created_by: named(people, one.by) }
  await tx
    .insertInto('gathering_series')
    .values({ id, community_id: community, ...titled(one.title), ...rhythm, way: one.way, place: one.place, ...made })
    .execute()
  await makeLink(tx, { id, community, opensBefore: one.opensBefore })
}

/** The first such weekday after so many days. */
function nextOn({ daysAhead, weekday, time }: DemoSeries, now: Temporal.Instant): Temporal.PlainDateTime {
  const from = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: daysAhead })
  return from.add({ days: (weekday - from.dayOfWeek + 7) % 7 }).toPlainDateTime(time)
}

/** That weekday in its order, in the month of a day. */
function dayIn(day: Temporal.PlainDateTime, { nth, weekday }: { nth: number; weekday: number }): Temporal.PlainDate {
  const first = day.toPlainDate().with({ day: 1 })
  const before = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 })
  if (nth > 0) return before.add({ weeks: nth - 1 })
  const fifth = before.add({ weeks: 4 })
  return fifth.month === first.month ? fifth : before.add({ weeks: 3 })
}

async function makeCycle(tx: Tx, { communities }: Known, now: Temporal.Instant): Promise<void> {
  const [seriesId, communityId] = [newId<GatheringSeriesId>(), named(communities, cycle.community)]
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const times = cycle.days.map((days) => today.add({ days }).toPlainDateTime(cycle.time))
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last) throw new Error('a cycle has sessions')
  const rhythm = { kind: 'cycle' as const, starts: first, zone, minutes: cycle.minutes, made_until: last }
  await tx
    .insertInto('gathering_series')
    .values({
      id: seriesId,
      community_id: communityId,
      ...titled(cycle.title),
      ...rhythm,
      way: 'online',
      created_at: now,
    })
    .execute()
  await makeLink(tx, { id: seriesId, community: communityId, opensBefore: null })
  const shared = { seriesId, communityId, zone, minutes: cycle.minutes, now }
  await unguardedWriteOut(
    tx,
    times.map((starts, at) => ({ ...shared, starts, theme: cycle.themes[at] ?? { en: null, fr: null } })),
  )
}

interface DemoLink {
  readonly id: GatheringSeriesId
  readonly community: CommunityId
  readonly opensBefore: number | null
}

async function makeLink(tx: Tx, { id, community, opensBefore }: DemoLink): Promise<void> {
  const url = `https://video.example.org/j/${id.slice(-8)}`
  const link = { url, dial_in: '+1 604 555 0142, code 4711#', opens_before: opensBefore }
  await tx
    .insertInto('gathering_link')
    .values({ series_id: id, community_id: community, ...link })
    .execute()
}

/** Most of those who belong came to what was, and some have said already whether they come to what is next. */
async function makeAnswers(tx: Tx, now: Temporal.Instant): Promise<void> {
  const said = now.subtract({ hours: 30 })
  await sql`update gathering set time_set_at = least(starts_at, ${now}::timestamptz) - interval '60 days'`.execute(tx)
  await sql`insert into gathering_answer (gathering_id, community_id, person_id, answer, way, said_at)
    select g.id, g.community_id, m.person_id,
      (array['comes', 'comes', 'comes', 'maybe', 'cannot'])[1 + n % 5]::gathering_answer_given,
      case when s.way = 'both' and n % 5 < 4 then (array['online', 'in_person'])[1 + n % 2]::gathering_way end,
      least(g.starts_at - interval '1 day', ${said}::timestamptz)
    from gathering g join gathering_series s on s.id = g.series_id
    cross join lateral (select person_id, (row_number() over (order by joined_at, person_id))::int as n from membership
      where membership.community_id = g.community_id and ended_at is null) m
    where n % 3 <> 0 and g.starts_at < ${now}::timestamptz + interval '30 days'`.execute(tx)
  for (const [at, words] of needs.entries()) {
    await sql`insert into gathering_need (gathering_id, community_id, person_id, words)
      select gathering_id, community_id, person_id, ${words} from gathering_answer a
      where answer = 'comes' and exists (select from gathering g where g.id = a.gathering_id and g.starts_at > ${now})
      order by person_id, gathering_id offset ${at * 5} limit 1 on conflict do nothing`.execute(tx)
  }
  await sql`update gathering_need set state = 'arranged', said_back = 'We have seen to it.', settled_at = ${said}
    where (gathering_id, person_id) in (select gathering_id, person_id from gathering_need order by person_id limit 1)`.execute(
    tx,
  )
  await sql`insert into gathering_access (id, community_id, series_id, language, help)
    select gen_random_uuid(), community_id, id, 'both', '{interpretation,captions}' from gathering_series`.execute(tx)
}

function titled({ en, fr }: { en: string; fr: string }) {
  return { title_en: en, title_fr: fr }
}
