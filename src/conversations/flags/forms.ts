import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'

export const flagWordsMax = 1000
export const passageMin = 3
export const passagesMax = 2000

const lines = z
  .string()
  .default('')
  .transform((text) => cleanText(text))
  .refine((text) => text.length <= passagesMax, 'conversations.flags.tooLong')
  .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== ''))
  .refine(
    (passages) => passages.every((passage) => passage.length >= passageMin),
    'conversations.flags.passageTooShort',
  )

export const flagForm = z.object({
  reason: z.enum(['identifying', 'harmful', 'agreement'], 'conversations.flags.chooseReason'),
  /** What the member says of it, such as the clause of the agreement. */
  words: z
    .string()
    .default('')
    .transform((text) => cleanText(text).trim())
    .refine((text) => text.length <= flagWordsMax, 'conversations.flags.tooLong'),
})

const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

export const mendingForm = z
  .object({ passages: lines, whole: ticked, files: ticked })
  .refine(({ passages, whole, files }) => passages.length > 0 || whole || files, {
    message: 'conversations.flags.nothingToTakeOut',
    path: ['passages'],
  })
  .transform(({ passages, whole, files }) => ({ passages, isWhole: whole, withFiles: files }))

export type FlagForm = z.infer<typeof flagForm>
export type MendingForm = z.infer<typeof mendingForm>
