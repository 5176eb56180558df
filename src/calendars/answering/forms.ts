import { z } from 'zod'
import { answersGiven } from '../../gatherings/index.ts'

/** What somebody says of coming, and the time that she saw when she said it. */
export const letterAnswerForm = z.object({
  answer: z.enum(answersGiven, 'gatherings.forms.answerNeeded'),
  at: z.coerce.number().int().min(0).max(9_999_999_999).catch(0),
})
