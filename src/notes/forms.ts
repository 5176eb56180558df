import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'
import { toBytes } from '../writing/index.ts'
import { updateMax, wordsMax } from './model.ts'

const bytes = z
  .base64()
  .max(Math.ceil(updateMax / 3) * 4)
  .transform(toBytes)

/** What an editor sends by itself: what was typed since it last did, and how much it knows of what others typed. */
export const togetherForm = z.object({ update: bytes, vector: bytes, edition: z.coerce.number().int().default(0) })
export type TogetherForm = z.infer<typeof togetherForm>

/** The whole page, as it is sent where no script runs. */
export const notesForm = z.object({
  words: z
    .string()
    .max(wordsMax, 'forms.tooLong')
    .transform((text) => cleanText(text).trimEnd()),
  seen: z.coerce.number().int(),
})
export type NotesForm = z.infer<typeof notesForm>
