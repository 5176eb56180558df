import type { CalendarFeedId, CommunityId, PersonId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { hashOf, newSecret } from '../../src/people/index.ts'
import { named, type Known } from './seed-network.ts'

/** Who has her gatherings in a calendar of her own: one who shows titles, one who shows nothing, one who has stopped. */
export async function makeCalendars(tx: Tx, { people }: Known, now: Temporal.Instant): Promise<void> {
  const [rosa, genevieve, lorna] = ['rosa', 'genevieve', 'lorna'].map((name) => named(people, name))
  if (!rosa || !genevieve || !lorna) return
  const wishes = [
    { owner_id: rosa, says: 'titles' as const, words: '', gets_invitations: true },
    { owner_id: genevieve, says: 'nothing' as const, words: 'Dentiste', gets_invitations: false },
  ]
  await tx.insertInto('calendar_wish').values(wishes).execute()
  const [first] = await tx
    .selectFrom('membership')
    .where('person_id', '=', rosa)
    .where('ended_at', 'is', null)
    .orderBy('joined_at')
    .select('community_id')
    .execute()
  await makeFeed(tx, { owner: rosa, community: null, days: 0, now })
  if (first) await makeFeed(tx, { owner: rosa, community: first.community_id, days: 4, now })
  await makeFeed(tx, { owner: genevieve, community: null, days: 1, now })
  await makeFeed(tx, { owner: lorna, community: null, days: 50, now })
}

interface DemoFeed {
  readonly owner: PersonId
  readonly community: CommunityId | null
  /** So long ago a calendar fetched it last. */
  readonly days: number
  readonly now: Temporal.Instant
}

/** Nobody knows its secret: whoever tries it makes a new one. */
async function makeFeed(tx: Tx, { owner, community, days, now }: DemoFeed): Promise<void> {
  const fetched_on = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days })
  const made = { token_hash: hashOf(newSecret()), made_at: now.subtract({ hours: 24 * (days + 60) }), fetched_on }
  await tx
    .insertInto('calendar_feed')
    .values({ id: newId<CalendarFeedId>(), owner_id: owner, community_id: community, ...made })
    .execute()
}
