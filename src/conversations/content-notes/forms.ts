import { z } from 'zod'
import type { Entered } from '#kernel/form.ts'
import { cleanText } from '#kernel/text.ts'
import { noteKinds, noteMax, type ContentNote } from './model.ts'

/** What every form has in which words for a post are written. */
export const noteFields = {
  noteKind: z
    .enum(noteKinds)
    .or(z.literal('').transform(() => undefined))
    .optional(),
  note: z
    .string()
    .default('')
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
    .refine((text) => text.length <= noteMax, 'conversations.contentNotes.tooLong'),
}

const noteForm = z.object(noteFields)

type Noted = z.infer<typeof noteForm>

/** The note that a form gives. Whoever says what her words hold and names no kind has given one all the same. */
export function noteOf({ noteKind, note }: Noted): ContentNote | null {
  if (noteKind === undefined && note === '') return null
  return { kind: noteKind ?? 'other', words: note }
}

/** The same out of a form as it was sent. */
export function noteIn(entered: Entered): ContentNote | null {
  const form = noteForm.safeParse(entered)
  return form.success ? noteOf(form.data) : null
}

/** A note that somebody else puts before a post. */
export const addingForm = z.object({
  ...noteFields,
  noteKind: z.enum(noteKinds, 'conversations.contentNotes.chooseKind'),
})

/** Kinds that are opened without asking. */
export const openingForm = z.object({
  open: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .default([])
    .transform((sent) => noteKinds.filter((kind) => sent.includes(kind))),
})
