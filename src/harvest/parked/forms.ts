import { z } from 'zod'
import { actionDay, actionOwner } from '../../outcomes/index.ts'

/** What becomes of something that was parked. */
export const settlingForm = z.object({
  as: z.enum(['action', 'topic', 'drop'], 'forms.notUnderstood'),
  owner: actionOwner,
  due: actionDay,
})
export type SettlingForm = z.infer<typeof settlingForm>
