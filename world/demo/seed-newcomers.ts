import type { BuddyshipId, WelcomeStepId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { instantOf } from './moments.ts'
import { named, type Known } from './seed-network.ts'
import { buddyships, welcomes, willing } from './welcomes.ts'

const zone = 'America/Vancouver'

/** What communities say to whoever comes in, with first steps of their own. */
export async function makeWelcomes(tx: Tx, known: Known, now: Temporal.Instant): Promise<void> {
  const { communities, people } = known
  const written = welcomes.map(({ community, by, words }) => ({
    community_id: named(communities, community),
    words_en: words.en,
    words_fr: words.fr,
    revision: 1,
    edited_at: now,
    edited_by: named(people, by),
  }))
  await tx.insertInto('welcome').values(written).execute()
  const steps = welcomes.flatMap(({ community, steps: own }) =>
    own.map(({ name, path }, at) => ({
      id: newId<WelcomeStepId>(),
      community_id: named(communities, community),
      place: at + 1,
      name_en: name.en,
      name_fr: name.fr,
      path,
      created_at: now,
    })),
  )
  await tx.insertInto('welcome_step').values(steps).execute()
  await makeBuddies(tx, known, now)
}

async function makeBuddies(tx: Tx, { communities, people }: Known, now: Temporal.Instant): Promise<void> {
  const wishes = willing.flatMap(({ community, people: glad }) =>
    glad.map((handle) => ({
      community_id: named(communities, community),
      person_id: named(people, handle),
      glad_at: now,
    })),
  )
  await tx.insertInto('buddy_wish').values(wishes).execute()
  const asked = buddyships.map(({ community, newcomer, buddy, asked: at, accepted }) => ({
    id: newId<BuddyshipId>(),
    community_id: named(communities, community),
    newcomer_id: named(people, newcomer),
    buddy_id: named(people, buddy),
    asked_by: named(people, 'amrit'),
    asked_at: instantOf(at, now, zone),
    until: instantOf(at, now, zone).add({ hours: 24 * 84 }),
    accepted_at: accepted ? instantOf(accepted, now, zone) : null,
  }))
  await tx.insertInto('buddyship').values(asked).execute()
}
