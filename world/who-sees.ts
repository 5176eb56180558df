import type { Role } from '#database'
import type { Viewer } from '#kernel/viewer.ts'

/** What only its owner reads: in the small world that is Ben. */
const ofOwners =
  'calendar_feed calendar_wish alone_words draft flagging muting note_opening reading lesson_read welcome_tick welcome_put_away'

/** What the members of a community read, all of it. */
const ofMembers =
  'small_group small_group_member support_space thread thread_topic welcome welcome_step room_host room_presence room_step room_round room_turn room_hand room_check room_revision room_run room_breakout room_group room_group_member room_parked'

/** Who sees which rows of a table, as a condition on the row and on who asks. A new table has to be added here. */
export const mine: Readonly<Record<string, (row: Row, viewer: Viewer) => boolean>> = {
  ...Object.fromEntries(ofOwners.split(' ').map((table) => [table, isHers] as const)),
  ...Object.fromEntries(ofMembers.split(' ').map((table) => [table, isOfHers] as const)),
  // Seen where the community itself is: Circle by those who signed in, Meadow by all, Grove by few. Below.
  community_stream: (row, viewer) => seesCommunity(row['community_id'], viewer),
  // Below, Cy’s, who asks to join Circle.
  colleague_group: (row, viewer) => viewer.name === 'Cy Marsh' || reviews(row, viewer),
  community: (row, viewer) =>
    row['visibility'] === 'public' || row['visibility'] === 'listed'
      ? viewer.id !== null || row['visibility'] === 'public'
      : inside(row['id'], viewer) || governs(row, viewer),
  // Below, Ben has agreed everywhere.
  acknowledgement: (row, viewer) => row['person_id'] === viewer.id || acts(row, viewer, 'facilitator', 'coordinator'),
  confidentiality_limits: (_row, viewer) => viewer.id !== null,
  // Below, only Ben shows himself under his umbrella beside his community. Nobody has an entry for a hidden one.
  directory_entry: (row, viewer) =>
    row['community_id'] !== null
      ? inside(row['community_id'], viewer)
      : viewer.belongings.length + viewer.administers.length + viewer.protects.length > 0,
  // What it asked before is for those who tend it.
  eligibility_rule: (row, viewer) =>
    row['superseded_at'] === null
      ? seesCommunity(row['community_id'], viewer)
      : viewer.administers.length > 0 || viewer.rolesIn(row['community_id'] as never).includes('coordinator'),
  emergency: (row, viewer) => announces(row, viewer) || looksAfter(row, viewer),
  emergency_reading: (row, viewer) => viewer.name === 'Ana Wells' || announces(row, viewer) || looksAfter(row, viewer),
  employment: (row, viewer) => row['person_id'] === viewer.id || governs(row, viewer),
  employment_stream: (_row, viewer) => viewer.name === 'Ben Ito' || viewer.administers.length > 0,
  event: (row, viewer) =>
    (inside(row['community_id'], viewer) && !String(row['kind']).startsWith('words.')) ||
    row['actor_id'] === viewer.id ||
    (row['community_id'] === null && (governs(row, viewer) || looksAfter(row, viewer))),
  fact_change: (row, viewer) => (viewer.id !== null && row['person_id'] === viewer.id) || governs(row, viewer),
  fact_import: governs,
  fact_import_line: (_row, viewer) => viewer.administers.length > 0,
  family: (_row, viewer) => viewer.id !== null,
  file: (row, viewer) =>
    row['owner_id'] === null ? inside(row['community_id'], viewer) : row['owner_id'] === viewer.id,
  flag: (row, viewer) => looksAfter(row, viewer),
  framework: (row, viewer) => row['superseded_at'] === null || governs(row, viewer),
  funder: () => true,
  // Below, of Fay in Circle. An officer reads it by a function, without a name.
  kept_out: (row, viewer) => acts(row, viewer, 'coordinator'),
  held_post: (row, viewer) => row['author_id'] === viewer.id || looksAfter(row, viewer),
  redaction: looksAfter,
  // Below, of Ben's words alone.
  post_version: (row, viewer) => viewer.protects.some((id) => id === row['umbrella_id']) || viewer.name === 'Ben Ito',
  // Below: of Ben’s seat in Circle.
  hand_over: (row, viewer) => row['person_id'] === viewer.id || acts(row, viewer, 'coordinator'),
  hand_over_notes: (_row, viewer) => viewer.name === 'Ben Ito',
  // Below: of Circle, somebody who has not come yet.
  guest: (row, viewer) => inside(row['community_id'], viewer),
  gathering_guest: (row, viewer) => inside(row['community_id'], viewer),
  import_run: governs,
  initiative: () => true,
  initiative_role: (row, viewer) => row['person_id'] === viewer.id || viewer.administers.length > 0,
  invitation: (row, viewer) =>
    viewer.rolesIn(row['community_id'] as never).includes('coordinator') ||
    (governs(row, viewer) && (row['community_id'] === null || row['invited_by'] === viewer.id)),
  family_reviewer: (row, viewer) => governs(row, viewer) || row['person_id'] === viewer.id,
  // Below: Cy asks to join Circle, of whose family's team Ivy is; Fay, who does not review, is too near to decide.
  join_recusal: (row, viewer) => row['person_id'] === viewer.id,
  join_judgement: (_row, viewer) => ['Ana Wells', 'Ivy Nash'].includes(viewer.name),
  join_step: (_row, viewer) => ['Ana Wells', 'Ivy Nash'].includes(viewer.name),
  join_request: (row, viewer) => row['person_id'] === viewer.id || reviews(row, viewer),
  knowledge_claim: (row, viewer) => inside(row['community_id'], viewer),
  knowledge_topic: (row, viewer) => inside(row['community_id'], viewer),
  member_organisation: () => true,
  membership: (row, viewer) => inside(row['community_id'], viewer) || row['person_id'] === viewer.id,
  mention: (row, viewer) => inside(row['community_id'], viewer),
  notice: (row, viewer) =>
    row['owner_id'] === viewer.id && (row['community_id'] === null || inside(row['community_id'], viewer)),
  organisation_membership: (_row, viewer) => viewer.administers.length > 0,
  person_on_record: governs,
  post: (row, viewer) => inside(row['community_id'], viewer),
  // Below: Ben tells one thing to each; Eve, whom one meets in a hidden community only, tells hers to all under Harbour.
  profile_field: (row, viewer) =>
    row['owner_id'] === viewer.id ||
    (row['text'] === 'to fellows' && ['Ana Wells', 'Fay Roy'].includes(viewer.name)) ||
    (row['text'] === 'to all' && viewer.belongings.length + viewer.administers.length + viewer.protects.length > 0) ||
    (row['text'] === 'of a hidden one' && viewer.name === 'Ana Wells'),
  programme_stream: () => true,
  public_question: (row, viewer) => row['removed_at'] === null || governs(row, viewer),
  public_question_version: governs,
  profile_term: (_row, viewer) => viewer.id !== null,
  reaction: (row, viewer) => inside(row['community_id'], viewer),
  gathering_series: (row, viewer) => inside(row['community_id'], viewer),
  gathering: (row, viewer) => inside(row['community_id'], viewer),
  gathering_answer: (row, viewer) => inside(row['community_id'], viewer),
  gathering_link: (row, viewer) => acts(row, viewer, 'facilitator', 'coordinator'),
  gathering_need: (row, viewer) =>
    acts(row, viewer, 'facilitator', 'coordinator') ||
    (inside(row['community_id'], viewer) && row['person_id'] === viewer.id),
  gathering_access: (row, viewer) => inside(row['community_id'], viewer),
  gathering_need_count: (row, viewer) => acts(row, viewer, 'facilitator', 'coordinator'),
  agenda: (row, viewer) => inside(row['community_id'], viewer),
  // Below: none is published.
  agenda_item: (row, viewer) => acts(row, viewer, 'core_member', 'facilitator', 'coordinator'),
  agenda_duty: (row, viewer) => inside(row['community_id'], viewer),
  agenda_topic: (row, viewer) => inside(row['community_id'], viewer),
  agenda_topic_vote: (row, viewer) => row['person_id'] === viewer.id && inside(row['community_id'], viewer),
  attendance: (row, viewer) =>
    acts(row, viewer, 'facilitator', 'coordinator') ||
    (inside(row['community_id'], viewer) && row['person_id'] === viewer.id),
  // Below: Ben wants to be left out, and was asked after.
  left_uncounted: (row, viewer) => row['person_id'] === viewer.id && inside(row['community_id'], viewer),
  asked_after: (row, viewer) =>
    acts(row, viewer, 'facilitator', 'coordinator') ||
    (inside(row['community_id'], viewer) && row['person_id'] === viewer.id),
  attendance_code: (row, viewer) => acts(row, viewer, 'facilitator', 'coordinator'),
  reading_note: (row, viewer) =>
    inside(row['community_id'], viewer) && (row['shared_at'] !== null || isHers(row, viewer)),
  gathering_reading: (row, viewer) => inside(row['community_id'], viewer),
  track: (row, viewer) => inside(row['community_id'], viewer),
  track_link: (row, viewer) => acts(row, viewer, 'facilitator', 'coordinator'),
  track_prompt: (row, viewer) => inside(row['community_id'], viewer),
  track_answer: (row, viewer) => inside(row['community_id'], viewer),
  debrief: (row, viewer) => acts(row, viewer, 'facilitator', 'coordinator'),
  feedback_choice: (row, viewer) => inside(row['community_id'], viewer),
  feedback_form: (row, viewer) => inside(row['community_id'], viewer),
  // Below, Ben has answered everywhere.
  feedback_token: (row, viewer) => row['person_id'] === viewer.id && inside(row['community_id'], viewer),
  feedback_result: (row, viewer) => inside(row['community_id'], viewer),
  feedback_said: (row, viewer) => acts(row, viewer, 'facilitator', 'coordinator'),
  outcome_decision: (row, viewer) => inside(row['community_id'], viewer),
  outcome_voice: (row, viewer) => inside(row['community_id'], viewer),
  outcome_action: (row, viewer) => inside(row['community_id'], viewer),
  outcome_learning: (row, viewer) => inside(row['community_id'], viewer),
  // Below: approved in Circle's, a draft in others.
  gathering_minutes: (row, viewer) =>
    acts(row, viewer, 'core_member', 'facilitator', 'coordinator') ||
    (row['approved_at'] !== null && inside(row['community_id'], viewer)),
  shared_notes: (row, viewer) => inside(row['community_id'], viewer),
  protocol: (row, viewer) => inside(row['community_id'], viewer),
  // Below: of each community one that is open; Ben has written and voted, Fay has written. One note is held back.
  board: (row, viewer) => inside(row['community_id'], viewer),
  board_group: (row, viewer) => inside(row['community_id'], viewer),
  board_note: (row, viewer) =>
    inside(row['community_id'], viewer) && (row['held_at'] === null || acts(row, viewer, 'facilitator', 'coordinator')),
  board_own_note: (row, viewer) => inside(row['community_id'], viewer) && isHers(row, viewer),
  board_vote: (row, viewer) => inside(row['community_id'], viewer) && row['person_id'] === viewer.id,
  room: (row, viewer) => inside(row['community_id'], viewer),
  room_taking: (row, viewer) => row['person_id'] === viewer.id,
  // Below, that of Circle is not shared: Ana and Fay lead there.
  room_picture: (row, viewer) =>
    inside(row['community_id'], viewer) &&
    (row['shared_at'] !== null || acts(row, viewer, 'facilitator', 'coordinator')),
  // Below, the groups of Circle are apart: Ben is in one, Ana and Fay lead. Those of others have come back.
  room_group_note: (row, viewer) =>
    inside(row['community_id'], viewer) &&
    (row['words'] === 'back' || acts(row, viewer, 'facilitator', 'coordinator') || viewer.name === 'Ben Ito'),
  room_wish: (row, viewer) => row['person_id'] === viewer.id,
  // Below, Ben signals while Fay leads; Ana leads from later on.
  room_signal: (row, viewer) => row['person_id'] === viewer.id || viewer.name === 'Fay Roy',
  // Below: of Harbour itself and of Circle, each a draft and one that is announced.
  training: (row, viewer) =>
    announces(row, viewer) ||
    (row['announced_at'] !== null && (row['community_id'] === null || seesCommunity(row['community_id'], viewer))),
  training_letter: (_row, viewer) => viewer.administers.length > 0,
  // Below, charters are drafts, and agreements hold.
  paper: (row, viewer) =>
    inside(row['community_id'], viewer) &&
    (row['consulted_at'] !== null || acts(row, viewer, 'core_member', 'facilitator', 'coordinator')),
  paper_comment: (row, viewer) => inside(row['community_id'], viewer),
  privacy_officer: (_row, viewer) => viewer.id !== null,
  // Below: Ben was asked to be near Fay and has not answered; Fay said yes to being near Ben.
  buddy_wish: (row, viewer) =>
    viewer.rolesIn(row['community_id'] as never).includes('coordinator') ||
    (row['person_id'] === viewer.id && inside(row['community_id'], viewer)),
  buddyship: (row, viewer) =>
    viewer.rolesIn(row['community_id'] as never).includes('coordinator') ||
    (inside(row['community_id'], viewer) &&
      (row['buddy_id'] === viewer.id || (row['newcomer_id'] === viewer.id && row['accepted_at'] !== null))),
  unmasking: (row, viewer) => looksAfter(row, viewer),
  umbrella_administrator: (_row, viewer) => viewer.id !== null,
}

