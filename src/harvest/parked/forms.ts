import { z } from 'zod'
import { actionDayFrom, actionOwner } from '../../outcomes/index.ts'

/** What becomes of something that was parked. */
export const settlingFormFrom = (today: Temporal.PlainDate) =>
  z.object({
    as: z.enum(['action', 'topic', 'drop'], 'forms.notUnderstood'),
    owner: actionOwner,
    due: actionDayFrom(today),
  })
export type SettlingForm = z.infer<ReturnType<typeof settlingFormFrom>>
