import { z } from 'zod'
import { nameField } from '../../people/index.ts'
import { invitationFields } from '../../umbrellas/index.ts'

export const gatheringGuestForm = z.object({
  name: nameField,
  affiliation: z.string().trim().max(120).default(''),
  ...invitationFields,
})
export type GatheringGuestForm = z.infer<typeof gatheringGuestForm>
