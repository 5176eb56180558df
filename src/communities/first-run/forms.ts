import { z } from 'zod'
import { languages } from '#kernel/words.ts'
import { nameField, newPasswordField } from '../../people/index.ts'
import { hasName, invitationFields, nameNeeded, passage } from '../../umbrellas/index.ts'
import { communityFields, hidesAffinity, hidingNeeded } from '../forms.ts'

/** Shorter than later, so that what was typed fits into a cookie until all is known. */
export const first_purpose_length_max = 250

export const firstCommunityForm = z
  .object({
    ...communityFields,
    purposeEn: passage(first_purpose_length_max),
    purposeFr: passage(first_purpose_length_max),
    coordinates: z.literal('yes').optional(),
  })
  .refine(hasName, nameNeeded)
  .refine(hidesAffinity, hidingNeeded)
export type FirstCommunityForm = z.infer<typeof firstCommunityForm>

/** Nobody has to be invited yet. */
export const firstInvitationForm = z.object({
  email: z.string().trim().default('').pipe(z.literal('').or(invitationFields.email)),
  language: z.enum(languages).default('en'),
})
export type FirstInvitationForm = z.infer<typeof firstInvitationForm>

export const firstAdministratorForm = z.object({
  name: nameField,
  email: invitationFields.email,
  password: newPasswordField,
})
export type FirstAdministratorForm = z.infer<typeof firstAdministratorForm>
