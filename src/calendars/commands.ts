import { sql } from 'kysely'
import type { CalendarFeedId, CommunityId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { hashOf, newSecret } from '../people/index.ts'
import type { WishForm } from './forms.ts'
import { feedRules } from './rules.ts'

/** A new address, of all her communities or of one; the one before leads nowhere from now on. Gives its secret, which is kept nowhere. */
export async function makeFeed(
  db: Db,
  viewer: Viewer,
  { community, now }: { community: CommunityId | null; now: Temporal.Instant },
): Promise<string> {
  const belonging = viewer.belongings.find(({ id }) => id === community)
  if (community !== null && !belonging) throw new NotFound('errors.notFound')
  authorize(feedRules, 'make', viewer, { isOver: belonging?.isOver ?? false })

  const secret = newSecret()
  const made = { token_hash: hashOf(secret), made_at: now, fetched_on: null }
  await db
    .insertInto('calendar_feed')
    .values({ id: newId<CalendarFeedId>(), owner_id: signedIn(viewer), community_id: community, ...made })
    .onConflict((known) => known.columns(['owner_id', 'community_id']).doUpdateSet(made))
    .execute()
  return secret
}

/** The address leads nowhere any more. One that is gone already is no mistake. */
export async function endFeed(db: Db, viewer: Viewer, id: CalendarFeedId): Promise<void> {
  await db.deleteFrom('calendar_feed').where('id', '=', id).where('owner_id', '=', signedIn(viewer)).execute()
}

export async function chooseWish(db: Db, viewer: Viewer, form: WishForm): Promise<void> {
  const chosen = { says: form.says, words: form.words, gets_invitations: form.getsInvitations }
  await db
    .insertInto('calendar_wish')
    .values({ owner_id: signedIn(viewer), ...chosen })
    .onConflict((known) => known.column('owner_id').doUpdateSet(chosen))
    .execute()
}

/** Remembers the day on which a calendar fetched it, and nothing closer. */
export async function unguardedFetched(system: Db, id: CalendarFeedId, now: Temporal.Instant): Promise<void> {
  const today = sql<Temporal.PlainDate>`(${now}::timestamptz at time zone 'UTC')::date`
  await system.updateTable('calendar_feed').set({ fetched_on: today }).where('id', '=', id).execute()
}

/** Whoever holds a letter wants no more of them. What is in her calendar stays there. */
export async function unguardedStopInvitations(system: Db, person: PersonId): Promise<void> {
  await system.updateTable('calendar_wish').set({ gets_invitations: false }).where('owner_id', '=', person).execute()
}
