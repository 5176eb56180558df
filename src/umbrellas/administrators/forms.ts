import { z } from 'zod'
import { languages } from '#kernel/words.ts'

export const addressField = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('umbrellas.forms.addressNeeded').max(254, 'forms.tooLong'))

/** Whom to write to, and in which language. */
export const invitationFields = {
  email: addressField,
  language: z.enum(languages, 'umbrellas.forms.languageNeeded'),
}

export const officeForm = z.object({
  ...invitationFields,
  office: z.enum(['administrator', 'privacy_officer'], 'umbrellas.forms.officeNeeded'),
})
