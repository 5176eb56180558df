import { z } from 'zod'
import { cleanText, isBlank } from '#kernel/text.ts'
import { reasonMax } from './model.ts'

export const askingForm = z.object({
  reason: z
    .string('conversations.unmasking.reasonMissing')
    .transform((text) => cleanText(text).trim())
    .refine((text) => !isBlank(text), 'conversations.unmasking.reasonMissing')
    .refine((text) => text.length <= reasonMax, 'conversations.flags.tooLong'),
})
