import { z } from 'zod'
import { passage } from '../../umbrellas/index.ts'

export const answerMax = 2000

export const answerForm = z.object({
  message: passage(answerMax).pipe(z.string().min(1, 'joining.forms.answerNeeded')),
})
export type AnswerForm = z.infer<typeof answerForm>
