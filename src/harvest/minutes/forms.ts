import { z } from 'zod'
import { cleanText, isBlank } from '#kernel/text.ts'
import { minutesMax } from './model.ts'

const seen = z.coerce.number('forms.notUnderstood').int('forms.notUnderstood')

export const minutesForm = z.object({
  words: z
    .string('forms.writeSomething')
    .max(minutesMax, 'forms.tooLong')
    .transform((text) => cleanText(text).replace(/^\n+/, '').trimEnd())
    .refine((text) => !isBlank(text), 'forms.writeSomething'),
  seen,
})
export type MinutesForm = z.infer<typeof minutesForm>

/** Which words are approved: those that were shown. */
export const approvingForm = z.object({ seen })
