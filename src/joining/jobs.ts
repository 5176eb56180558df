import { z } from 'zod'
import { transaction } from '#kernel/db.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { inLanguage } from '#kernel/reader.ts'
import { unguardedPost } from '../people/index.ts'
import { unguardedLink } from './following/link-commands.ts'
import { unguardedAddressed, unguardedStepToSend } from './letter-queries.ts'
import { stepLetter } from './letters.ts'
import { followingPath, requestPath } from './paths.ts'
import { seatJobs } from './seats/jobs.ts'
import { standingJobs } from './standing/jobs.ts'
import { unguardedClosedRequests } from './places/closing-commands.ts'
import { unguardedLeftAlone } from './reviewing/above-commands.ts'
import { unguardedExpiries, unguardedForgetting, unguardedOffers } from './places/commands.ts'

type Needs = Pick<Outside, 'system' | 'mailer' | 'wordsIn' | 'clock'> & {
  readonly settings: Pick<Outside['settings'], 'origin'>
}

const payload = z.object({ step: z.coerce.string() })
const closing = z.object({ community: z.string() })

export function joiningJobs(outside: Needs): readonly Job[] {
  return [
    ...standingJobs(outside),
    ...seatJobs(outside),
    { name: 'sendJoinLetter', run: (given) => unguardedStepLetter(outside, payload.parse(given).step) },
    { name: 'closeRequests', run: (given) => unguardedClosedRequests(outside, closing.parse(given).community) },
    { name: 'offerPlaces', cron: '12 * * * *', run: () => offerPlaces(outside) },
    {
      name: 'bringAbove',
      cron: '22 * * * *',
      run: () => unguardedLeftAlone(outside.system, outside.clock()),
    },
    {
      name: 'forgetRequests',
      cron: '40 3 * * *',
      run: () => unguardedForgetting(outside.system, outside.clock(), 'UTC'),
    },
  ]
}

/** Sends what a step says to her who asked. Who has no account gets a new link with each letter. */
export async function unguardedStepLetter(outside: Needs, id: string): Promise<void> {
  const { system, mailer, wordsIn, settings, clock } = outside
  const step = await unguardedStepToSend(system, id)
  const to = step && (await unguardedAddressed(system, step.request))
  if (!step || !to) return
  const path = to.hasAccount
    ? requestPath(to.request)
    : followingPath(await transaction(system, (tx) => unguardedLink(tx, to.request, clock())))
  const letter = stepLetter({ ...to, words: wordsIn(to.language), message: step.message, url: settings.origin + path })
  await unguardedPost(system, mailer)(letter)
}

/** Ends what nobody answered in time, and gives the places that come free by it to those who wait. */
async function offerPlaces({ system, wordsIn, clock }: Needs): Promise<void> {
  await unguardedExpiries(system, clock(), ({ language, state }) =>
    wordsIn(language)(state === 'approved' ? 'joining.messages.placeExpired' : 'joining.messages.questionExpired'),
  )
  await unguardedOffers(system, clock(), ({ language, name_en, name_fr }) => {
    const community = inLanguage({ en: name_en, fr: name_fr }, language).text
    return wordsIn(language)('joining.messages.offered', { community })
  })
}
