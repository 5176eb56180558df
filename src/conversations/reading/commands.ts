import { sql } from 'kysely'
import type { CommunityId, ThreadId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { enterCommunity } from '../../communities/index.ts'
import { findThread } from '../threads/queries.ts'
import { threadRules } from '../threads/rules.ts'
import type { Wish } from './forms.ts'
import type { Look, Mark } from './marks.ts'

/** Writes many marks at once; none goes back. What the inbox said of posts that were shown is seen with them. */
export async function unguardedMarkRead(system: Db, marks: readonly Mark[], now: Temporal.Instant): Promise<void> {
  if (marks.length === 0) return
  const [people, threads, seqs] = [marks.map((m) => m.person), marks.map((m) => m.thread), marks.map((m) => m.seq)]
  await sql`
    with marked as (
      select distinct on (owner_id, thread_id) *
      from unnest(${people}::uuid[], ${threads}::uuid[], ${seqs}::int[]) as m (owner_id, thread_id, seq)
      order by owner_id, thread_id, seq desc
    ), read as (
      insert into reading (owner_id, thread_id, last_seq, updated_at)
      select m.owner_id, m.thread_id, m.seq, ${now} from marked m join thread t on t.id = m.thread_id
      order by m.owner_id, m.thread_id
      on conflict (owner_id, thread_id) do update set last_seq = excluded.last_seq, updated_at = excluded.updated_at
      where reading.last_seq < excluded.last_seq
    )
    update notice n set seen_at = ${now}
    from marked m
    where n.owner_id = m.owner_id and n.thread_id = m.thread_id and n.seen_at is null
      and (n.post_id is null or exists (select from post where post.id = n.post_id and post.seq <= m.seq))`.execute(
    system,
  )
}

/** Remembers that somebody has looked at what is talked about in a community, where that was news to her. */
export async function unguardedLookedIn(system: Db, { person, community }: Look, now: Temporal.Instant): Promise<void> {
  await sql`
    update membership m set visited_at = ${now} from community c
    where m.person_id = ${person} and m.community_id = ${community} and c.id = m.community_id
      and m.visited_at < c.last_posted_at and m.visited_at < ${now}`.execute(system)
}

/** Everything in a community counts as read from now on, whoever posted it. */
export async function catchUp(db: Db, viewer: Viewer, id: CommunityId, now: Temporal.Instant): Promise<void> {
  signedIn(viewer)
  await transaction(db, async (tx) => {
    const community = await enterCommunity(tx, viewer, id)

    await declareRead(tx, viewer, [community.id], now)
  })
}

/** The same for every community that the viewer belongs to. */
export async function catchUpEverywhere(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<void> {
  signedIn(viewer)
  const mine = viewer.belongings.map(({ id }) => id)
  await transaction(db, (tx) => declareRead(tx, viewer, mine, now))
}

/** Keeps whether the viewer wants to hear of a thread. It is hers alone, so nothing is recorded. */
export async function followThread(
  db: Db,
  viewer: Viewer,
  id: ThreadId,
  { following, now }: Wish & { readonly now: Temporal.Instant },
): Promise<void> {
  const reader = signedIn(viewer)
  await transaction(db, async (tx) => {
    const thread = await findThread(tx, viewer, id)
    authorize(threadRules, 'read', viewer, thread)

    await tx
      .insertInto('reading')
      .values({ owner_id: reader, thread_id: id, following, updated_at: now })
      .onConflict((known) => known.columns(['owner_id', 'thread_id']).doUpdateSet({ following, updated_at: now }))
      .execute()
  })
}

async function declareRead(
  tx: Db,
  viewer: Viewer,
  communities: readonly CommunityId[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update membership set caught_up_at = greatest(caught_up_at, ${now}), visited_at = greatest(visited_at, ${now})
    where person_id = ${viewer.id} and community_id = any (${communities}::uuid[])`.execute(tx)
  await sql`
    update notice set seen_at = ${now}
    where owner_id = ${viewer.id} and community_id = any (${communities}::uuid[])
      and seen_at is null and created_at <= ${now}`.execute(tx)
}
