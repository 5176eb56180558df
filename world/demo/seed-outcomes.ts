import { sql } from 'kysely'
import type {
  CommunityId,
  GatheringId,
  OutcomeActionId,
  OutcomeDecisionId,
  OutcomeLearningId,
  PersonId,
} from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { outcomes, type DemoOutcomes } from './outcomes.ts'
import { named, type Known } from './seed-network.ts'

/** What came of what was, and who was there. */
export async function makeOutcomes(tx: Tx, known: Known, now: Temporal.Instant): Promise<void> {
  for (const one of outcomes) {
    const community = named(known.communities, one.community)
    const gathering = await lastOf(tx, community, now)
    if (!gathering) throw new Error(`${one.community} has gathered`)
    const members = await membersOf(tx, community)
    const place = {
      community,
      gathering: gathering.id,
      at: gathering.starts_at.add({ hours: 1 }),
      by: named(known.people, one.by),
    }
    await makeDecisions(tx, { one, members, ...place })
    await makeActions(tx, { one, members, now, ...place })
    for (const text of one.learnings) {
      const of = { community_id: community, gathering_id: gathering.id, created_at: place.at, created_by: place.by }
      await tx
        .insertInto('outcome_learning')
        .values({ id: newId<OutcomeLearningId>(), text, ...of })
        .execute()
    }
  }
  await makeAttendance(tx, now)
}

interface Place {
  readonly one: DemoOutcomes
  readonly community: CommunityId
  readonly gathering: GatheringId
  readonly members: readonly PersonId[]
  readonly by: PersonId
  readonly at: Temporal.Instant
}

async function makeDecisions(tx: Tx, { one, community, gathering, members, by, at }: Place): Promise<void> {
  for (const { voices, ...decision } of one.decisions) {
    const id = newId<OutcomeDecisionId>()
    const settled = decision.state === 'proposed' ? {} : { settled_at: at, settled_by: by }
    const made = { proposed_at: at, proposed_by: by, worded_at: at }
    await tx
      .insertInto('outcome_decision')
      .values({ id, community_id: community, gathering_id: gathering, ...decision, ...made, state: 'proposed' })
      .execute()
    const spoken = voices.flatMap((said, place) => {
      const person = members[place]
      const of = { decision_id: id, community_id: community, said_at: at.add({ minutes: place + 1 }) }
      return person ? [{ ...of, person_id: person, ...said }] : []
    })
    if (spoken.length > 0) await tx.insertInto('outcome_voice').values(spoken).execute()
    await tx
      .updateTable('outcome_decision')
      .set({ state: decision.state, ...settled })
      .where('id', '=', id)
      .execute()
  }
}

async function makeActions(
  tx: Tx,
  { one, community, gathering, members, by, at, now }: Place & { readonly now: Temporal.Instant },
): Promise<void> {
  const today = now.toZonedDateTimeISO('America/Vancouver').toPlainDate()
  for (const { text, owner, due, state } of one.actions) {
    const closed = state === 'open' ? {} : { closed_at: now.subtract({ hours: 50 }), closed_by: by }
    const of = { community_id: community, gathering_id: gathering, created_at: at, created_by: by }
    const whose = {
      owner_id: owner === null ? null : (members[owner] ?? null),
      due: due === null ? null : today.add({ days: due }),
    }
    await tx
      .insertInto('outcome_action')
      .values({ id: newId<OutcomeActionId>(), text, state, ...whose, ...of, ...closed })
      .execute()
  }
}

function lastOf(tx: Tx, community: CommunityId, now: Temporal.Instant) {
  return tx
    .selectFrom('gathering')
    .where('community_id', '=', community)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '<', now)
    .orderBy('starts_at', 'desc')
    .select(['id', 'starts_at'])
    .executeTakeFirst()
}

async function membersOf(tx: Tx, community: CommunityId): Promise<readonly PersonId[]> {
  const rows = await tx
    .selectFrom('membership')
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .orderBy('joined_at')
    .orderBy('person_id')
    .select('person_id')
    .execute()
  return rows.map(({ person_id: id }) => id)
}

/** Of those who had said that they come, most were there. */
async function makeAttendance(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`insert into attendance (gathering_id, community_id, person_id, state, source, minutes, noted_at)
    select g.id, g.community_id, a.person_id,
      (array['present', 'present', 'late', 'present', 'excused', 'present', 'left'])[1 + n % 7]::attendance_state,
      case when n % 7 = 4 then 'hand' else (array['report', 'report', 'report', 'code'])[1 + n % 4] end::attendance_source,
      case when n % 4 < 3 and n % 7 <> 4 then g.minutes - (n * 7) % 30 end, g.starts_at + interval '2 hours'
    from gathering g
    cross join lateral (select person_id, (row_number() over (order by person_id))::int as n from gathering_answer
      where gathering_id = g.id and answer <> 'cannot') a
    where g.starts_at < ${now} and g.cancelled_at is null`.execute(tx)
}
