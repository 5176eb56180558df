import { z } from 'zod'
import type { PersonId } from '#database'
import { parseId } from '#kernel/id.ts'
import type { Language } from '#kernel/words.ts'
import { passage } from '../../umbrellas/index.ts'
import { decliningReasons, outcomes } from '../model.ts'

export const messageMax = 4000
export const noteMax = 1000

const message = passage(messageMax).pipe(z.string().min(1, 'joining.forms.messageNeeded'))

export const questionForm = z.object({ message })
export type QuestionForm = z.infer<typeof questionForm>

export const decisionForm = z
  .object({
    outcome: z.enum(outcomes, 'joining.forms.outcomeNeeded'),
    message,
    reason: z.enum(decliningReasons).nullable().catch(null),
    why: passage(noteMax),
  })
  .refine(({ outcome, reason }) => outcome !== 'declined' || reason !== null, {
    path: ['reason'],
    message: 'joining.forms.reasonNeeded',
  })
  .transform((form) => ({ ...form, reason: form.outcome === 'declined' ? form.reason : null }))
export type DecisionForm = z.infer<typeof decisionForm>

export const handingForm = z.object({
  to: z
    .string()
    .default('')
    .transform((text) => parseId<PersonId>(text))
    .pipe(z.custom<PersonId>((id) => id !== null, 'joining.forms.whomNeeded')),
  note: passage(noteMax),
})
export type HandingForm = z.infer<typeof handingForm>

/** One decision about several, with a message in each language that somebody among them reads. */
export function manyForm(languages: readonly Language[]) {
  const written = (language: Language) => (languages.includes(language) ? message : z.string().catch(''))
  return z
    .object({
      outcome: z.enum(outcomes, 'joining.forms.outcomeNeeded'),
      messageEn: written('en'),
      messageFr: written('fr'),
      reason: z.enum(decliningReasons).nullable().catch(null),
      why: passage(noteMax),
    })
    .refine(({ outcome, reason }) => outcome !== 'declined' || reason !== null, {
      path: ['reason'],
      message: 'joining.forms.reasonNeeded',
    })
    .transform((form) => ({ ...form, reason: form.outcome === 'declined' ? form.reason : null }))
}
export type ManyForm = z.infer<ReturnType<typeof manyForm>>
