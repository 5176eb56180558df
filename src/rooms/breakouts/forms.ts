import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'
import { group_size_max, group_words_max } from './model.ts'

const said = (most: number) =>
  z
    .string()
    .max(most, 'forms.tooLong')
    .transform((text) => cleanText(text).trim())

export const breakoutForm = z.object({
  prompt: said(500).default(''),
  size: z.coerce
    .number('rooms.forms.size')
    .int('rooms.forms.size')
    .min(2, 'rooms.forms.size')
    .max(group_size_max, 'rooms.forms.size'),
  way: z.enum(['chance', 'choice']),
})
export type BreakoutForm = z.infer<typeof breakoutForm>

/** With the revision that its page had shown. */
export const notesForm = z.object({ notes: said(group_words_max), seen: z.coerce.number().int() })
export type NotesForm = z.infer<typeof notesForm>
