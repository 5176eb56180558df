import { sql } from 'kysely'
import type { CommunityId, PersonId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { SupportEvent } from '../events.ts'

// Whoever is deleted is looked for in every table that may name her, so not many at once.
const batch = 20

/** Deletes for good what has stayed in peer-support spaces until its last day, with all that hangs on it. */
export async function unguardedForgetSupport(system: Db, now: Temporal.Instant): Promise<void> {
  let isMore = true
  while (isMore) isMore = await transaction(system, (tx) => forgetSome(tx, now))
  await forgetUnposted(system, now)
}

interface Gone {
  readonly id: ThreadId
  readonly communityId: CommunityId
}

// What waits to be taken out everywhere is taken out first: it may have been quoted elsewhere.
async function forgetSome(tx: Tx, now: Temporal.Instant): Promise<boolean> {
  const { rows: gone } = await sql<Gone>`
    select thread.id, thread.community_id as "communityId"
    from thread join community on community.id = thread.community_id join umbrella on umbrella.id = community.umbrella_id
    where thread.kind = 'support' and thread.stays_until < (${now}::timestamptz at time zone umbrella.time_zone)::date
      and not exists (select from redaction join post on post.id = redaction.post_id
        where post.thread_id = thread.id and redaction.done_at is null)
    order by thread.id limit ${batch} for update of thread skip locked`.execute(tx)
  if (gone.length === 0) return false

  const ids = gone.map(({ id }) => id)
  const { rows: masks } = await sql<{ id: PersonId }>`
    select id from mask where thread_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from thread where id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from person where id = any (${masks.map(({ id }) => id)}::uuid[])`.execute(tx)
  for (const [community, ofIt] of Map.groupBy(gone, ({ communityId }) => communityId)) {
    const facts = { conversations: ofIt.length }
    await record<SupportEvent>(tx, theSystem, 'support.forgotten', { subject: community, community, facts, now })
  }
  return true
}

/** Words that were begun for the space and never posted stay no longer than if they had been. */
async function forgetUnposted(system: Db, now: Temporal.Instant): Promise<void> {
  const isOver = (at: string) => sql`${sql.ref(at)} + make_interval(months => space.months) < ${now}::timestamptz`
  await sql`
    delete from draft using support_space space
    where draft.community_id = space.community_id and draft.thread_id is null and draft.kind = 'support'
      and ${isOver('draft.updated_at')}`.execute(system)
  await sql`
    delete from held_post using support_space space
    where held_post.community_id = space.community_id and held_post.thread_id is null
      and held_post.entered ->> 'kind' = 'support' and ${isOver('held_post.held_at')}`.execute(system)
}
