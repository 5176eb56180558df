import { z } from 'zod'
import type { CommunityId } from '#database'
import { parseId } from '#kernel/id.ts'
import { isInOrder, optionalDay, orderNeeded } from '../../organisations/index.ts'

/** From when to when a community is meant to be there, as far as somebody knows. */
export const datesForm = z
  .object({ startsOn: optionalDay, endsOn: optionalDay })
  .refine(({ startsOn, endsOn }) => startsOn === null || isInOrder({ startsOn, endsOn }), orderNeeded)
export type DatesForm = z.infer<typeof datesForm>

/** Where it goes on; nowhere where nothing is chosen. */
export const successorForm = z.object({
  successor: z
    .string()
    .default('')
    .transform((text) => parseId<CommunityId>(text)),
})
