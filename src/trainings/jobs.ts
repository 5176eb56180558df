import { z } from 'zod'
import type { InterestId, TrainingId, TrainingLetterId } from '#database'
import type { Db } from '#kernel/db.ts'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { trainingPath } from '#shell/index.ts'
import { unguardedOnceEach } from '../interest/index.ts'
import { trainingLetter } from './letters.ts'
import { unguardedTrainingLetter } from './queries.ts'

type Needs = Pick<Outside, 'system' | 'mailer' | 'wordsIn' | 'clock'> & {
  readonly settings: Pick<Outside['settings'], 'origin'>
}

const payload = z.object({ letter: z.string() })

export function trainingJobs(outside: Needs): readonly Job[] {
  return [{ name: 'sendTrainingLetter', run: (given) => unguardedTrainingTold(outside, payload.parse(given).letter) }]
}

/** Sends a letter to each who is interested, once. */
export async function unguardedTrainingTold(outside: Needs, of: string): Promise<void> {
  const { system, settings } = outside
  const id = parseId<TrainingLetterId>(of)
  const letter = id && (await unguardedTrainingLetter(system, id))
  if (!id || !letter) return
  const page = settings.origin + trainingPath(letter.training)
  await unguardedOnceEach(outside, {
    to: await listUntold(system, id, letter.training),
    write: (to) => trainingLetter(to, { said: letter.words, page }),
    sent: (interest) =>
      system
        .insertInto('training_letter_sent')
        .values({ letter_id: id, interest_id: interest })
        .onConflict((known) => known.doNothing())
        .execute(),
  })
}

/** One for each address, where somebody said so with her account and without. */
async function listUntold(system: Db, letter: TrainingLetterId, training: TrainingId): Promise<InterestId[]> {
  const rows = await system
    .selectFrom('interest')
    .leftJoin('login', 'login.id', 'interest.person_id')
    .leftJoin('training_letter_sent as sent', (on) =>
      on.onRef('sent.interest_id', '=', 'interest.id').on('sent.letter_id', '=', letter),
    )
    .where('interest.training_id', '=', training)
    .where('confirmed_at', 'is not', null)
    .distinctOn((select) => select.fn.coalesce('login.email', 'interest.email'))
    .orderBy((select) => select.fn.coalesce('login.email', 'interest.email'))
    .orderBy('interest.person_id')
    .select(['interest.id', 'sent.letter_id as sent'])
    .execute()
  return rows.flatMap(({ id, sent }) => (sent === null ? [id] : []))
}
