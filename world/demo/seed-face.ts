import type { PublicQuestionId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { wordsIn } from '#kernel/words.ts'
import { questions } from './questions.ts'
import { named, type Known } from './seed-network.ts'

/** What the umbrella answers to whoever wonders. */
export async function makeFace(tx: Tx, { umbrellas, people }: Known, now: Temporal.Instant): Promise<void> {
  const rows = questions.map(({ question, answer }, at) => ({
    id: newId<PublicQuestionId>(),
    umbrella_id: named(umbrellas, 'coast-and-valley'),
    position: at + 1,
    question_en: question.en,
    question_fr: question.fr,
    answer_en: answer.en,
    answer_fr: answer.fr,
    created_at: now,
  }))
  await tx.insertInto('public_question').values(rows).execute()
  const umbrella_id = named(umbrellas, 'coast-and-valley')
  const said = {
    words_en: wordsIn('en')('face.framework.starting'),
    words_fr: wordsIn('fr')('face.framework.starting'),
  }
  const made = { version: 1, made_by: named(people, 'margit'), made_at: now }
  await tx
    .insertInto('framework')
    .values({ umbrella_id, ...said, ...made })
    .execute()
}
