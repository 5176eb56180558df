import { z } from 'zod'
import { passage } from '../../umbrellas/index.ts'
import { reasonMax, reasonMin } from './model.ts'

export const emergencyForm = z.object({
  reason: passage(reasonMax).pipe(z.string().min(reasonMin, 'conversations.emergencies.reasonNeeded')),
})
export type EmergencyForm = z.infer<typeof emergencyForm>
