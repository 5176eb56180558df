import { sql } from 'kysely'
import type { Clone } from './clone.ts'
import { morning } from './people.ts'
import type { Known } from './template.ts'

/** Something came of each gathering: Ben objects to a proposal, has something to do, and has written for himself. */
export async function fillOutcomes(
  system: Clone['system'],
  { people: { ben }, communities: { circle } }: Pick<Known, 'people' | 'communities'>,
): Promise<void> {
  const at = morning.toString()
  for (const statement of [
    sql`insert into outcome_decision (id, community_id, gathering_id, text, rule, proposed_at, worded_at)
        select gen_random_uuid(), community_id, id, 'x', 'consent', ${at}, ${at} from gathering`,
    sql`insert into outcome_voice select id, community_id, ${ben}, 'object', 'x', ${at} from outcome_decision`,
    sql`insert into outcome_action (id, community_id, gathering_id, text, owner_id, created_at)
        select gen_random_uuid(), community_id, id, 'x', ${ben}, ${at} from gathering`,
    sql`insert into attendance select id, community_id, ${ben}, 'present', 'hand', 90, ${at}, null from gathering`,
    sql`insert into alone_words values (${ben}, ${circle}, 'where-i-stand', 0, 'x', ${at})`,
    sql`insert into left_uncounted select id, ${ben}, ${at} from community`,
    sql`insert into asked_after select id, ${ben}, ${at}, null from community`,
    sql`insert into attendance_code select id, community_id, '0417', ${at} from gathering`,
    sql`insert into gathering_minutes (gathering_id, community_id, words, edited_at, approved_at)
        select g.id, g.community_id, 'x', ${at}, case when g.community_id = ${circle} then ${at}::timestamptz end from gathering g`,
    sql`insert into track (gathering_id, community_id, opens_at, closes_at, made_at)
        select id, community_id, ${at}::timestamptz - interval '1 hour', ${at}::timestamptz + interval '7 days', ${at} from gathering`,
    sql`insert into track_link select gathering_id, community_id, 'https://video.example.org/1', true from track`,
    sql`insert into track_prompt (id, gathering_id, community_id, words_en)
        select gen_random_uuid(), gathering_id, community_id, 'x' from track`,
    sql`insert into track_answer select id, gathering_id, community_id, ${ben}, 'x', ${at}, ${at} from track_prompt`,
    sql`insert into gathering_guest (id, invitation_id, gathering_id, community_id, name, asked_at)
        select gen_random_uuid(), i.id, g.id, g.community_id, 'A guest', ${at} from invitation i
        cross join lateral (select * from gathering where community_id = i.community_id order by id limit 1) g where i.is_guest`,
    sql`insert into gathering_reading (id, gathering_id, community_id, title, is_together, position, edited_at)
        select gen_random_uuid(), id, community_id, 'x', false, 1, ${at} from gathering`,
    sql`insert into reading_note (id, reading_id, community_id, owner_id, about, words, shared_at, written_at)
        select gen_random_uuid(), r.id, r.community_id, ${ben}, how.shared::text, 'x', case when how.shared then ${at}::timestamptz end, ${at}
        from gathering_reading r cross join (values (true), (false)) how (shared)`,
    sql`insert into gathering_access select gen_random_uuid(), community_id, series_id, id, 'both', '{asl}', 'x' from gathering`,
    sql`insert into gathering_need_count select id, community_id, 7, 6 from gathering`,
    sql`insert into outcome_learning select gen_random_uuid(), community_id, id, 'x', ${at}, ${ben} from gathering`,
  ]) {
    await statement.execute(system)
  }
}

/** Dee reads a conversation of Circle in an emergency. */
export async function fillEmergencies(system: Clone['system'], { people, communities, threads }: Known): Promise<void> {
  const at = morning.toString()
  await sql`insert into emergency (id, community_id, umbrella_id, opened_by, reason, began_at, until)
    values (gen_random_uuid(), ${communities.circle}, ${communities.harbour}, ${people.dee}, 'Somebody may come to harm.', ${at},
      ${at}::timestamptz + interval '1 hour')`.execute(system)
  await sql`insert into emergency_reading select id, ${threads.listening}, umbrella_id, began_at from emergency`.execute(
    system,
  )
}
