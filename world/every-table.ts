import { sql } from 'kysely'
import type { Clone } from './clone.ts'
import { fillEmergencies, fillOutcomes } from './every-outcome.ts'
import { fillRooms } from './live-rooms.ts'
import { morning } from './people.ts'
import type { Known } from './template.ts'

/** Something in every table that belongs to somebody, so that a test of who sees it shows something. */
export async function fillEveryTable({ system }: Clone, { people, communities, threads }: Known): Promise<void> {
  const at = morning.toString()
  for (const statement of [
    sql`insert into family (id, umbrella_id, name_en, created_at) values (gen_random_uuid(), ${communities.harbour}, 'Coast', ${at})`,
    sql`insert into draft (id, owner_id, community_id, updated_at) values (gen_random_uuid(), ${people.ben}, ${communities.circle}, ${at})`,
    sql`insert into reading (owner_id, thread_id, updated_at) values (${people.ben}, ${threads.listening}, ${at})`,
    sql`insert into knowledge_topic select gen_random_uuid(), id, 'Court days', ${at} from community`,
    sql`insert into knowledge_claim select topic.id, topic.community_id, membership.person_id, ${at}
        from knowledge_topic topic join membership using (community_id) where membership.ended_at is null`,
    sql`insert into thread_topic select thread.id, thread.community_id, topic.id
        from thread join knowledge_topic topic using (community_id)`,
    sql`insert into picture (owner_id, webp, created_at) values (${people.ben}, 'x', ${at})`,
    sql`insert into file (id, community_id, post_id, state, name, type, bytes, created_at)
        select gen_random_uuid(), community_id, id, 'ready', 'a.txt', 'text/plain', 1, ${at} from post`,
    sql`insert into file (id, community_id, owner_id, state, name, type, bytes, created_at)
        values (gen_random_uuid(), ${communities.circle}, ${people.ben}, 'ready', 'a.txt', 'text/plain', 1, ${at})`,
    sql`insert into reaction select id, community_id, ${people.ben}, 'thanks', ${at} from post`,
    sql`insert into mention select id, community_id, ${people.ben} from post`,
    sql`insert into event (kind, actor_id, community_id, at) select 'post.added', author_id, community_id, ${at} from post`,
    sql`insert into event (kind, actor_id, community_id, at) values ('words.held', ${people.ben}, ${communities.circle}, ${at})`,
    sql`insert into held_post (id, community_id, umbrella_id, author_id, markdown, entered, held_at)
        select gen_random_uuid(), id, umbrella_id, ${people.ben}, 'x', '{}', ${at} from community`,
    sql`insert into flag (id, post_id, community_id, umbrella_id, reason, words, flagged_at)
        select gen_random_uuid(), post.id, community.id, community.umbrella_id, 'harmful', '', ${at}
        from post join community on community.id = post.community_id`,
    sql`insert into flagging select id, ${people.fay} from flag`,
    sql`insert into kept_out select gen_random_uuid(), ${communities.circle}, ${people.fay}, null, ${at}, ${people.ivy}, ${at}`,
    sql`insert into hidden_post (post_id, markdown, html) select id, 'x', 'x' from post limit 1`,
    sql`insert into person (id, display_name, time_zone, created_at) select gen_random_uuid(), '?', 'UTC', ${at} from thread`,
    sql`insert into mask (id, thread_id, community_id, number, hand, sealed)
        select person.id, thread.id, thread.community_id, 1, '', '' from
          (select id, row_number() over (order by id) as n from person where display_name = '?') person
          join (select id, community_id, row_number() over (order by id) as n from thread) thread using (n)`,
    sql`insert into unmasking (id, mask_id, post_id, community_id, umbrella_id, reason, asked_at)
        select gen_random_uuid(), mask.id, post.id, post.community_id, community.umbrella_id, 'x', ${at}
        from mask join post on post.thread_id = mask.thread_id and post.seq = 1 join community on community.id = post.community_id`,
    sql`insert into post_version select post.id, 1, community.umbrella_id, 'x', ${at}
        from post join community on community.id = post.community_id where post.author_id = ${people.ben}`,
    sql`insert into profile_term (id, umbrella_id, kind, name_en, created_at)
        values (gen_random_uuid(), ${communities.harbour}, 'role', 'Advocate', ${at})`,
    sql`insert into profile_field values (${people.ben}, 'pronouns', 'to nobody', null, 'me', ${at}),
        (${people.ben}, 'offer', 'to fellows', null, 'community', ${at}),
        (${people.ben}, 'contact', 'to all', null, 'umbrella', ${at}),
        (${people.eve}, 'contact', 'of a hidden one', null, 'umbrella', ${at})`,
    sql`insert into muting values (${people.fay}, ${people.ben}, ${at})`,
    sql`insert into note_opening values (${people.fay}, 'death')`,
    sql`insert into eligibility_rule (community_id, version, tree, made_at, superseded_at) select id, 1, '{}', ${at}, ${at} from community`,
    sql`insert into eligibility_rule (community_id, version, tree, made_at) select id, 2, '{}', ${at} from community`,
    sql`insert into confidentiality_limits values (${communities.harbour}, 'x', null, ${at})`,
    sql`insert into public_question select gen_random_uuid(), ${communities.harbour}, n, 'x', null, 'x', null, ${at}::timestamptz, case when n = 2 then ${at}::timestamptz end from generate_series(1, 2) n`,
    sql`insert into public_question_version (question_id, umbrella_id, version, question_en, answer_en, changed_at) select id, umbrella_id, 1, 'x', 'x', ${at} from public_question`,
    sql`insert into paper (id, community_id, kind, number, created_at, edited_at)
        select gen_random_uuid(), id, 'charter', 1, ${at}, ${at} from community`,
    sql`insert into paper (id, community_id, kind, number, created_at, edited_at, consulted_at, adopted_at)
        select gen_random_uuid(), id, 'agreement', 1, ${at}, ${at}, ${at}, ${at} from community`,
    sql`insert into paper_comment (id, paper_id, community_id, author_id, text, created_at)
        select gen_random_uuid(), id, community_id, ${people.ben}, 'x', ${at} from paper`,
    sql`insert into acknowledgement select id, community_id, ${people.ben}, ${at} from paper where kind = 'agreement'`,
    sql`insert into support_space (community_id, opened_at) select id, ${at} from community`,
    sql`insert into redaction (id, community_id, umbrella_id, is_whole, with_files, asked_at, passages)
        select gen_random_uuid(), id, umbrella_id, false, false, ${at}, '{x}' from community`,
    sql`insert into event (kind, actor_id, umbrella_id, at) values ('umbrella.made', ${people.dee}, ${communities.harbour}, ${at})`,
    sql`insert into notice (id, owner_id, event_id, kind, created_at) select gen_random_uuid(), ${people.ben}, min(id), 'reply', ${at} from event`,
    sql`insert into notice (id, owner_id, community_id, event_id, kind, created_at) select gen_random_uuid(), ${people.ben}, ${communities.circle}, max(id), 'added', ${at} from event`,
    sql`insert into notice (id, owner_id, community_id, event_id, kind, created_at) select gen_random_uuid(), ${people.ben}, ${communities.meadow}, max(id) - 1, 'added', ${at} from event`,
    sql`insert into import_run (id, umbrella_id, source, file_name, options, started_at) values (gen_random_uuid(), ${communities.harbour}, 'slack', 'x.zip', '{}', ${at})`,
    sql`insert into invitation (id, umbrella_id, community_id, email, language, token_hash, created_at, expires_at)
        values (gen_random_uuid(), ${communities.harbour}, ${communities.circle}, 'new@example.org', 'en', 'x', ${at}, ${at})`,
    sql`insert into invitation (id, umbrella_id, community_id, email, language, token_hash, invited_by, created_at, expires_at)
        values (gen_random_uuid(), ${communities.harbour}, ${communities.meadow}, 'first@example.org', 'en', 'y', ${people.dee}, ${at}, ${at})`,
  ]) {
    await statement.execute(system)
  }
  await fillRequests(system, people, communities)
  for (const fill of [fillComings, fillEmergencies]) await fill(system, { people, communities, threads })
  await fillFacts(system, people.ben, communities)
  await fillWelcomes(system, people)
  await fillTrainings(system, communities)
  await fillGatherings(system, { people, communities })
}

