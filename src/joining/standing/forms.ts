import { z } from 'zod'
import { passage } from '../../umbrellas/index.ts'
import { suspensionDaysMax } from './model.ts'

export const reasonMax = 600
export const suspensionMax = 2000

export const keepingForm = z.object({
  reason: passage(reasonMax).pipe(z.string().min(1, 'joining.standing.forms.reasonNeeded')),
})
export type KeepingForm = z.infer<typeof keepingForm>

/** How a suspension ends: with a few words to her, which whoever lets her back may leave out. */
export const endingForm = z.object({
  message: passage(suspensionMax).pipe(z.string().min(1, 'joining.standing.forms.messageNeeded')),
})
export const resumingForm = z.object({ message: passage(suspensionMax) })

export const suspensionForm = z.object({
  message: passage(suspensionMax).pipe(z.string().min(1, 'joining.standing.forms.messageNeeded')),
  days: z.coerce
    .number('joining.standing.forms.daysNeeded')
    .int('joining.standing.forms.daysNeeded')
    .min(1, 'joining.standing.forms.daysNeeded')
    .max(suspensionDaysMax, 'joining.standing.forms.daysNeeded'),
})
export type SuspensionForm = z.infer<typeof suspensionForm>