/** Seen by whom one meets: a test of their own below. */
export const ofPersons = ['person', 'picture']
/** Read without some of their columns: tests of their own in `src/conversations/masks/` and `src/interest/`. */
export const sealed = ['mask', 'interest']

export type Row = Readonly<Record<string, unknown>>

let visible: ReadonlyMap<unknown, string> = new Map()

/** How each community can be seen, before anybody is asked about. */
export function knowCommunities(visibilities: ReadonlyMap<unknown, string>): void {
  visible = visibilities
}

function seesCommunity(community: unknown, viewer: Viewer): boolean {
  const visibility = visible.get(community)
  const isShown = visibility === 'public' || (visibility === 'listed' && viewer.id !== null)
  return isShown || inside(community, viewer) || viewer.administers.length > 0
}

function inside(community: unknown, viewer: Viewer): boolean {
  return viewer.belongings.some(({ id }) => id === community)
}

function acts(row: Row, viewer: Viewer, ...roles: readonly Role[]): boolean {
  return viewer.rolesIn(row['community_id'] as never).some((role) => roles.includes(role))
}

function reviews(row: Row, viewer: Viewer): boolean {
  return viewer.rolesIn(row['community_id'] as never).includes('coordinator') || viewer.name === 'Ivy Nash'
}

function looksAfter(row: Row, viewer: Viewer): boolean {
  return acts(row, viewer, 'coordinator') || viewer.protects.some((id) => id === row['umbrella_id'])
}

function announces(row: Row, viewer: Viewer): boolean {
  return governs(row, viewer) || acts(row, viewer, 'coordinator')
}

function governs(row: Row, viewer: Viewer): boolean {
  return viewer.administers.some((id) => id === row['umbrella_id'])
}

function isHers(row: Row, viewer: Viewer): boolean {
  return row['owner_id'] === viewer.id
}

function isOfHers(row: Row, viewer: Viewer): boolean {
  return inside(row['community_id'], viewer)
}