/** A guest is asked into Circle, and Ben passes his seat there on. */
async function fillComings(system: Clone['system'], { people, communities, threads }: Known): Promise<void> {
  const at = morning.toString()
  for (const statement of [
    sql`insert into invitation (id, umbrella_id, community_id, email, language, token_hash, created_at, expires_at, is_guest)
        values (gen_random_uuid(), ${communities.harbour}, ${communities.circle}, 'guest@example.org', 'en', 'z', ${at}, ${at}, true)`,
    sql`insert into guest (id, invitation_id, thread_id, community_id, name, asked_at, until)
        select gen_random_uuid(), id, ${threads.listening}, community_id, 'A guest', ${at}, ${at}::timestamptz + interval '1 day' from invitation where is_guest`,
    sql`insert into hand_over (id, community_id, person_id, name, email, language, state, proposed_at)
        values (gen_random_uuid(), ${communities.circle}, ${people.ben}, 'Nia', 'nia@example.org', 'en', 'proposed', ${at})`,
    sql`insert into hand_over_notes select id, 'x' from hand_over`,
    sql`insert into small_group (id, community_id, place, made_at) select gen_random_uuid(), id, 1, ${at} from community`,
    sql`insert into small_group_member select m.community_id, m.person_id, g.id
        from membership m join small_group g on g.community_id = m.community_id where m.ended_at is null`,
  ]) {
    await statement.execute(system)
  }
}

