import { z } from 'zod'
import { passage } from '../../umbrellas/index.ts'
import { keptOutDaysMax, messageMax } from './model.ts'

export const keepingOutForm = z.object({
  message: passage(messageMax).pipe(z.string().min(1, 'conversations.keepingOut.messageNeeded')),
  days: z.coerce
    .number('conversations.keepingOut.daysNeeded')
    .int('conversations.keepingOut.daysNeeded')
    .min(1, 'conversations.keepingOut.daysNeeded')
    .max(keptOutDaysMax, 'conversations.keepingOut.daysNeeded'),
})
export type KeepingOutForm = z.infer<typeof keepingOutForm>
