import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'
import { answersGiven } from '../model.ts'

export const need_length_max = 500

/** What somebody says of coming. The buttons of a list send the answer alone: what she needs then stays as it is. */
export const answerForm = z.object({
  answer: z.enum(answersGiven, 'gatherings.forms.answerNeeded'),
  way: z.enum(['online', 'in_person']).nullable().catch(null).default(null),
  need: z
    .string()
    .max(need_length_max, 'forms.tooLong')
    .transform((text) => cleanText(text).trim())
    .optional(),
})
export type AnswerForm = z.infer<typeof answerForm>