/** Cy asks to join Circle, with colleagues; Ivy is of its family’s team, and Fay is too near to decide. */
async function fillRequests(system: Clone['system'], people: Known['people'], communities: Known['communities']) {
  const at = morning.toString()
  for (const statement of [
    sql`update community set family_id = (select id from family limit 1) where id = ${communities.circle}`,
    sql`insert into family_reviewer select id, ${people.ivy}, umbrella_id, null, ${at} from family`,
    sql`insert into join_request (id, community_id, umbrella_id, person_id, name, language, state, practice, created_at, submitted_at, due_at)
        values (gen_random_uuid(), ${communities.circle}, ${communities.harbour}, ${people.cy}, 'Cy Marsh', 'en', 'submitted', 'x', ${at}, ${at}, ${at})`,
    sql`insert into colleague_group select gen_random_uuid(), community_id, umbrella_id, 'A house', ${at}, ${at}::timestamptz + interval '1 day' from join_request`,
    sql`update join_request set colleagues_id = (select id from colleague_group)`,
    sql`insert into framework values (${communities.harbour}, 1, 'Before', null, null, ${at}, ${at}),
        (${communities.harbour}, 2, 'Now', null, null, ${at}, null)`,
    sql`insert into join_judgement select id, '{}', 1 from join_request`,
    sql`insert into join_step (request_id, kind, is_internal, message, note, at)
        select id, 'takenOn', true, '', 'x', ${at} from join_request`,
    sql`insert into join_recusal select id, ${people.fay}, ${at} from join_request`,
  ]) {
    await statement.execute(system)
  }
}

