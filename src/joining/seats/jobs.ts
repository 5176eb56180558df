import { z } from 'zod'
import type { HandOverId } from '#database'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedPost } from '../../people/index.ts'
import { takenBackLetter } from './letters.ts'

type Needs = Pick<Outside, 'system' | 'mailer' | 'wordsIn' | 'clock'>

const payload = z.object({ handOver: z.string() })

export function seatJobs(outside: Needs): readonly Job[] {
  return [{ name: 'tellSuccessor', run: (given) => tell(outside, given) }]
}

/** A successor whose letter was taken back before it ran out: she may have no account, and sees no page of the community. */
async function tell({ system, mailer, wordsIn, clock }: Needs, given: unknown): Promise<void> {
  const id = parseId<HandOverId>(payload.parse(given).handOver)
  if (id === null) return
  const seat = await system
    .selectFrom('hand_over as seat')
    .innerJoin('invitation', 'invitation.id', 'seat.invitation_id')
    .innerJoin('community', 'community.id', 'seat.community_id')
    .innerJoin('umbrella', 'umbrella.id', 'community.umbrella_id')
    .where('seat.id', '=', id)
    .where('invitation.expires_at', '>', clock())
    .select([
      'seat.name',
      'seat.email',
      'seat.language',
      'community.name_en as en',
      'community.name_fr as fr',
      'community.visibility',
      'umbrella.name_en as umbrellaEn',
      'umbrella.name_fr as umbrellaFr',
    ])
    .executeTakeFirst()
  if (!seat) return
  const { name, email, language, en, fr, visibility, umbrellaEn, umbrellaFr } = seat
  const umbrella = { en: umbrellaEn, fr: umbrellaFr }
  const community = { en, fr, visibility }
  const letter = takenBackLetter({ name, email, words: wordsIn(language), umbrella, community })
  await unguardedPost(system, mailer)(letter)
}
