import { z } from 'zod'
import { nameField } from '../../people/index.ts'
import { invitationFields } from '../../umbrellas/index.ts'
import { noteFields } from '../content-notes/forms.ts'
import { wordsField } from '../posts/forms.ts'
import { guestDays } from './model.ts'

export const guestForm = z.object({
  name: nameField,
  ...invitationFields,
  days: z.coerce.number().pipe(z.literal(guestDays)),
})
export type GuestForm = z.infer<typeof guestForm>

export const guestAnswerForm = z.object({
  body: wordsField,
  ...noteFields,
})
export type GuestAnswerForm = z.infer<typeof guestAnswerForm>
