import type { PublicQuestionId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import type { World } from '#world/world.ts'

/** Harbour answers two questions, the second in French alone. */
export async function haveQuestions({ db, communities: { harbour: umbrella_id } }: Pick<World, 'db' | 'communities'>) {
  const [first, second] = [newId<PublicQuestionId>(), newId<PublicQuestionId>()]
  const place = { umbrella_id, created_at: morning }
  const inFrench = { question_fr: 'Qui voit ce que je dis\u202f?', answer_fr: 'Les **membres**.' }
  const inEnglish = { question_en: 'Who sees what I say?', answer_en: 'Members, and *nobody* else.' }
  await db
    .insertInto('public_question')
    .values([
      { ...place, ...inEnglish, ...inFrench, id: first, position: 1 },
      { ...place, id: second, position: 2, question_fr: 'Combien de temps\u202f?', answer_fr: 'Une heure.' },
    ])
    .execute()
  return { first, second }
}
