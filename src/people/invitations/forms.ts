import { z } from 'zod'
import { languageField, nameField } from '../me/forms.ts'
import { optionalPasswordField } from '../passwords/forms.ts'
import { tickField } from '../signing-in/forms.ts'

export const acceptanceForm = z.object({
  name: nameField,
  language: languageField,
  password: optionalPasswordField,
  isShared: tickField,
})
export type AcceptanceForm = z.infer<typeof acceptanceForm>
