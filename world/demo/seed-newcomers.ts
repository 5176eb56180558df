import type { WelcomeStepId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { named, type Known } from './seed-network.ts'
import { welcomes } from './welcomes.ts'

/** What communities say to whoever comes in, with first steps of their own. */
export async function makeWelcomes(tx: Tx, { communities, people }: Known, now: Temporal.Instant): Promise<void> {
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
}