/** Ben works as an advocate, and chairs something. */
async function fillFacts(system: Clone['system'], ben: string, { harbour }: Known['communities']): Promise<void> {
  const at = morning.toString()
  for (const statement of [
    sql`insert into funder values (gen_random_uuid(), ${harbour}, 'A ministry', null, ${at})`,
    sql`insert into programme_stream select gen_random_uuid(), umbrella_id, 'ORS', 'Outreach', null, id, null, ${at} from funder`,
    sql`insert into member_organisation values (gen_random_uuid(), ${harbour}, 'A1', 'Lantern House', 'CA-BC', ${at})`,
    sql`insert into organisation_membership select gen_random_uuid(), id, '2025-01-01', null, ${at} from member_organisation`,
    sql`insert into initiative values (gen_random_uuid(), ${harbour}, 'icat', 'North table', 'North', ${at})`,
    sql`insert into initiative_role select gen_random_uuid(), id, ${ben}, 'chair', '2025-01-01', null, ${at} from initiative`,
    sql`insert into employment (id, umbrella_id, person_id, organisation_id, role_title, starts_on, created_at)
        select gen_random_uuid(), umbrella_id, ${ben}, id, 'Advocate', '2025-01-01', ${at} from member_organisation`,
    sql`insert into employment_stream select employment.id, programme_stream.id from employment, programme_stream`,
    sql`insert into community_stream select community.id, programme_stream.id from community, programme_stream`,
    sql`insert into fact_import (id, umbrella_id, kind, file_name, bytes, started_at)
        values (gen_random_uuid(), ${harbour}, 'people', 'a.csv', 1, ${at})`,
    sql`insert into fact_import_line (import_id, line, said) select id, 2, '{}' from fact_import`,
    sql`insert into fact_change (umbrella_id, kind, subject_id, person_id, at)
        values (${harbour}, 'employment.added', ${ben}, ${ben}, ${at}), (${harbour}, 'funder.added', ${harbour}, null, ${at})`,
  ]) {
    await statement.execute(system)
  }
}

/** Every community says something to newcomers, and Ben has done what it asks, and put it away. Each has a way of working. */
async function fillWelcomes(system: Clone['system'], { ben, fay }: Known['people']): Promise<void> {
  const at = morning.toString()
  for (const statement of [
    sql`insert into welcome select id, 'x', null, 1, ${at}, null from community`,
    sql`insert into welcome_step select gen_random_uuid(), id, 1, 'x', null, '/safety', ${at} from community`,
    sql`insert into welcome_tick select ${ben}, id, ${at} from welcome_step`,
    sql`insert into lesson_read values (${ben}, 'whatItIs', ${at}), (${fay}, 'aRhythm', ${at})`,
    sql`insert into buddy_wish select id, ${ben}, ${at}, null from community`,
    sql`insert into buddyship (id, community_id, newcomer_id, buddy_id, asked_at, until)
        select gen_random_uuid(), id, ${fay}, ${ben}, ${at}, '2030-01-01' from community`,
    sql`insert into buddyship (id, community_id, newcomer_id, buddy_id, asked_at, until, accepted_at)
        select gen_random_uuid(), id, ${ben}, ${fay}, ${at}, '2030-01-01', ${at} from community`,
    sql`insert into protocol (id, community_id, language, title, people_from, sensitivity, needs_skill, stages, steps,
          created_at, edited_at)
        select gen_random_uuid(), id, 'en', 'x', 2, 'low', false, '{}',
          '[{"title": "x", "minutes": 1, "who": "round", "text": ""}]', ${at}, ${at} from community`,
    sql`insert into welcome_put_away select ${ben}, id, ${at} from community`,
  ]) {
    await statement.execute(system)
  }
}

/** Of Harbour itself and of Circle, each a draft and one that is announced. */
async function fillTrainings(system: Clone['system'], { harbour, circle }: Known['communities']): Promise<void> {
  const at = morning.toString()
  for (const statement of [
    sql`insert into training (id, umbrella_id, community_id, name_en, starts_on, ends_on, is_by_month, interest_until,
          created_at, announced_at)
        select gen_random_uuid(), ${harbour}, place, 'x', '2026-05-01', '2026-05-01', false, '2026-05-01', ${at}, moment
        from (values (null::uuid), (${circle}::uuid)) places (place),
          (values (null::timestamptz), (${at}::timestamptz)) moments (moment)`,
    sql`insert into training_letter (id, training_id, words_en, created_at)
        select gen_random_uuid(), id, 'x', ${at} from training where community_id is null and announced_at is not null`,
  ]) {
    await statement.execute(system)
  }
}

