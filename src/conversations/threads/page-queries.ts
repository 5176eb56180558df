import { sql } from 'kysely'
import type { PersonId, ThreadId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { noteIn } from '../content-notes/queries.ts'
import type { Voices } from '../masks/model.ts'
import { isByMe, myPosition } from '../masks/queries.ts'
import { filesWaitingAtThread } from '../../files/index.ts'
import type { OpenedThread, Tenders } from './model.ts'
import { threadsToOpen } from './queries.ts'

/** A conversation with all that its page says of it, except its posts. One that she deleted is found too. */
export async function findOpenedThread(db: Db, viewer: Viewer, id: ThreadId): Promise<OpenedThread> {
  const thread = await threadsToOpen(db, viewer)
    .where('thread.id', '=', id)
    .innerJoin('community', 'community.id', 'thread.community_id')
    .leftJoin('membership', (on) =>
      on.onRef('membership.community_id', '=', 'thread.community_id').on('membership.person_id', '=', viewer.id),
    )
    .leftJoin('reading', (on) => on.onRef('reading.thread_id', '=', 'thread.id').on('reading.owner_id', '=', viewer.id))
    .leftJoin('draft', (on) =>
      on
        .onRef('draft.thread_id', '=', 'thread.id')
        .onRef('draft.community_id', '=', 'thread.community_id')
        .on('draft.owner_id', '=', viewer.id)
        .on('draft.discarded_at', 'is', null),
    )
    .select([
      'community.member_count as memberCount',
      'membership.caught_up_at as caughtUpAt',
      'reading.last_seq as lastRead',
      'reading.following',
      'draft.markdown as draft',
      noteIn('draft').as('draftNote'),
      filesWaitingAtThread(viewer.id).as('waitingFiles'),
      voicesOf(viewer).as('voices'),
      'thread.closed_by as closedBy',
      'thread.moved_by as movedBy',
      countNew(viewer).as('newCount'),
      askedOf.as('askedOf'),
      guests.as('guests'),
      isHeld(viewer.id).as('isHeld'),
    ])
    .executeTakeFirst()
  if (!thread) throw new NotFound('errors.notFound')
  return thread
}

/** The names of whoever closed or moved a conversation, where somebody did. */
export async function findTenders(db: Db, viewer: Viewer, { closedBy, movedBy }: OpenedThread): Promise<Tenders> {
  const ids = [closedBy, movedBy].filter((id) => id !== null)
  if (ids.length === 0) return { closedBy: null, movedBy: null }
  const people = await visiblePeople(db, viewer).where('person.id', 'in', ids).execute()
  const nameOf = (id: PersonId | null) => people.find((person) => person.id === id)?.name ?? null
  return { closedBy: nameOf(closedBy), movedBy: nameOf(movedBy) }
}

/** The second lock says whose names the viewer may know: those she meets. */
function visiblePeople(db: Db, viewer: Viewer) {
  signedIn(viewer)
  return db.selectFrom('person').select(['person.id', 'person.display_name as name'])
}

/** Where people come for support, whoever has chosen nothing yet is "a member". */
function voicesOf(viewer: Viewer) {
  return sql<Voices>`json_build_object(
    'allowsMasks', community.allows_masks, 'allowsPositions', community.allows_positions,
    'position', case when community.allows_positions then ${myPosition(viewer, sql.ref('community.id'), sql.ref('thread.id'))} end,
    'begun', coalesce(draft.voice, case when thread.kind = 'support' and community.allows_masks then 'mask' else 'name' end::voice))`
}

const askedOf = sql<string[]>`array(
  select topic.label from thread_topic join knowledge_topic topic on topic.id = thread_topic.topic_id
  where thread_topic.thread_id = thread.id order by lower(topic.label))`

const guests = sql<OpenedThread['guests']>`(
  select json_agg(json_build_object('name', person.display_name, 'until', guest.until) order by guest.came_at)
  from guest join person on person.id = guest.person_id
  where guest.thread_id = thread.id and guest.ended_at is null)`

function isHeld(me: PersonId | null) {
  return sql<boolean>`exists (select from held_post
    where held_post.thread_id = thread.id and held_post.author_id = ${me}
      and held_post.returned_at is null)`
}

// Nothing is new to whoever was never here: for her, the conversation begins at its beginning.
function countNew(viewer: Viewer) {
  return sql<number>`case when reading.last_seq < thread.last_seq then (
    select count(*)::int from post
    where post.thread_id = thread.id and post.seq > reading.last_seq and post.created_at > membership.caught_up_at
      and not ${isByMe(viewer, sql.ref('post.author_id'))} and post.deleted_at is null) else 0 end`
}
