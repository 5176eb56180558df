import { z } from 'zod'
import type { CommunityId, InterestId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { communityPath } from '../../communities/index.ts'
import { unguardedPost } from '../../people/index.ts'
import { unguardedInterestForgetting, unguardedInterestLink } from './commands.ts'
import { openedLetter } from './letters.ts'
import { interestByLetterPath, interestPath } from './paths.ts'
import { unguardedInterestAddress } from './queries.ts'

type Needs = Pick<Outside, 'system' | 'mailer' | 'wordsIn' | 'clock'> & {
  readonly settings: Pick<Outside['settings'], 'origin'>
}

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

/** Tells each who would like to hear, once: whoever was told already when the job was interrupted is not told again. */
export async function unguardedOpeningTold(outside: Needs, of: string): Promise<void> {
  const community = parseId<CommunityId>(of)
  for (const one of community === null ? [] : await listUntold(outside.system, community)) await tell(outside, one)
}

interface Untold {
  readonly id: InterestId
  readonly hasAccount: boolean
}

/** One for each address, where somebody said so with her account and without. */
async function listUntold(system: Db, community: CommunityId): Promise<Untold[]> {
  const rows = await system
    .selectFrom('interest')
    .leftJoin('login', 'login.id', 'interest.person_id')
    .where('community_id', '=', community)
    .where('confirmed_at', 'is not', null)
    .where('told_at', 'is', null)
    .distinctOn((select) => select.fn.coalesce('login.email', 'interest.email'))
    .orderBy((select) => select.fn.coalesce('login.email', 'interest.email'))
    .orderBy('interest.person_id')
    .select(['interest.id', 'person_id'])
    .execute()
  return rows.map(({ id, person_id }) => ({ id, hasAccount: person_id !== null }))
}

async function tell({ system, mailer, wordsIn, clock, settings }: Needs, { id, hasAccount }: Untold): Promise<void> {
  const to = await unguardedInterestAddress(system, id)
  if (!to) return
  const secret = hasAccount ? null : await transaction(system, (tx) => unguardedInterestLink(tx, id))
  const back = secret === null ? interestPath(to.community.id) : interestByLetterPath(secret)
  const url = settings.origin + back
  const page = settings.origin + communityPath(to.community.id)
  await unguardedPost(system, mailer)(openedLetter({ ...to, words: wordsIn(to.language), url, page }))
  await system.updateTable('interest').set({ told_at: clock() }).where('id', '=', id).execute()
}
