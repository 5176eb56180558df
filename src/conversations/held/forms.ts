import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'

export const noteMax = 1000

export const returnForm = z.object({
  note: z
    .string()
    .default('')
    .transform((text) => cleanText(text).trim())
    .refine((text) => text.length <= noteMax, 'conversations.held.noteTooLong'),
})
