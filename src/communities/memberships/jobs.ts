import { sql } from 'kysely'
import { z } from 'zod'
import type { CommunityId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedAddresseeOf, unguardedPost } from '../../people/index.ts'
import { removalReasons, type RemovalForm } from './forms.ts'
import { removalLetter } from './letters.ts'

interface Removal {
  readonly community: CommunityId
  readonly person: PersonId
  readonly reason: RemovalForm['reason']
}

/** A membership never ends silently. The letter waits as long as ending it can be undone with one press. */
export async function unguardedLetterLater(system: Db, removal: Removal): Promise<void> {
  await sql`select graphile_worker.add_job('tellOfRemoval', ${JSON.stringify(removal)}::json,
    run_at := now() + interval '10 minutes',
    job_key := ${`removal ${removal.community} ${removal.person}`})`.execute(system)
}

const payload = z.object({ community: z.string(), person: z.string(), reason: z.enum(removalReasons) })

export function membershipJobs({
  system,
  mailer,
  wordsIn,
}: Pick<Outside, 'system' | 'mailer' | 'wordsIn'>): readonly Job[] {
  const post = unguardedPost(system, mailer)
  return [
    {
      name: 'tellOfRemoval',
      async run(given) {
        const { reason, ...ids } = payload.parse(given)
        const [community, person] = [parseId<CommunityId>(ids.community), parseId<PersonId>(ids.person)]
        if (community === null || person === null) return
        const left = await endedIn(system, community, person)
        const addressee = await unguardedAddresseeOf(system, person)
        if (left === null || addressee === null) return

        await post(removalLetter({ addressee, words: wordsIn(addressee.language), community: left, reason }))
      },
    },
  ]
}

/** The community that she no longer belongs to; null where that was undone, or where she left nothing behind. */
async function endedIn(system: Db, community: CommunityId, person: PersonId) {
  const row = await system
    .selectFrom('membership')
    .innerJoin('community', 'community.id', 'membership.community_id')
    .where('membership.community_id', '=', community)
    .where('membership.person_id', '=', person)
    .where('membership.ended_because', '=', 'removed')
    .select(['community.name_en as en', 'community.name_fr as fr', 'community.visibility'])
    .executeTakeFirst()
  return row ?? null
}
