import { z } from 'zod'
import type { CommunityId, InterestId } from '#database'
import type { Db } from '#kernel/db.ts'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import { unguardedInterestForgetting } from './commands.ts'
import { openedLetter } from './letters.ts'
import { subjectPath } from './paths.ts'
import { unguardedOnceEach, type Needs } from './sending.ts'

const payload = z.object({ community: z.string() })

export function interestJobs(outside: Needs): readonly Job[] {
  return [
    { name: 'tellInterested', run: (given) => unguardedOpeningTold(outside, payload.parse(given).community) },
    {
      name: 'forgetInterest',
      cron: '50 3 * * *',
      run: () => unguardedInterestForgetting(outside.system, outside.clock()),
    },
  ]
}

/** Tells each who would like to hear that it is open. */
export async function unguardedOpeningTold(outside: Needs, of: string): Promise<void> {
  const { system, clock, settings } = outside
  const community = parseId<CommunityId>(of)
  if (community === null) return
  const page = settings.origin + subjectPath({ kind: 'community', id: community })
  await unguardedOnceEach(outside, {
    to: await listUntold(system, community),
    write: (to) => openedLetter({ ...to, page }),
    sent: (id) => system.updateTable('interest').set({ told_at: clock() }).where('id', '=', id).execute(),
  })
}

/** One for each address, where somebody said so with her account and without. */
async function listUntold(system: Db, community: CommunityId): Promise<InterestId[]> {
  const rows = await system
    .selectFrom('interest')
    .leftJoin('login', 'login.id', 'interest.person_id')
    .where('community_id', '=', community)
    .where('confirmed_at', 'is not', null)
    .where('told_at', 'is', null)
    .distinctOn((select) => select.fn.coalesce('login.email', 'interest.email'))
    .orderBy((select) => select.fn.coalesce('login.email', 'interest.email'))
    .orderBy('interest.person_id')
    .select('interest.id')
    .execute()
  return rows.map(({ id }) => id)
}