/** Every community gathers once, with a way in. Ben comes and needs something, and so does Fay. */
async function fillGatherings(system: Clone['system'], known: Pick<Known, 'people' | 'communities'>): Promise<void> {
  const { ben, fay } = known.people
  const at = morning.toString()
  const once = sql`'2026-03-10 13:00', 'America/Vancouver'`
  for (const statement of [
    sql`insert into gathering_series (id, community_id, kind, title_en, starts, zone, minutes, way, made_until, created_at)
        select gen_random_uuid(), id, 'single', 'x', ${once}, 90, 'online', '2026-03-11', ${at} from community`,
    sql`insert into gathering (id, community_id, series_id, falls_on, starts, zone, minutes, starts_at, time_set_at)
        select gen_random_uuid(), community_id, id, starts, ${once}, 90, '2026-03-10T20:00Z', ${at} from gathering_series`,
    sql`insert into gathering_link select id, community_id, 'https://video.example.org/', '', null from gathering_series`,
    sql`insert into gathering_answer select id, community_id, ${ben}, 'comes', null, ${at} from gathering`,
    sql`insert into gathering_need select id, community_id, ${ben}, 'x' from gathering`,
    sql`insert into gathering_need select id, community_id, ${fay}, 'x' from gathering`,
    sql`insert into shared_notes (gathering_id, community_id, state) select id, community_id, '' from gathering`,
    sql`insert into calendar_wish values (${ben}, 'titles', '', true)`,
    sql`insert into calendar_feed select gen_random_uuid(), ${ben}, null, repeat('x', 43), ${at}, null`,
    sql`insert into agenda (gathering_id, community_id) select id, community_id from gathering`,
    sql`insert into agenda_item (id, gathering_id, community_id, position, kind, minutes, edited_at)
        select gen_random_uuid(), gathering_id, community_id, 1, 'check_in', 10, ${at} from agenda`,
    sql`insert into agenda_duty select id, community_id, 'timekeeper', ${ben}, ${at} from gathering`,
    sql`insert into agenda_topic (id, gathering_id, community_id, kind, words, submitted_at)
        select gen_random_uuid(), id, community_id, 'topic', 'x', ${at} from gathering`,
    sql`insert into agenda_topic_vote select id, community_id, ${ben} from agenda_topic`,
    sql`insert into debrief select id, community_id, ${ben}, 'x', '', '', '', ${at} from gathering`,
    sql`insert into feedback_choice select id, community_id, '{worth}', true, null, ${at}, null from gathering_series`,
    sql`insert into feedback_form select id, community_id, '{worth}', true, ${at}, ${at}, null, null from gathering`,
    sql`insert into feedback_token select gathering_id, community_id, ${ben} from feedback_form`,
    sql`insert into feedback_result select gathering_id, community_id, 'worth', 'high', 42 from feedback_form`,
    sql`insert into feedback_said (gathering_id, community_id, about, words)
        select gathering_id, community_id, 'helped', 'x' from feedback_form`,
    sql`insert into agenda_reminder select id, community_id, starts_at, ${at} from gathering`,
  ]) {
    await statement.execute(system)
  }
  await fillBoards(system, { ben, fay })
  await fillRooms(system, known)
  await fillOutcomes(system, known)
}

/** Every community thinks about something: Ben and Fay have written, one note is held back, both have given a dot. */
async function fillBoards(system: Clone['system'], { ben, fay }: Pick<Known['people'], 'ben' | 'fay'>): Promise<void> {
  const at = morning.toString()
  for (const statement of [
    sql`insert into board (id, community_id, kind, question, anonymity, dots, votes_on, opened_at, voting_at)
        select gen_random_uuid(), id, 'vote', 'x', 'named', 3, 'notes', ${at}, ${at} from community`,
    sql`insert into board_group select gen_random_uuid(), id, community_id, 'x' from board`,
    sql`insert into board_note (id, board_id, community_id, author_id, words, place, held_at)
        select gen_random_uuid(), id, community_id, ${fay}, 'x', place, moment from board,
          (values (1, null), (2, ${at}::timestamptz)) places (place, moment)`,
    sql`insert into board_own_note select gen_random_uuid(), board.id, community_id, person.id, 'x'
        from board, person where person.id in (${ben}, ${fay})`,
    sql`insert into board_vote select board_id, community_id, person.id, note.id, null, 1
        from board_note note, person where person.id in (${ben}, ${fay}) and held_at is null`,
  ]) {
    await statement.execute(system)
  }
}
