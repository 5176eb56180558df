import { z } from 'zod'
import { seen } from '../changing/forms.ts'
import { placeShape } from '../planning/forms.ts'

/** How people come and where: for one, or for it and all that follow. */
export const placingForm = z.object({
  ...placeShape,
  seen,
  which: z.enum(['this', 'following']).catch('this').default('this'),
  sure: z.literal('yes').optional().catch(undefined),
})
export type PlacingForm = z.infer<typeof placingForm>
