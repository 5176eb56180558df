import { sql, type RawBuilder } from 'kysely'
import type { PersonId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import type { Masks } from '#kernel/masks.ts'
import { mutable } from './decisions.ts'
import { reached, tellingEvents, unmasked } from './reason-queries.ts'
import { unguardedWearers, type Worn } from './wearer-queries.ts'

const batch = 500

/** Between two letters to somebody who wants one for each notice, so that what comes together is told together. */
const lettersApart = '5 minutes'

/** How far this reader has come: an event's transaction, then its number. */
interface Place {
  readonly xact: string
  readonly id: string
}

/** Makes notices of everything that has happened since the last time, in the order in which it can no longer change. */
export async function unguardedReadEvents(system: Db, masks: Masks): Promise<void> {
  let isMore = true
  while (isMore) isMore = await transaction(system, (tx) => readBatch(tx, masks))
}

async function readBatch(tx: Tx, masks: Masks): Promise<boolean> {
  const from = await lockCursor(tx)
  const to = await lastSettled(tx, from)
  if (to === null) {
    await comeBack(tx, from)
    return false
  }
  await holdThreads(tx, from, to)
  const worn = await unguardedWearers(tx, masks, isBetween(from, to))
  const owners = await makeNotices(tx, isBetween(from, to), worn)
  await queueLetters(tx, owners)
  await tx
    .updateTable('event_cursor')
    .set({ xact: to.xact, event_id: to.id })
    .where('reader', '=', 'notifications')
    .execute()
  return true
}

/** Two processes that read at once read one after the other. */
async function lockCursor(tx: Tx): Promise<Place> {
  await sql`insert into event_cursor (reader) values ('notifications') on conflict do nothing`.execute(tx)
  const { rows } = await sql<Place>`
    select xact::text, event_id::text as id from event_cursor where reader = 'notifications' for update`.execute(tx)
  const [place] = rows
  if (!place) throw new Error('the cursor of notifications is gone')
  return place
}

/**
 * The last event of the next batch. Only transactions older than every one that still runs are settled: a later one
 * may commit first, and an earlier one would be skipped if the cursor had gone past it.
 */
async function lastSettled(tx: Tx, { xact, id }: Place): Promise<Place | null> {
  const { rows } = await sql<Place>`
    select xact::text, id::text from (
      select xact, id from event
      where (xact, id) > (${xact}::xid8, ${id}::bigint) and xact < pg_snapshot_xmin(pg_current_snapshot())
      order by xact, id limit ${batch}
    ) next order by next.xact desc, next.id desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Whatever is not settled yet is looked at again soon: nobody else will say when it is. */
async function comeBack(tx: Tx, { xact, id }: Place): Promise<void> {
  await sql`
    select graphile_worker.add_job('readEvents', run_at := clock_timestamp() + interval '1 second',
      job_key := 'readEvents', job_key_mode := 'preserve_run_at')
    where exists (select from event where (xact, id) > (${xact}::xid8, ${id}::bigint))`.execute(tx)
}

/** A conversation that is being moved is waited for, and none is moved until its notices are where it is. */
async function holdThreads(tx: Tx, from: Place, to: Place): Promise<void> {
  await sql`
    select thread.id from thread
    where thread.id in (select (event.facts ->> 'thread')::uuid from event where ${isBetween(from, to)})
    order by thread.id for key share of thread`.execute(tx)
}

function isBetween(from: Place, to: Place) {
  return sql`(event.xact, event.id) > (${from.xact}::xid8, ${from.id}::bigint)
    and (event.xact, event.id) <= (${to.xact}::xid8, ${to.id}::bigint)`
}

/** One notice for each person and event, for those who belong now; their open pages hear that there is something. */
async function makeNotices(tx: Tx, between: RawBuilder<unknown>, worn: readonly Worn[]): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ owner: PersonId }>`
    with told as materialized (
      select event.id as event_id, event.kind, event.actor_id, event.subject_id, event.at,
        coalesce(thread.community_id, event.community_id) as community_id, (event.facts ->> 'request')::uuid as request_id,
        thread.id as thread_id, thread.kind as thread_kind,
        case when thread.kind = 'ask' then thread.author_id end as asker_id,
        post.id as post_id, post.seq, post.author_id as post_author_id, post.quoted_id, gathering.id as gathering_id
      from event left join gathering on gathering.id = event.subject_id
      left join thread on thread.id = (event.facts ->> 'thread')::uuid
      left join post on post.thread_id = thread.id and post.seq = (event.facts ->> 'seq')::int
      where ${between}
        and event.kind = any (${tellingEvents}::text[])
        and thread.deleted_at is null and post.deleted_at is null
    ), worn as (
      select * from unnest(${worn.map(({ mask }) => mask)}::uuid[], ${worn.map(({ person }) => person)}::uuid[]) as w (mask, person)
    ), reached as (${unmasked(reached)}), made as (
      insert into notice
        (id, owner_id, community_id, event_id, kind, actor_id, thread_id, post_id, request_id, gathering_id, created_at)
      select distinct on (reached.owner_id, told.event_id)
        gen_random_uuid(), reached.owner_id, case when told.request_id is null then told.community_id end,
        told.event_id, reached.reason, told.actor_id, told.thread_id, told.post_id, told.request_id,
        told.gathering_id, told.at
      from reached join told on told.event_id = reached.event_id
      left join membership on membership.community_id = told.community_id and membership.person_id = reached.owner_id
        and membership.ended_at is null and membership.on_leave_since is null and membership.joined_at <= told.at
      left join worn as acting on acting.mask = told.actor_id
      left join reading on reading.owner_id = reached.owner_id and reading.thread_id = told.thread_id
      where coalesce(membership.person_id, told.request_id) is not null and reading.following is distinct from 'muted'
        and reached.owner_id is distinct from coalesce(acting.person, told.actor_id) and ${isHeard}
      order by reached.owner_id, told.event_id, reached.rank
      on conflict (owner_id, event_id) do nothing
      returning owner_id
    )
    select owners.owner_id as owner, pg_notify('hearth_event', json_build_object(
      'id', 0, 'kind', 'notice.added', 'actor', null, 'community', null,
      'subject', owners.owner_id, 'thread', null, 'seq', null)::text)
    from (select distinct owner_id from made) owners`.execute(tx)
  return rows.map(({ owner }) => owner)
}

/** Whoever muted somebody is not told of what she says; where it is a block, neither is told of the other's words. */
const isHeard = sql`not (reached.reason = any (${mutable}::text[]) and exists (select from muting
  where (muting.owner_id = reached.owner_id and muting.person_id = told.actor_id)
     or (muting.owner_id = told.actor_id and muting.person_id = reached.owner_id and muting.is_block)))`

async function queueLetters(tx: Tx, owners: readonly PersonId[]): Promise<void> {
  if (owners.length === 0) return
  await sql`
    select graphile_worker.add_job('letterOfNews', json_build_object('person', id),
      run_at := clock_timestamp() + ${lettersApart}::interval,
      job_key := 'letterOfNews ' || id, job_key_mode := 'preserve_run_at')
    from person where id = any (${owners}::uuid[]) and letters = 'each'`.execute(tx)
}
