import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'

type Known = Pick<World, 'db' | 'clock' | 'communities' | 'people'>

/** Somebody came into Circle so many days ago. */
export async function cameIn({ db, clock, communities, people }: Known, who: Persona, daysAgo = 0): Promise<void> {
  const joined = { joined_at: clock.now().subtract({ hours: 24 * daysAgo }), ended_at: null, ended_because: null }
  const moments = { caught_up_at: clock.now(), visited_at: clock.now() }
  await db
    .insertInto('membership')
    .values({ community_id: communities.circle, person_id: people[who], roles: ['member'], ...joined, ...moments })
    .onConflict((known) => known.columns(['community_id', 'person_id']).doUpdateSet(joined))
    .execute()
}

/** An introduction as its form sends it. */
export const hello = { kind: 'introduction', title: 'Gus says hello', body: 'I drive people to court, and I listen.' }
