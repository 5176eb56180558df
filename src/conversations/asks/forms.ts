import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'
import { outcomes } from './model.ts'

export const outcomeNoteMax = 2000

export const outcomeForm = z.object({
  outcome: z.enum(outcomes, 'conversations.problems.chooseOutcome'),
  note: z
    .string()
    .optional()
    .transform((text) => cleanText(text ?? '').trim())
    .refine((text) => text.length <= outcomeNoteMax, 'conversations.problems.noteTooLong'),
})

export type OutcomeForm = z.infer<typeof outcomeForm>
