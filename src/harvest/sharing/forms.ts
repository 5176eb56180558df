import { z } from 'zod'
import type { ThreadId } from '#database'
import { parseId } from '#kernel/id.ts'
import { titleField, wordsField } from '../../conversations/index.ts'

export const sharingForm = z.object({
  title: titleField,
  body: wordsField,
  /** The conversation that it goes into; none: one of its own. */
  into: z
    .string()
    .default('')
    .transform((text) => parseId<ThreadId>(text)),
})
export type SharingForm = z.infer<typeof sharingForm>
