import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { templates } from '../../src/agendas/items/templates.ts'
import { topics } from './agendas.ts'

/** What the gatherings of the demonstration were about and will be about, what members want to talk of, who does what. */
export async function makeAgendas(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`insert into agenda (gathering_id, community_id) select id, community_id from gathering
    where starts_at < ${now}::timestamptz + interval '30 days'`.execute(tx)
  for (const { name, steps } of templates) {
    for (const [at, step] of steps.entries()) {
      await sql`insert into agenda_item (id, gathering_id, community_id, position, kind, minutes, title_en, title_fr,
          shipped_protocol, edited_at)
        select gen_random_uuid(), g.id, g.community_id, ${at + 1}::int, ${step.kind}::agenda_kind, ${step.minutes}::int, ${step.title?.en ?? null},
          ${step.title?.fr ?? null}, ${step.protocol ?? null}, ${now}::timestamptz
        from agenda join gathering g on g.id = agenda.gathering_id join gathering_series s on s.id = g.series_id
        where ${name} = case s.kind when 'cycle' then 'workshop' else 'quarterlyCall' end`.execute(tx)
    }
  }
  await sql`update gathering set agenda_published_at = starts_at - interval '9 days'
    where id in (select gathering_id from agenda) and starts_at - interval '9 days' < ${now}`.execute(tx)
  await makeTurns(tx, now)
  await makeTopics(tx, now)
}

/** Turns go round among those who belong; the next to come is without a co-facilitator. */
async function makeTurns(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`insert into agenda_duty (gathering_id, community_id, role, person_id, asked_at)
    select g.id, g.community_id, r.role, m.person_id, least(g.starts_at - interval '12 days', ${now}::timestamptz)
    from (select g.*, row_number() over (partition by community_id order by starts_at) as nth from gathering g
      where g.id in (select gathering_id from agenda) and g.cancelled_at is null) g
    cross join (values ('facilitator'::agenda_role, 0), ('co_facilitator', 1), ('timekeeper', 2), ('note_taker', 3)) r (role, shift)
    join (select community_id, person_id, row_number() over (partition by community_id order by joined_at, person_id) as n,
        count(*) over (partition by community_id) as people
      from membership where ended_at is null) m
      on m.community_id = g.community_id and m.people > 4 and m.n = 1 + (g.nth + r.shift) % m.people
    where g.starts_at < ${now} or r.role not in ('co_facilitator', 'note_taker')`.execute(tx)
  await sql`update agenda_item i set owner_id = d.person_id from agenda_duty d
    where d.gathering_id = i.gathering_id and (i.kind, d.role) in (('check_in', 'facilitator'), ('check_out', 'timekeeper'))`.execute(
    tx,
  )
}

/** Each of the next gatherings has some topics, with voices of some who belong. */
async function makeTopics(tx: Tx, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: GatheringId }>`select distinct on (series_id) id from gathering
    where starts_at > ${now} and cancelled_at is null order by series_id, starts_at`.execute(tx)
  for (const [nth, { id }] of rows.entries()) {
    const chosen = [...topics.entries()].filter(([at]) => (at + nth) % 5 !== 0)
    for (const [at, topic] of chosen) await putIn(tx, { id, at, topic, now })
  }
  await bringConversations(tx, now)
  await sql`insert into agenda_topic_vote (topic_id, community_id, person_id)
    select t.id, t.community_id, m.person_id from agenda_topic t join membership m on m.community_id = t.community_id
    where m.ended_at is null and abs(hashtext(t.id::text || m.person_id::text)) % 7 < 2`.execute(tx)
}

/** In each community its latest question of somebody who is stuck, and its latest success, go to its next gathering. */
async function bringConversations(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`insert into agenda_topic (id, gathering_id, community_id, kind, words, author_id, submitted_at, thread_id,
      shipped_protocol)
    select distinct on (t.community_id, t.kind) gen_random_uuid(), g.id, g.community_id,
      case t.kind when 'ask' then 'question'::topic_kind else 'celebration' end, t.title, m.person_id,
      ${now.subtract({ hours: 20 })}::timestamptz, t.id, case t.kind when 'ask' then 'troika' end
    from thread t
    join membership m on m.community_id = t.community_id and m.person_id = t.author_id and m.ended_at is null
    join (select distinct on (community_id) id, community_id from gathering where starts_at > ${now}
      and cancelled_at is null order by community_id, starts_at) g on g.community_id = t.community_id
    where t.deleted_at is null and (t.kind = 'celebration' or t.activity = 'problemSolving')
    order by t.community_id, t.kind, t.created_at desc`.execute(tx)
}

interface Putting {
  readonly id: GatheringId
  readonly at: number
  readonly topic: (typeof topics)[number]
  readonly now: Temporal.Instant
}

async function putIn(tx: Tx, { id, at, topic, now }: Putting): Promise<void> {
  const { kind, words, isWithoutName = false } = topic
  await sql`insert into agenda_topic (id, gathering_id, community_id, kind, words, author_id, trace, submitted_at)
    select ${randomUUID()}::uuid, g.id, g.community_id, ${kind}::topic_kind, ${words},
      case when ${isWithoutName}::boolean then null else m.person_id end,
      case when ${isWithoutName}::boolean then sha256(convert_to(${randomUUID()}, 'UTF8')) end,
      ${now.subtract({ hours: 24 * (at + 1) })}::timestamptz
    from gathering g join (select community_id, person_id, row_number() over (partition by community_id
      order by person_id) as n from membership where ended_at is null) m on m.community_id = g.community_id
    where g.id = ${id} and m.n = 1 + ${at}::int`.execute(tx)
}
