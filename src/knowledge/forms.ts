import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'

export const labelMin = 2
export const labelMax = 80

export const claimForm = z.object({
  label: z
    .string('knowledge.problems.labelMissing')
    .max(labelMax * 5, 'knowledge.problems.labelTooLong')
    .transform((text) => cleanText(text).normalize('NFC').replace(/\s+/g, ' ').trim())
    .refine((text) => text.length >= labelMin && /[\p{L}\p{N}]/u.test(text), 'knowledge.problems.labelMissing')
    .refine((text) => text.length <= labelMax, 'knowledge.problems.labelTooLong'),
})

export type ClaimForm = z.infer<typeof claimForm>
